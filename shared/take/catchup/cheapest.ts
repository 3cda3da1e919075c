import { type Bounds, needed, reachable } from './bounds.ts';
import { closingChoices, closingTable, closingTables } from './closingPart.ts';
import { openChoices, openTables } from './openPart.ts';
import { priceFor } from './price.ts';
import type { Search } from './slots.ts';
import { costAt, type Table } from './table.ts';

export interface Cheapest {
  /** Per slot, in seconds; null: left out. */
  readonly lengths: readonly (number | null)[];
  /** Only to compare two ends of one search. */
  readonly cost: number;
}

/** The cheapest way to end the show exactly at `end`, which must be one that can be reached (nearestEnds.ts). */
export function cheapest(search: Search, end: number): Cheapest {
  const { slots, floor } = search;
  const price = priceFor(slots);
  const can = reachable(slots);
  const must = needed(slots, end, end);
  const lo = must.lo.map((second, index) => Math.max(second, can.lo[index] ?? 0));
  const count = slots.filter((slot) => !slot.closing).length;
  const open = slots.slice(0, count);
  const closing = slots.slice(count);
  // A way that waits may begin later than anybody can come: the closing's tables go up to what the end allows.
  const closingRange: Bounds = { lo: lo.slice(count), hi: must.hi.slice(count) };
  const openRange: Bounds = { lo, hi: must.hi.map((second, index) => Math.min(second, can.hi[index] ?? 0)) };
  const closings = closingTables(closing, closingRange, end, price);
  const [first] = closings;
  if (first === undefined) throw new Error('Tables without an end');
  const opens = openTables(open, openRange, closingTable(first, end, floor), price);
  const { lengths, at } = openChoices(open, opens, price);
  const rest = costAt(opens.at(-1) as Table, at);
  return { lengths: [...lengths, ...closingChoices(closing, closings, at, rest, price)], cost: costAt(opens[0] as Table, 0) };
}
