import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import { canonicalJson } from '../../shared/canonical.ts';
import { upcast } from '../../shared/take/upcast.ts';
import type { ChainHead } from '../../shared/wire/frame.ts';
import type { TakeRecord } from '../../shared/wire/record.ts';

/** `prev` of a log's first record. */
export const GENESIS = '0'.repeat(64);

/** Bytes. A longer line or file is never written, and not read past. The plan of the largest show file fits into a line. */
export const MAX_LINE = 32 * 1024 * 1024;
export const MAX_FILE = 256 * 1024 * 1024;

const NEWLINE = 0x0a;

const sumOf = (fields: object): string => createHash('sha256').update(canonicalJson(fields)).digest('hex');

/** One record, its bytes as they stand in the file, newline included, and the sum that the next one carries as `prev`. */
export interface ChainLine {
  readonly record: TakeRecord;
  readonly bytes: Buffer;
  readonly sum: string;
}

export function encodeLine(record: TakeRecord, prev: string): ChainLine {
  const fields = { ...record, prev };
  const sum = sumOf(fields);
  return { record, bytes: Buffer.from(`${canonicalJson({ ...fields, sum })}\n`), sum };
}

/** The good beginning of a log and the first thing that is wrong with it. `line` counts from 1. */
export interface Scan {
  readonly lines: readonly ChainLine[];
  readonly records: readonly TakeRecord[];
  /** null when not even the first line is good. */
  readonly head: ChainHead | null;
  /** Bytes of the good lines. */
  readonly goodBytes: number;
  readonly fault: ScanFault | null;
}

export type ScanFault =
  /** Bytes after the last newline: a line whose writing was cut off, so never acknowledged. */
  | { readonly type: 'torn'; readonly bytes: number }
  | { readonly type: 'broken'; readonly line: number }
  /** Whole and unchanged, but of a version or with an event that this app does not know. */
  | { readonly type: 'unknown'; readonly line: number };

export function scanLines(bytes: Buffer): Scan {
  const lines: ChainLine[] = [];
  let from = 0;
  const stop = (fault: ScanFault | null): Scan => ({
    lines,
    records: lines.map(({ record }) => record),
    head: headOf(lines),
    goodBytes: from,
    fault,
  });
  while (from < bytes.length) {
    const end = bytes.indexOf(NEWLINE, from);
    if (end === -1) return stop({ type: 'torn', bytes: bytes.length - from });
    const number = lines.length + 1;
    const read = readLine(bytes.subarray(from, end), lines.at(-1)?.sum ?? GENESIS, number);
    if (read === null) return stop({ type: 'broken', line: number });
    if (read.record === null) return stop({ type: 'unknown', line: number });
    lines.push({ record: read.record, bytes: bytes.subarray(from, end + 1), sum: read.sum });
    from = end + 1;
  }
  return stop(null);
}

export function headOf(lines: readonly ChainLine[]): ChainHead | null {
  const last = lines.at(-1);
  return last === undefined ? null : { seq: last.record.seq, sum: last.sum };
}

function readLine(bytes: Buffer, prev: string, seq: number): { readonly record: TakeRecord | null; readonly sum: string } | null {
  const raw = parseObject(bytes);
  if (raw === null) return null;
  const { sum, ...fields } = raw;
  if (typeof sum !== 'string' || fields.prev !== prev || fields.seq !== seq || sumOf(fields) !== sum) return null;
  // Another spelling of the same value is a changed byte too.
  if (bytes.toString('utf8') !== canonicalJson(raw)) return null;
  const { prev: _prev, ...record } = fields;
  return { record: upcast(record), sum };
}

function parseObject(bytes: Buffer): Record<string, unknown> | null {
  if (bytes.length > MAX_LINE || !isUtf8(bytes)) return null;
  try {
    const value: unknown = JSON.parse(bytes.toString('utf8'));
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : null;
  } catch {
    return null;
  }
}
