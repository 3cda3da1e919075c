import type { Slot } from './slots.ts';
import { ahead, slide, type Table } from './table.ts';

/**
 * The order of semantics.md §4 in one number: value dropped, then value × seconds shortened, then rows touched. Each
 * place is wider than everything below it can add up to, and all are whole numbers well under 2^53.
 */
export interface Price {
  readonly dropped: (slot: Slot) => number;
  readonly kept: (slot: Slot, length: number) => number;
}

const TOUCH = 1;

export function priceFor(slots: readonly Slot[]): Price {
  const shortenedPlace = slots.length + 1;
  const mostShortened = slots.reduce((sum, slot) => sum + slot.value * (slot.length - slot.min), 0);
  const droppedPlace = shortenedPlace * (mostShortened + 1);
  return {
    dropped: (slot) => slot.value * droppedPlace + TOUCH,
    kept: (slot, length) => (length === slot.length ? 0 : TOUCH + slot.value * shortenedPlace * Math.max(0, slot.length - length)),
  };
}

/** The least cost of keeping a slot that starts at each second of `lo` to `hi`, given the costs behind it. */
export function keptFrom(next: Table, slot: Slot, lo: number, hi: number, price: Price): Table {
  const table = ahead(next, slot.length, lo, hi);
  const second = price.kept(slot, slot.length - 1) - TOUCH;
  slide(table, next, slot.min, slot.length - 1, TOUCH, second);
  slide(table, next, slot.length + 1, slot.max, TOUCH, 0);
  return table;
}

/** What a slot becomes when the rest may cost `rest(length)` or, left out, `without`: the change nearest to none. */
export function choice(slot: Slot, cost: number, price: Price, rest: (length: number) => number, without: number): number | null {
  const widest = Math.max(slot.length - slot.min, slot.max - slot.length);
  for (let by = 0; by <= widest; by += 1) {
    for (const length of by === 0 ? [slot.length] : [slot.length - by, slot.length + by]) {
      if (length < slot.min || length > slot.max) continue;
      if (price.kept(slot, length) + rest(length) === cost) return length;
    }
  }
  if (slot.canDrop && price.dropped(slot) + without === cost) return null;
  throw new Error('A cost that no choice gives');
}
