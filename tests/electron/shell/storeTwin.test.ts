import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { twinStore } from '../../../electron/storeTwin.ts';
import { tempFolder } from '../host/support/rig.ts';

let folder: ReturnType<typeof tempFolder>;
beforeEach(() => {
  folder = tempFolder();
});
afterEach(() => folder.drop());

const store = () => join(folder.path, 'IndexedDB', 'app.leveldb');
const open = (cleared: string[] = []) =>
  twinStore({
    folder: folder.path,
    wall: () => Date.UTC(2026, 0, 2, 3, 4, 5),
    clear: async () => void cleared.push('cleared'),
    report: () => {},
  });

function fill(text: string): void {
  mkdirSync(store(), { recursive: true });
  writeFileSync(join(store(), '000005.ldb'), text);
}

it('keeps what a page then deletes, under a name that says when', async () => {
  fill('as it was');
  const twin = open();
  rmSync(join(folder.path, 'IndexedDB'), { recursive: true });
  const name = await twin.judge('replaced');
  expect(name).toBe('IndexedDB.corrupt-20260102T030405000Z');
  expect(readFileSync(join(folder.path, name ?? '', 'app.leveldb', '000005.ldb'), 'utf8')).toBe('as it was');
  expect(existsSync(join(folder.path, 'IndexedDB.before'))).toBe(false);
});

it('lets go of it when the store is whole, and has nothing to keep where nothing was', async () => {
  fill('good');
  expect(await open().judge('whole')).toBeNull();
  expect(readdirSync(folder.path)).toEqual(['IndexedDB']);
  rmSync(join(folder.path, 'IndexedDB'), { recursive: true });
  expect(await open().judge('replaced')).toBeNull();
});

it('a start that nobody judged leaves its find to the next one', async () => {
  fill('found damaged');
  open();
  // What a page does with a damaged store: it deletes it and begins another.
  rmSync(join(folder.path, 'IndexedDB'), { recursive: true });
  fill('begun anew');
  const name = await open().judge('replaced');
  expect(readFileSync(join(folder.path, name ?? '', 'app.leveldb', '000005.ldb'), 'utf8')).toBe('found damaged');
});

it('one that does not open is emptied, after it was kept', async () => {
  fill('shut');
  const cleared: string[] = [];
  expect(await open(cleared).judge('unopenable')).toContain('corrupt');
  expect(cleared).toEqual(['cleared']);
});
