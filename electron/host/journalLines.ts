import { setImmediate as nextTurn } from 'node:timers/promises';
import { upcast } from '../../shared/take/upcast.ts';
import type { ChainHead } from '../../shared/wire/frame.ts';
import type { TakeRecord } from '../../shared/wire/record.ts';
import { type ChainFault, seal, walkChain } from './hashChain.ts';

/** One record, its bytes as they stand in the file, newline included, and the sum that the next one carries as `prev`. */
export interface ChainLine {
  readonly record: TakeRecord;
  readonly bytes: Buffer;
  readonly sum: string;
}

export const encodeLine = (record: TakeRecord, prev: string): ChainLine => ({ record, ...seal(record, prev) });

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
  | ChainFault
  /** Whole and unchanged, but of a version or with an event that this app does not know. */
  | { readonly type: 'unknown'; readonly line: number };

/** Lines of every released version, mixed as they come: each is read as today's. */
export function scanLines(bytes: Buffer): Scan {
  const steps = scanSteps(bytes);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Bytes between two turns: a few milliseconds of work. */
const TURN = 16 * 1024;

/** The same for who must not hold up a show: a log of twelve hours takes a second, and beats and commands go on between its lines. */
export async function scanInTurns(bytes: Buffer): Promise<Scan> {
  const steps = scanSteps(bytes);
  let read = 0;
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    read += step.value;
    if (read < TURN) continue;
    read = 0;
    await nextTurn();
  }
}

/** Yields the bytes of each line whose sum is right, before it is read as a record. */
function* scanSteps(bytes: Buffer): Generator<number, Scan, undefined> {
  const lines: ChainLine[] = [];
  const walk = walkChain(bytes);
  for (;;) {
    const step = walk.next();
    if (step.done) return scanOf(lines, step.value);
    const { fields, bytes: line, sum } = step.value;
    // A turn may lie between the two halves of the work on a line: the first one has the whole plan in it.
    yield line.length;
    const record = upcast(fields);
    if (record === null) return scanOf(lines, { type: 'unknown', line: lines.length + 1 });
    lines.push({ record, bytes: line, sum });
  }
}

const scanOf = (lines: readonly ChainLine[], fault: ScanFault | null): Scan => ({
  lines,
  records: lines.map(({ record }) => record),
  head: headOf(lines),
  goodBytes: lines.reduce((sum, { bytes }) => sum + bytes.length, 0),
  fault,
});

export function headOf(lines: readonly ChainLine[]): ChainHead | null {
  const last = lines.at(-1);
  return last === undefined ? null : { seq: last.record.seq, sum: last.sum };
}
