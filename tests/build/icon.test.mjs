import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { icns, ico } from '../../build/icon/containers.mjs';
import { root } from '../../build/paths.mjs';

const PNG = '89504e470d0a1a0a';
const asset = (name) => readFileSync(join(root, 'assets', name));
const sizeOf = (png) => [png.readUInt32BE(16), png.readUInt32BE(20)];

describe('the icon', () => {
  test.each([16, 32, 48, 64, 128, 256, 512])('%i px is a square picture of that size', (size) => {
    const png = asset(`icons/${size}x${size}.png`);
    expect(png.toString('hex', 0, 8)).toBe(PNG);
    expect(sizeOf(png)).toEqual([size, size]);
  });
  test('the Windows file points at whole pictures, 256 px among them', () => {
    const file = asset('icon.ico');
    const sizes = Array.from({ length: file.readUInt16LE(4) }, (_, index) => {
      const at = 6 + 16 * index;
      const start = file.readUInt32LE(at + 12);
      const png = file.subarray(start, start + file.readUInt32LE(at + 8));
      expect(png.toString('hex', 0, 8)).toBe(PNG);
      return sizeOf(png)[0];
    });
    expect(sizes).toEqual([16, 32, 48, 64, 128, 256]);
  });
  test('the macOS file is as long as it says and holds 512 and 1024 px', () => {
    const file = asset('icon.icns');
    expect(file.readUInt32BE(4)).toBe(file.length);
    expect(['ic09', 'ic10'].every((type) => file.includes(type))).toBe(true);
  });
  test('the containers are made from the pictures given', () => {
    const images = [{ size: 256, png: asset('icons/256x256.png') }];
    expect(ico(images).subarray(22)).toEqual(images[0].png);
    expect(icns(images).subarray(16)).toEqual(images[0].png);
  });
});
