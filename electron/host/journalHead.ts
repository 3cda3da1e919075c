import { type FileHandle, open } from 'node:fs/promises';
import { upcast } from '../../shared/take/upcast.ts';
import type { TakeRecord } from '../../shared/wire/record.ts';
import { MAX_LINE } from './journalLines.ts';

/** Bytes read at a log's end to see whether its take has ended. */
const TAIL = 64 * 1024;

/** A log's first record, its chain unchecked; null when there is no usable one. */
export const readFirst = (path: string): Promise<TakeRecord | null> => using(path, async (file) => toRecord(await firstLine(file)));

/** Whether the take has ended; null when the last lines say neither end nor reopening. */
export const readEnded = (path: string): Promise<boolean | null> => using(path, async (file) => hasEnded(await tailLines(file)));

async function using<Result>(path: string, read: (file: FileHandle) => Promise<Result>): Promise<Result> {
  const file = await open(path, 'r');
  try {
    return await read(file);
  } finally {
    await file.close();
  }
}

async function firstLine(file: FileHandle): Promise<string> {
  const parts: Buffer[] = [];
  for (let at = 0; at < MAX_LINE; ) {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(TAIL), 0, TAIL, at);
    const newline = buffer.subarray(0, bytesRead).indexOf('\n');
    parts.push(buffer.subarray(0, newline === -1 ? bytesRead : newline));
    if (newline !== -1) return Buffer.concat(parts).toString('utf8');
    if (bytesRead === 0) break;
    at += bytesRead;
  }
  return '';
}

async function tailLines(file: FileHandle): Promise<readonly string[]> {
  const { size } = await file.stat();
  const from = Math.max(0, size - TAIL);
  const { buffer, bytesRead } = await file.read(Buffer.alloc(TAIL), 0, TAIL, from);
  const lines = buffer.subarray(0, bytesRead).toString('utf8').split('\n').slice(0, -1);
  return from === 0 ? lines : lines.slice(1);
}

/** The newest end or reopening decides; a message may stand behind it. */
function hasEnded(lines: readonly string[]): boolean | null {
  for (const line of lines.toReversed()) {
    const types = toRecord(line)?.events.map((event) => event.type) ?? [];
    if (types.includes('takeReopened')) return false;
    if (types.includes('takeEnded')) return true;
  }
  return null;
}

function toRecord(line: string): TakeRecord | null {
  try {
    const { prev: _prev, sum: _sum, ...record } = JSON.parse(line) as Record<string, unknown>;
    return upcast(record);
  } catch {
    return null;
  }
}
