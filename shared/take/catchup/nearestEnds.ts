import { needed, reachable } from './bounds.ts';
import type { Search, Slot } from './slots.ts';
import { ahead, costAt, newTable, slide, type Table } from './table.ts';

/** Wider than this no plan is sought: a pin days away is a mistake in the plan, not lateness. In seconds. */
const WIDEST = 172_800;

/** When the show ends if nothing is changed. */
export const endAsPlanned = (search: Search): number => search.slots.reduce((end, slot) => Math.max(end, slot.pin) + slot.length, 0);

/**
 * The ends nearest to the target that can be reached with the closing whole: one, or two equally far. Forward over the
 * slots; of all ways to reach a second, the one that has kept most of the closing can go on wherever another can, so
 * one number a second is enough (stored negative, least is best).
 */
export function nearestEnds(search: Search): readonly number[] {
  const { slots, target } = search;
  const planned = endAsPlanned(search);
  const worst = Math.abs(planned - target);
  const can = reachable(slots);
  const must = needed(slots, target - worst, target + worst);
  let table: Table = { lo: 0, cost: Float64Array.of(0) };
  for (const [index, slot] of slots.entries()) {
    const lo = Math.max(can.lo[index + 1] ?? 0, must.lo[index + 1] ?? 0);
    const hi = Math.min(can.hi[index + 1] ?? 0, must.hi[index + 1] ?? 0);
    if (hi - lo > WIDEST) return [planned];
    table = after(table, slot, lo, hi);
  }
  // Where the table ends nothing can end: the way there is not walked, however late an old plan makes the show.
  const first = Math.max(0, table.lo - target, target - (table.lo + table.cost.length - 1));
  for (let far = first; far < worst; far += 1) {
    const ends = (far === 0 ? [target] : [target - far, target + far]).filter((end) => costAt(table, end) <= -search.floor);
    if (ends.length > 0) return ends;
  }
  return [planned];
}

function after(before: Table, slot: Slot, lo: number, hi: number): Table {
  const into = slot.canDrop ? ahead(before, 0, lo, hi) : newTable(lo, hi);
  const kept = slot.closing ? 1 : 0;
  slide(into, started(before, slot.pin), -slot.max, -slot.min, kept * (1 - slot.min), -kept);
  return into;
}

/** A pin is waited for: whoever comes before it starts at it. */
function started(before: Table, pin: number): Table {
  if (pin <= before.lo) return before;
  const into = ahead(before, 0, pin, Math.max(pin, before.lo + before.cost.length - 1));
  into.cost[0] = before.cost.subarray(0, pin - before.lo + 1).reduce((least, cost) => Math.min(least, cost), Number.POSITIVE_INFINITY);
  return into;
}
