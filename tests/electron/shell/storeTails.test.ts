import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cutTornTails } from '../../../electron/storeTails.ts';
import { tempFolder } from '../host/support/rig.ts';

const BLOCK = 32 * 1024;
const HEADER = 7;

/** A log as Chromium writes it: each record in parts that never cross a block's end, and zeros where no header fits. */
function logOf(lengths: readonly number[]): { readonly bytes: Buffer; readonly ends: readonly number[] } {
  const out: Buffer[] = [];
  const ends: number[] = [];
  let at = 0;
  const put = (bytes: Buffer) => {
    out.push(bytes);
    at += bytes.length;
  };
  for (const length of lengths) {
    let left = length;
    for (let isFirst = true; isFirst || left > 0; isFirst = false) {
      if (BLOCK - (at % BLOCK) < HEADER) put(Buffer.alloc(BLOCK - (at % BLOCK)));
      const here = Math.min(left, BLOCK - (at % BLOCK) - HEADER);
      left -= here;
      const header = Buffer.alloc(HEADER, 0xcc);
      header.writeUInt16LE(here, 4);
      header.writeUInt8(isFirst ? (left === 0 ? 1 : 2) : left === 0 ? 4 : 3, 6);
      put(Buffer.concat([header, Buffer.alloc(here, 0x5a)]));
    }
    ends.push(at);
  }
  return { bytes: Buffer.concat(out), ends };
}

let folder: ReturnType<typeof tempFolder>;
beforeEach(() => {
  folder = tempFolder();
  mkdirSync(join(folder.path, 'app.leveldb'));
});
afterEach(() => folder.drop());

function cut(bytes: Buffer, name = '000003.log'): Buffer {
  const path = join(folder.path, 'app.leveldb', name);
  writeFileSync(path, bytes);
  cutTornTails(folder.path);
  return readFileSync(path);
}

describe('a log that a kill broke off', () => {
  it.each([
    ['short records', [100, 40, 3]],
    ['a record of many blocks', [200, 5 * BLOCK, 90, 2 * BLOCK]],
    ['records that end where a block does', [BLOCK - HEADER, BLOCK - HEADER - 3, BLOCK - HEADER - HEADER, 10]],
    ['one record', [BLOCK * 2]],
  ])('%s: ends with its last whole record, wherever it broke', (_name, lengths) => {
    const { bytes, ends } = logOf(lengths);
    const places = [0, ...ends, BLOCK, 2 * BLOCK].flatMap((end) => Array.from({ length: 5 }, (_, n) => end + 4 * n - 8));
    for (const at of places.filter((place) => place >= 0 && place <= bytes.length)) {
      const whole = Math.max(0, ...ends.filter((end) => end <= at));
      const { length } = cut(bytes.subarray(0, at));
      // What a block's end leaves empty stays as it is.
      const isEnd = BLOCK - (whole % BLOCK) < HEADER && at - whole <= BLOCK - (whole % BLOCK);
      expect([at, length]).toEqual([at, isEnd ? at : whole]);
    }
  });

  it('goes on from there as a log that never broke off', () => {
    const { bytes, ends } = logOf([50, 3 * BLOCK, 70]);
    const left = cut(bytes.subarray(0, (ends[1] ?? 0) - 5));
    expect(left).toEqual(logOf([50]).bytes);
  });

  it('by a record that says it is longer than its block: Chromium passes over that as over any other', () => {
    for (const left of [107, 106, 20, 8, HEADER]) {
      const { bytes } = logOf([100, BLOCK - 100 - 2 * HEADER - left]);
      expect(BLOCK - bytes.length).toBe(left);
      const tear = Buffer.from([1, 2, 3, 4, 100, 0, 1]).subarray(0, left - 1);
      expect([left, cut(Buffer.concat([bytes, tear]))]).toEqual([left, bytes]);
    }
  });

  it.each([HEADER, 40, BLOCK, 3 * BLOCK])('by a power cut that leaves %i zeros where its end never came', (zeros) => {
    for (const lengths of [[100], [100, 2 * BLOCK], [BLOCK - HEADER]]) {
      const { bytes } = logOf(lengths);
      expect(cut(Buffer.concat([bytes, Buffer.alloc(zeros)]))).toEqual(bytes);
    }
    const { bytes, ends } = logOf([100, 2 * BLOCK]);
    const begun = bytes.subarray(0, BLOCK);
    expect(cut(Buffer.concat([begun, Buffer.alloc(zeros)]))).toEqual(bytes.subarray(0, ends[0]));
  });

  it('the list of its files, too', () => {
    const { bytes, ends } = logOf([80, 80]);
    expect(cut(bytes.subarray(0, -1), 'MANIFEST-000001')).toHaveLength(ends[0] ?? 0);
  });
});

it('is left as it is when it is whole, when it is no log, and when it is spoilt otherwise', () => {
  const { bytes } = logOf([100, 2 * BLOCK, 30]);
  expect(cut(bytes)).toEqual(bytes);
  expect(cut(bytes.subarray(0, -1), '000005.ldb')).toHaveLength(bytes.length - 1);
  const spoilt = Buffer.from(bytes.subarray(0, -1));
  spoilt.writeUInt8(9, 2 * BLOCK + 6);
  expect(cut(spoilt)).toEqual(spoilt);
  expect(cutTornTails(join(folder.path, 'none'))).toEqual([]);
});
