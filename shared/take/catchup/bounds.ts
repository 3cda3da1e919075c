import type { Slot } from './slots.ts';

/** Per slot (and once behind the last): a range of seconds at which the row before it can end. */
export interface Bounds {
  readonly lo: readonly number[];
  readonly hi: readonly number[];
}

/** What can be reached from second 0. */
export function reachable(slots: readonly Slot[]): Bounds {
  const lo = [0];
  const hi = [0];
  slots.forEach((slot, index) => {
    const first = lo[index] ?? 0;
    lo.push(slot.canDrop ? first : Math.max(first, slot.pin) + slot.min);
    hi.push(Math.max(hi[index] ?? 0, slot.pin) + slot.max);
  });
  return { lo, hi };
}

/** From where an end between `first` and `last` can still be reached. lo is −Infinity where a pin waits for anybody. */
export function needed(slots: readonly Slot[], first: number, last: number): Bounds {
  const lo = [first];
  const hi = [last];
  for (const slot of slots.toReversed()) {
    const low = lo[0] ?? 0;
    const high = hi[0] ?? 0;
    const keepLow = slot.pin + slot.max >= low ? Number.NEGATIVE_INFINITY : low - slot.max;
    const keepHigh = slot.pin > high - slot.min ? Number.NEGATIVE_INFINITY : high - slot.min;
    lo.unshift(slot.canDrop ? Math.min(low, keepLow) : keepLow);
    hi.unshift(slot.canDrop ? Math.max(high, keepHigh) : keepHigh);
  }
  return { lo, hi };
}
