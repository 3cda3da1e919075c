import type { Segment } from '../../plan/segment.ts';
import { segmentValue } from '../../plan/value.ts';
import type { CatchUpKind, CatchUpProblem } from './problem.ts';

/**
 * A row as the search sees it, in whole seconds from the origin. `row` is its place in the problem, null where rows that
 * cannot change were folded into one.
 */
export interface Slot {
  readonly row: number | null;
  readonly length: number;
  readonly min: number;
  readonly max: number;
  /** −Infinity: not pinned. */
  readonly pin: number;
  readonly value: number;
  readonly canDrop: boolean;
  readonly closing: boolean;
}

/** The problem in whole seconds. `floor`: what the closing rows must keep together. */
export interface Search {
  readonly slots: readonly Slot[];
  readonly target: number;
  readonly floor: number;
}

/** Rows past this many that may change stay as planned: it bounds the work on a rundown of any length. */
const MOST_CHANGEABLE = 60;

/**
 * Whole seconds, because a crew reads and speaks no smaller unit: the start is rounded up and the target down, so that a
 * plan lands on the target or within the second before it.
 */
export function searchOf(problem: CatchUpProblem, kind: CatchUpKind): Search {
  const origin = Math.ceil(problem.start / 1000);
  const lastOpen = problem.rows.findLastIndex((row) => row.phase !== 'closing');
  let changeable = 0;
  let ahead = 0;
  const slots = problem.rows.map((row, index): Slot => {
    // A closing row that was moved ahead of others stays as it is: the protected time is found at the end of the show.
    const isAhead = row.phase === 'closing' && index < lastOpen;
    // What its fraction of a second keeps of the protected time is not seen in whole ones.
    const isFraction = row.phase === 'closing' && row.length % 1000 !== 0;
    const free = !isAhead && !isFraction && !row.mustKeep && (row.kind === 'buffer' || kind !== 'buffers') && changeable < MOST_CHANGEABLE;
    if (free) changeable += 1;
    const length = Math.round(row.length / 1000);
    if (isAhead) ahead += length;
    return {
      row: index,
      length,
      ...(free ? flexOf(row, length) : { min: length, max: length }),
      pin: row.hardStart === null ? Number.NEGATIVE_INFINITY : Math.ceil(row.hardStart / 1000) - origin,
      value: segmentValue(row),
      canDrop: free && row.id !== problem.setNext && (row.kind === 'buffer' || kind === 'anything'),
      closing: index > lastOpen,
    };
  });
  const closing = slots.reduce((sum, slot) => sum + (slot.closing ? slot.length : 0), 0);
  return {
    slots: folded(slots),
    target: Math.floor(problem.target / 1000) - origin,
    floor: Math.min(closing, Math.max(0, Math.ceil(problem.closingFloor / 1000) - ahead)),
  };
}

/**
 * A row with no length left is one left out, and costs as such: a kept row keeps a second at least. A row whose length
 * already lies outside its flex keeps it.
 */
function flexOf(row: Segment, length: number): { readonly min: number; readonly max: number } {
  if (row.length < row.flex.min || row.length > row.flex.max) return { min: length, max: length };
  const min = Math.min(length, Math.max(1, Math.ceil(row.flex.min / 1000)));
  return { min, max: Math.max(length, Math.floor(row.flex.max / 1000)) };
}

const isFixed = (slot: Slot) => !slot.canDrop && slot.min === slot.max;

/** Rows that cannot change act as one: max(max(t, p) + a, q) + b = max(t, p, q − a) + a + b. */
function folded(slots: readonly Slot[]): readonly Slot[] {
  const out: Slot[] = [];
  for (const slot of slots) {
    const before = out.at(-1);
    if (before === undefined || !isFixed(before) || !isFixed(slot) || before.closing !== slot.closing) {
      out.push(slot);
      continue;
    }
    const length = before.length + slot.length;
    const pin = Math.max(before.pin, slot.pin - before.length);
    out[out.length - 1] = { ...before, row: null, length, min: length, max: length, pin };
  }
  return out;
}
