import { constants, copyFile, link, open, readFile, rename, rm, stat, truncate } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { JournalDamage } from '../../shared/wire/frame.ts';
import { syncFolder, writeAll } from './durable.ts';
import { MAX_FILE } from './hashChain.ts';
import { type Scan, scanInTurns } from './journalLines.ts';

export interface Repaired {
  readonly scan: Scan;
  readonly damage: JournalDamage | null;
  /** false: written by a newer app, left as it is, not to be appended to. */
  readonly readable: boolean;
}

/**
 * Reads a log and leaves a whole one behind: a torn last line is cut off; with damage in the middle the good beginning
 * stays under the name and the original is kept beside it, as is one that an editor has saved. Rejects when the file cannot be read or mended.
 */
export async function readAndRepair(path: string): Promise<Repaired> {
  const bytes = await readBounded(path);
  const scan = await scanInTurns(bytes);
  // Somebody wrote on meanwhile: what looked torn was on its way, and must not be cut off.
  if (scan.fault?.type === 'torn' && (await stat(path)).size > bytes.length) return readAndRepair(path);
  const file = basename(path);
  const kept = scan.records.length;
  switch (scan.fault?.type) {
    case undefined:
      return { scan, damage: bytes.length === 0 ? { type: 'empty', file } : null, readable: true };
    case 'torn': {
      await cut(path, scan.goodBytes);
      return { scan, damage: { type: 'tornTail', file, droppedBytes: bytes.length - scan.goodBytes, kept }, readable: true };
    }
    case 'broken': {
      const before = beforeAnEditor(bytes);
      const whole = before === null ? null : await scanInTurns(before);
      if (before !== null && whole?.fault === null) {
        const setAside = await keepBeginning(path, before);
        return { scan: whole, damage: { type: 'respelled', file, kept: whole.records.length, setAside }, readable: true };
      }
      const setAside = await keepBeginning(path, bytes.subarray(0, scan.goodBytes));
      return { scan, damage: { type: 'broken', file, line: kept + 1, kept, setAside }, readable: true };
    }
    case 'unknown':
      return { scan, damage: { type: 'newer', file, line: kept + 1, kept }, readable: false };
  }
}

const MARK = Buffer.from('\uFEFF');

/** Without what an editor adds to a file that it saves, and no line of ours has; null when there is nothing of it. */
function beforeAnEditor(bytes: Buffer): Buffer | null {
  const unmarked = bytes.subarray(0, MARK.length).equals(MARK) ? bytes.subarray(MARK.length) : bytes;
  const text = unmarked.toString('latin1').replaceAll('\r\n', '\n');
  return text.length === bytes.length ? null : Buffer.from(text, 'latin1');
}

/** A file over the limit is read up to it: what follows then counts as damaged, and is kept aside. */
async function readBounded(path: string): Promise<Buffer> {
  const { size } = await stat(path);
  if (size <= MAX_FILE) return readFile(path);
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(MAX_FILE), 0, MAX_FILE, 0);
    // A newline ends the cut line, so that it is found broken and not torn.
    return Buffer.concat([buffer.subarray(0, bytesRead), Buffer.from('\n')]);
  } finally {
    await file.close();
  }
}

async function cut(path: string, length: number): Promise<void> {
  if (length === 0) return rm(path);
  await truncate(path, length);
  const file = await open(path, 'r+');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Returns the name the original has now. At no moment is there no file of the log's own name, unless nothing was good. */
async function keepBeginning(path: string, good: Buffer): Promise<string> {
  const folder = dirname(path);
  const aside = await linkAside(path);
  if (good.length === 0) {
    await rm(path);
  } else {
    const fresh = `${path}.new`;
    const file = await open(fresh, 'w');
    try {
      await writeAll(file, good);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(fresh, path);
  }
  await syncFolder(folder);
  return aside;
}

async function linkAside(path: string): Promise<string> {
  const stem = basename(path, '.ndjson');
  for (let n = 1; ; n++) {
    const name = `${stem}.damaged-${n}.ndjson`;
    const target = join(dirname(path), name);
    try {
      // Some file systems know no second name for a file.
      await link(path, target).catch((error: NodeJS.ErrnoException) =>
        error.code === 'EEXIST' ? Promise.reject(error) : copyFile(path, target, constants.COPYFILE_EXCL),
      );
      return name;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}
