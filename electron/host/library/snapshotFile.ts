import { open, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { MAX_SNAPSHOT, type SnapshotHead } from '../../../shared/wire/library.ts';
import { makeFolder, syncFolder, writeAll } from '../durable.ts';
import type { Fold } from './fold.ts';
import { sumOf } from './sealed.ts';
import { readSnapshotBytes, readTop, type Snapshot, type SnapshotTop, snapshotParts } from './snapshotText.ts';

/** Called before each step, so that a test can end the process there. Never in a release (tests/e2e/main.ts). */
export type Step = (
  name: 'begin' | 'write' | 'sync' | 'rename' | 'syncFolder' | 'readBack' | 'truncate' | 'rotate',
) => Promise<void> | void;

export const noStep: Step = () => undefined;

export const TEMPORARY = '.tmp';

/**
 * Writes a snapshot so that at every moment the folder holds only whole ones: temporary file, fsync, rename, fsync of the
 * folder; then reads it back from the disk and compares. Rejects when any of it fails; a bad file does not stay.
 */
export async function writeSnapshot(folder: string, name: string, top: SnapshotTop, fold: Fold, step: Step): Promise<number> {
  await makeFolder(folder);
  const path = join(folder, name);
  const temporary = `${path}${TEMPORARY}`;
  let bytes = 0;
  let sumLine = '';
  try {
    await step('write');
    const file = await open(temporary, 'w', 0o600);
    try {
      for (const part of snapshotParts(top, fold)) {
        bytes += part.length;
        if (bytes > MAX_SNAPSHOT)
          throw Object.assign(new Error(`The library is larger than ${MAX_SNAPSHOT} bytes`), { code: 'ELIBRARYSIZE' });
        await writeAll(file, part);
        sumLine = part.toString('latin1', 0, 80);
      }
      await step('sync');
      await file.sync();
    } finally {
      await file.close();
    }
    await step('rename');
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  await step('syncFolder');
  await syncFolder(folder);
  await step('readBack');
  if (!(await isAsWritten(path, bytes, sumLine))) {
    await rm(path, { force: true });
    throw Object.assign(new Error(`${name} did not read back as it was written`), { code: 'EREADBACK' });
  }
  return bytes;
}

async function isAsWritten(path: string, length: number, sumLine: string): Promise<boolean> {
  const bytes = await readFile(path);
  const end = bytes.length - Buffer.byteLength(sumLine);
  return bytes.length === length && sumLine === `{"sum":"${sumOf(bytes.subarray(0, end))}"}\n` && bytes.toString('latin1', end) === sumLine;
}

/** null when it is damaged. Rejects when it cannot be read. */
export async function readSnapshot(path: string): Promise<Snapshot | null> {
  const { size } = await stat(path);
  return size > MAX_SNAPSHOT ? null : readSnapshotBytes(await readFile(path));
}

const PART = 64 * 1024;

/** What a list tells of a snapshot; null when its first line cannot be read. */
export async function readHead(folder: string, name: string): Promise<SnapshotHead | null> {
  const { top, size } = await readFirstLine(folder, name);
  return top === null ? null : { name, at: top.at, reason: top.reason, n: top.stand.n, bytes: size, counts: top.counts };
}

/** What a snapshot says of itself, however large it is. */
export async function readFirstLine(folder: string, name: string): Promise<{ readonly top: SnapshotTop | null; readonly size: number }> {
  const file = await open(join(folder, name), 'r');
  try {
    const { size } = await file.stat();
    let text = '';
    for (let at = 0; at < size && !text.includes('\n'); at += PART) {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(PART), 0, PART, at);
      text += buffer.toString('utf8', 0, bytesRead);
    }
    return { top: readTop(text.slice(0, text.indexOf('\n'))), size };
  } finally {
    await file.close();
  }
}
