import type { Bounds } from './bounds.ts';
import { choice, keptFrom, type Price } from './price.ts';
import type { Slot } from './slots.ts';
import { ahead, costAt, newTable, type Table } from './table.ts';

/**
 * The rows before the closing, backward: per slot, the least cost from there to the end by the second at which the one
 * before it ends. `behind` is that table for what follows them, and the last of the answer.
 */
export function openTables(slots: readonly Slot[], range: Bounds, behind: Table, price: Price): readonly Table[] {
  const out = [behind];
  for (let index = slots.length - 1; index >= 0; index -= 1) {
    const slot = slots[index] as Slot;
    const lo = range.lo[index] ?? 0;
    const hi = range.hi[index] ?? 0;
    out.unshift(openTable(slot, lo, hi, out[0] as Table, price));
  }
  return out;
}

function openTable(slot: Slot, lo: number, hi: number, next: Table, price: Price): Table {
  const kept = keptFrom(next, slot, Math.max(lo, slot.pin), Math.max(hi, slot.pin), price);
  if (!slot.canDrop && slot.pin <= lo) return kept;
  const table = slot.canDrop ? ahead(next, 0, lo, hi) : newTable(lo, hi);
  const drop = price.dropped(slot);
  for (let index = 0; index < table.cost.length; index += 1) {
    const place = Math.max(lo + index, slot.pin) - kept.lo;
    table.cost[index] = Math.min(drop + (table.cost[index] as number), kept.cost[place] as number);
  }
  return table;
}

/** The lengths chosen (null: left out), and the second at which the closing can start. */
export function openChoices(slots: readonly Slot[], tables: readonly Table[], price: Price) {
  let at = 0;
  const lengths = slots.map((slot, index) => {
    const next = tables[index + 1] as Table;
    const start = Math.max(at, slot.pin);
    const length = choice(slot, costAt(tables[index] as Table, at), price, (l) => costAt(next, start + l), costAt(next, at));
    if (length !== null) at = start + length;
    return length;
  });
  return { lengths, at };
}
