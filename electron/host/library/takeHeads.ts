import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { takeId } from '../../../shared/ids.ts';
import type { TakeChainHead } from '../../../shared/wire/library.ts';
import { namesIn } from './libraryFiles.ts';

const TAIL = 64 * 1024;
const LOG = /^([A-Za-z0-9_-]{1,128})\.ndjson$/;

/** The chain head of every take's log: a log that was changed afterwards no longer ends in what the snapshot noted. */
export async function takeHeads(folder: string): Promise<readonly TakeChainHead[]> {
  const heads: TakeChainHead[] = [];
  for (const name of (await namesIn(folder)).toSorted()) {
    const id = LOG.exec(name)?.[1];
    // One log that cannot be read must not cost the others their copy.
    const last = id === undefined ? null : await lastLine(join(folder, name)).catch(() => null);
    if (id !== undefined && last !== null) heads.push({ takeId: takeId(id), ...last });
  }
  return heads;
}

async function lastLine(path: string): Promise<{ readonly seq: number; readonly head: string } | null> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    const from = Math.max(0, size - TAIL);
    const { buffer, bytesRead } = await file.read(Buffer.alloc(Math.min(TAIL, size)), 0, Math.min(TAIL, size), from);
    // What stands behind the last newline is still being written.
    const line = buffer.toString('utf8', 0, bytesRead).split('\n').at(-2);
    if (line === undefined) return null;
    const { seq, sum } = JSON.parse(line) as Record<string, unknown>;
    return typeof seq === 'number' && typeof sum === 'string' ? { seq, head: sum } : null;
  } finally {
    await file.close();
  }
}
