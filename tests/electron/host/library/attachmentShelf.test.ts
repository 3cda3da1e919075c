import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { pdfOf, pngOf } from '../../../support/pictures.ts';
import { closeRigs, keepMany, openRig, tempFolder } from './rig.ts';

afterEach(closeRigs);
const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');

test('the same bytes are one file, whatever they were called; they come back as they were', async () => {
  const { path } = tempFolder();
  const { library } = openRig(path);
  const one = await library.files.keep(base64(pngOf(3, 2)));
  const again = await library.files.keep(base64(pngOf(3, 2)));
  if (one.type !== 'kept') throw new Error(one.type);
  expect(again).toEqual(one);
  expect(readdirSync(join(path, 'library', 'files'))).toEqual([one.sum]);
  expect(new Uint8Array((await library.files.read(one.sum)) ?? [])).toEqual(pngOf(3, 2));
  // Another host on the same folder has it too.
  expect(await openRig(path).library.files.read(one.sum)).not.toBeNull();
});

test('what is no picture and no PDF leaves nothing behind, and no name leads out of the folder', async () => {
  const { path } = tempFolder();
  const { library } = openRig(path);
  expect(await library.files.keep(base64(new TextEncoder().encode('<svg onload="alert(1)"/>')))).toEqual({
    type: 'refused',
    reason: 'unknownKind',
  });
  writeFileSync(join(path, 'secret'), 'x');
  for (const name of ['../secret', '', 'a'.repeat(64), '../'.repeat(10)]) expect(await library.files.read(name)).toBeNull();
});

test('one that was damaged is missing, and is whole again when it is attached once more', async () => {
  const { path } = tempFolder();
  const { library } = openRig(path);
  const kept = await library.files.keep(base64(pdfOf('报告')));
  if (kept.type !== 'kept') throw new Error(kept.type);
  const file = join(path, 'library', 'files', kept.sum);
  writeFileSync(file, 'half');
  expect(await library.files.read(kept.sum)).toBeNull();
  expect(await library.files.keep(base64(pdfOf('报告')))).toEqual(kept);
  expect(readFileSync(file)).toEqual(Buffer.from(pdfOf('报告')));
});

test('a second folder gets the files beside its copy of the snapshot, each once', async () => {
  const { path } = tempFolder();
  const second = join(path, 'second');
  mkdirSync(second);
  const { library } = openRig(join(path, 'data'), undefined, second);
  const kept = await library.files.keep(base64(pngOf(4, 4)));
  if (kept.type !== 'kept') throw new Error(kept.type);
  await library.opening();
  await keepMany(library, 1, 1);
  await library.snapshot('asked');
  await library.close();
  expect(readdirSync(join(second, 'files'))).toEqual([kept.sum]);
});
