import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type DataMark, isUntouched, newerMark, raiseMark } from '../../../electron/host/dataMark.ts';
import { tempFolder } from './support/rig.ts';

let folder: ReturnType<typeof tempFolder>;
beforeEach(() => {
  folder = tempFolder();
});
afterEach(() => folder.drop());

const mark = (app: string, schema: number, chromium: number | null): DataMark => ({ app, schema, chromium });
const NOW = mark('1.4.0', 3, 130);

it('a folder is untouched until anything is in it', () => {
  expect(isUntouched(join(folder.path, 'missing'))).toBe(true);
  expect(isUntouched(folder.path)).toBe(true);
  writeFileSync(join(folder.path, '.left'), '');
  expect(isUntouched(folder.path)).toBe(false);
  expect(isUntouched(join(folder.path, '.left'))).toBe(false);
});

it('nothing is newer than an empty folder, and one whose mark cannot be read', () => {
  expect(newerMark(folder.path, NOW)).toBeNull();
  writeFileSync(join(folder.path, 'mark.json'), '{"app":');
  expect(newerMark(folder.path, NOW)).toBeNull();
});

it.each([
  ['the same', NOW, false],
  ['an older app', mark('1.3.9', 3, 130), false],
  ['a newer app', mark('1.10.0', 3, 130), true],
  ['a newer store', mark('1.4.0', 4, 130), true],
  ['a newer Chromium', mark('1.4.0', 3, 131), true],
  ['no Chromium', mark('1.4.0', 3, null), false],
])('written by %s', (_what, written, isNewer) => {
  raiseMark(folder.path, written);
  expect(newerMark(folder.path, NOW)).toEqual(isNewer ? written : null);
});

it('is only ever raised', () => {
  raiseMark(folder.path, NOW);
  raiseMark(folder.path, mark('1.2.0', 2, null));
  expect(JSON.parse(readFileSync(join(folder.path, 'mark.json'), 'utf8'))).toEqual(NOW);
  raiseMark(folder.path, mark('2.0.0', 3, 129));
  expect(JSON.parse(readFileSync(join(folder.path, 'mark.json'), 'utf8'))).toEqual(mark('2.0.0', 3, 130));
});
