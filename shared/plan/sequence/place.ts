import { type Instant, instant, later, type Millis, millis, total } from '../../time.ts';
import { startAfter } from '../frozen.ts';
import type { Segment } from '../segment.ts';
import { extraBuffer, type SizedSlot } from './choose.ts';
import { type Elastic, fitLengths } from './fit.ts';

/** A row that stays, and when it started before (wall); its pin if it has one. */
export interface Kept {
  readonly row: Segment;
  readonly due: Instant;
}

export type Placed =
  | { readonly type: 'kept'; readonly row: Segment }
  | { readonly type: 'slot'; readonly slot: SizedSlot; readonly length: Millis };

/**
 * Slots and kept rows in one running order from `start` to `end`: a kept row stands as near as rows allow to where it
 * stood, and the stretches up to every pin are fitted one by one.
 */
export function place(slots: readonly SizedSlot[], kept: readonly Kept[], start: Instant, end: Instant): readonly Placed[] {
  const lengths = fitLengths([...slots.map(({ size }) => size), ...kept.map(({ row }) => fixed(row))], millis(Math.max(0, end - start)));
  const waiting = [...kept];
  const merged: (SizedSlot | Segment)[] = [];
  let cursor = start;
  const take = (row: Segment) => {
    merged.push(row);
    cursor = later(startAfter(cursor, row), row.length);
  };
  for (const [at, slot] of slots.entries()) {
    const length = lengths[at] ?? slot.size.length;
    for (let next = waiting[0]; next !== undefined && next.due <= cursor + length / 2; next = waiting[0]) {
      take(next.row);
      waiting.shift();
    }
    merged.push(slot);
    cursor = later(cursor, length);
  }
  for (const { row } of waiting) take(row);
  return fitStretches(merged, start, end);
}

const isRow = (each: SizedSlot | Segment): each is Segment => 'phase' in each;
const fixed = (row: Segment): Elastic => ({ length: row.length, min: row.length, max: row.length, isBuffer: false });
const sizeOf = (each: SizedSlot | Segment): Elastic => (isRow(each) ? fixed(each) : each.size);

/** Up to every pin, and from the last one to the end: each stretch is fitted to the time it has. */
function fitStretches(merged: readonly (SizedSlot | Segment)[], start: Instant, end: Instant): readonly Placed[] {
  const placed: Placed[] = [];
  let from = start;
  let rest = [...merged];
  while (rest.length > 0) {
    const pin = rest.findIndex((each) => isRow(each) && each.hardStart !== null);
    const head = rest[pin];
    const until = head !== undefined && isRow(head) && head.hardStart !== null ? head.hardStart : end;
    const open = pin === -1 ? rest : rest.slice(0, pin);
    const { now, postponed } = cutToTime(open, until - from, pin !== -1);
    const lengths = fitLengths(now.map(sizeOf), millis(Math.max(0, until - from)));
    for (const [at, each] of now.entries())
      placed.push(isRow(each) ? { type: 'kept', row: each } : { type: 'slot', slot: each, length: lengths[at] ?? each.size.length });
    from = later(from, total(lengths));
    if (pin === -1) return placed;
    const row = rest[pin] as Segment;
    placed.push({ type: 'kept', row });
    from = later(startAfter(from, row), row.length);
    rest = [...postponed, ...rest.slice(pin + 1)];
  }
  return placed;
}

/** Before a pin: what cannot be said in time follows it, and what would stay empty gets a buffer. */
function cutToTime(open: readonly (SizedSlot | Segment)[], room: number, isPinned: boolean) {
  const now = [...open];
  const postponed: (SizedSlot | Segment)[] = [];
  if (!isPinned) return { now, postponed };
  const sum = (bound: 'min' | 'max') => total(now.map((each) => sizeOf(each)[bound]));
  while (sum('min') > room) {
    const last = now.findLastIndex((each) => !isRow(each));
    if (last === -1) break;
    postponed.unshift(...now.splice(last, 1));
  }
  if (sum('max') < room) now.push(extraBuffer(1));
  return { now, postponed };
}

/** The wall instant at which the product phase must end so that what follows ends at `end`, pins among it counted. */
export function productEnd(closing: readonly Segment[], end: Instant): Instant {
  const pin = closing.findIndex((segment) => segment.hardStart !== null);
  const fixedAt = closing[pin]?.hardStart ?? end;
  return instant(fixedAt - total((pin === -1 ? closing : closing.slice(0, pin)).map((segment) => segment.length)));
}
