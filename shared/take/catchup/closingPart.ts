import type { Bounds } from './bounds.ts';
import { choice, keptFrom, type Price } from './price.ts';
import type { Slot } from './slots.ts';
import { costAt, newTable, type Table } from './table.ts';

/**
 * The closing rows, backward from one end, by the second at which the row before ends. The closing has to keep a floor,
 * so each cost must know what is kept. `exact`: ways without a gap before a pin, which keep end − t. `waiting`: ways with
 * one, by the latest second b at which they may begin; a gap forgets when it was entered, and what they keep is end − b.
 */
export interface ClosingTables {
  readonly exact: Table;
  readonly waiting: Table;
}

export function closingTables(slots: readonly Slot[], range: Bounds, end: number, price: Price): readonly ClosingTables[] {
  const out: ClosingTables[] = [{ exact: { lo: end, cost: Float64Array.of(0) }, waiting: newTable(end, end) }];
  for (let index = slots.length - 1; index >= 0; index -= 1) {
    const slot = slots[index] as Slot;
    out.unshift(before(slot, out[0] as ClosingTables, range.lo[index] ?? 0, range.hi[index] ?? 0, price));
  }
  return out;
}

function before(slot: Slot, next: ClosingTables, lo: number, hi: number, price: Price): ClosingTables {
  const exactKept = keptFrom(next.exact, slot, lo, hi, price);
  const waitingKept = keptFrom(next.waiting, slot, lo, hi, price);
  const drop = slot.canDrop ? price.dropped(slot) : Number.POSITIVE_INFINITY;
  const exact = newTable(lo, hi);
  const waiting = newTable(lo, hi);
  for (let at = lo; at <= hi; at += 1) {
    const kept = at >= slot.pin ? costAt(exactKept, at) : Number.POSITIVE_INFINITY;
    exact.cost[at - lo] = Math.min(kept, drop + costAt(next.exact, at));
    const waited = at >= slot.pin ? costAt(waitingKept, at) : Number.POSITIVE_INFINITY;
    const gap = at === slot.pin ? costAt(exactKept, at) : Number.POSITIVE_INFINITY;
    waiting.cost[at - lo] = Math.min(waited, gap, drop + costAt(next.waiting, at));
  }
  return { exact, waiting };
}

/** Least cost by the second at which the closing can start, with the floor kept. */
export function closingTable({ exact, waiting }: ClosingTables, end: number, floor: number): Table {
  const table = newTable(exact.lo, exact.lo + exact.cost.length - 1);
  let waited = Number.POSITIVE_INFINITY;
  for (let at = table.lo + table.cost.length - 1; at >= table.lo; at -= 1) {
    if (end - at < floor) continue;
    waited = Math.min(waited, costAt(waiting, at));
    table.cost[at - table.lo] = Math.min(waited, costAt(exact, at));
  }
  return table;
}

/** The lengths chosen when the closing can start at `start` and the rest costs `cost` (null: left out). */
export function closingChoices(
  slots: readonly Slot[],
  tables: readonly ClosingTables[],
  start: number,
  cost: number,
  price: Price,
): readonly (number | null)[] {
  let at = start;
  let left = cost;
  let waits = costAt((tables[0] as ClosingTables).exact, at) !== cost;
  if (waits) while (costAt((tables[0] as ClosingTables).waiting, at) !== cost) at += 1;
  return slots.map((slot, index) => {
    const { exact, waiting } = tables[index + 1] as ClosingTables;
    const may = at >= slot.pin;
    const ways = (length: number) => ({
      exact: may && (!waits || at === slot.pin) ? costAt(exact, at + length) : Number.POSITIVE_INFINITY,
      waiting: may && waits ? costAt(waiting, at + length) : Number.POSITIVE_INFINITY,
    });
    const rest = (length: number) => Math.min(ways(length).exact, ways(length).waiting);
    const length = choice(slot, left, price, rest, costAt(waits ? waiting : exact, at));
    if (length === null) left -= price.dropped(slot);
    else {
      left -= price.kept(slot, length);
      waits = ways(length).exact !== left;
      at += length;
    }
    return length;
  });
}
