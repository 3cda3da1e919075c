import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import { canonicalJson } from '../../shared/canonical.ts';

/** `prev` of a log's first line. */
export const GENESIS = '0'.repeat(64);

/** Bytes. A longer line or file is never written, and not read past. The plan of the largest show file fits into a line. */
export const MAX_LINE = 32 * 1024 * 1024;
export const MAX_FILE = 256 * 1024 * 1024;

const NEWLINE = 0x0a;

const sumOf = (fields: object): string => createHash('sha256').update(canonicalJson(fields)).digest('hex');

/** One line as it stands in the file, newline included, and the sum that the next one carries as `prev`. */
export function seal(fields: object, prev: string): { readonly bytes: Buffer; readonly sum: string } {
  const chained = { ...fields, prev };
  const sum = sumOf(chained);
  return { bytes: Buffer.from(`${canonicalJson({ ...chained, sum })}\n`), sum };
}

/** A line that belongs where it stands, without what the chain added. Nothing is said of what it means. */
export interface SealedLine {
  readonly fields: Readonly<Record<string, unknown>>;
  readonly bytes: Buffer;
  readonly sum: string;
}

export type ChainFault =
  /** Bytes after the last newline: a line whose writing was cut off, so never acknowledged. */
  | { readonly type: 'torn'; readonly bytes: number }
  /** Not what stood there, or not in its place. Counts from 1. */
  | { readonly type: 'broken'; readonly line: number };

/** The good beginning of a log, line by line; returns the first thing that is wrong with it, or null. */
export function* walkChain(bytes: Buffer): Generator<SealedLine, ChainFault | null, undefined> {
  let prev = GENESIS;
  let from = 0;
  for (let number = 1; from < bytes.length; number++) {
    const end = bytes.indexOf(NEWLINE, from);
    if (end === -1) return { type: 'torn', bytes: bytes.length - from };
    const line = unseal(bytes.subarray(from, end + 1), prev, number);
    if (line === null) return { type: 'broken', line: number };
    yield line;
    prev = line.sum;
    from = end + 1;
  }
  return null;
}

function unseal(bytes: Buffer, prev: string, seq: number): SealedLine | null {
  const raw = parseObject(bytes);
  if (raw === null) return null;
  const { sum, ...chained } = raw;
  if (typeof sum !== 'string' || chained.prev !== prev || chained.seq !== seq || sumOf(chained) !== sum) return null;
  // Another spelling of the same value is a changed byte too.
  if (bytes.toString('utf8') !== `${canonicalJson(raw)}\n`) return null;
  const { prev: _prev, ...fields } = chained;
  return { fields, bytes, sum };
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
