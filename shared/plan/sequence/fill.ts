import { segmentId } from '../../ids.ts';
import { type Millis, millis, minutes } from '../../time.ts';
import { newSegment } from '../rundownEdit.ts';
import type { Segment, SegmentKind } from '../segment.ts';
import { scriptCount } from '../speaking.ts';
import type { SizedSlot } from './choose.ts';
import type { FillerKind } from './lengths.ts';
import type { RowReason, SequenceOrder } from './order.ts';
import type { Subject } from './subjects.ts';
import type { Slot } from './waveOrder.ts';

const KINDS: Readonly<Record<FillerKind, SegmentKind>> = {
  transition: 'transition',
  luckyBag: 'interaction',
  questions: 'interaction',
  buffer: 'buffer',
};

/** Rows that may be used again, so that what was written in them is not lost. */
export type Pool = Segment[];

/** The row for a slot: one that already talks about it, else an empty one of its kind, else a new one. Takes it out of `pool`. */
export function rowFor(pool: Pool, { slot, size }: SizedSlot, length: Millis, { words, newId }: SequenceOrder): Segment {
  const blank = (kind: SegmentKind, title: string): Segment => ({ ...newSegment(segmentId(newId()), 'product', title), kind });
  const flex = { min: millis(Math.min(size.min, length)), max: millis(Math.max(size.max, length)) };
  if (slot.type !== 'talk') {
    const found = takeFiller(pool, slot.type);
    const owner = slot.type === 'transition' ? 'cohost' : slot.type === 'questions' ? 'host' : 'director';
    return { ...(found ?? { ...blank(KINDS[slot.type], words[slot.type]), owner }), length, flex };
  }
  const { subject, isAgain } = slot;
  const found = takeTalk(pool, slot);
  const title = isAgain ? words.again(subject.name) : subject.name;
  // A row that was written for this product keeps its words; an empty slot takes the product's name.
  const named = found === null ? blank('product', title) : found.productIds.length === 0 ? { ...found, title } : found;
  return { ...named, productIds: subject.productIds, tier: subject.tier ?? named.tier, length, flex };
}

function takeTalk(pool: Pool, { subject, tier, isAgain }: Extract<Slot, { readonly type: 'talk' }>): Segment | null {
  const [first] = subject.productIds;
  const own =
    isAgain || subject.row === null
      ? pool.findIndex((row) => row.kind === 'product' && row.productIds[0] === first)
      : pool.indexOf(subject.row);
  const at = own !== -1 ? own : pool.findIndex((row) => row.kind === 'product' && row.productIds.length === 0 && row.tier === tier);
  return at === -1 ? null : (pool.splice(at, 1)[0] ?? null);
}

const ASKS = /答疑|问答|提问|Q ?& ?A|question/i;

function takeFiller(pool: Pool, type: FillerKind): Segment | null {
  const fits = (row: Segment) =>
    row.kind === KINDS[type] && (row.kind !== 'interaction' || ASKS.test(row.title) === (type === 'questions'));
  // Written ones first: an empty one is no loss.
  const written = pool.findIndex((row) => fits(row) && scriptCount(row.script) > 0);
  const at = written !== -1 ? written : pool.findIndex(fits);
  return at === -1 ? null : (pool.splice(at, 1)[0] ?? null);
}

const BY_TIER = { traffic: 'opensWave', profit: 'carriesWave', activity: 'liftsWave', image: 'endsWave' } as const;
const BY_FILLER = { transition: 'leadsOver', luckyBag: 'holds', questions: 'answers', buffer: 'absorbs' } as const;

export function reasonsFor({ slot, byScript }: SizedSlot): readonly RowReason[] {
  if (slot.type !== 'talk') return [{ type: BY_FILLER[slot.type] }];
  const place: RowReason = { type: slot.subject.tier === null ? 'noTier' : BY_TIER[slot.tier], wave: slot.wave };
  const more: readonly RowReason[] = [
    ...(slot.isAgain ? [{ type: 'again' } as const] : []),
    ...(byScript ? [{ type: 'byScript' } as const] : []),
  ];
  return [place, ...more];
}

/** A product slot of the opening that nobody filled gets the first product of its tier; every other row stays as it is. */
export function filledSlot(row: Segment, subjects: readonly Subject[]): Segment {
  if (row.phase !== 'opening' || row.kind !== 'product' || row.productIds.length > 0) return row;
  const first = subjects.find((subject) => subject.tier === row.tier && row.tier !== null);
  return first === undefined ? row : { ...row, productIds: first.productIds };
}

/** A show without an opening or a closing gets one row for it: welcome, and the protected closing in full. */
export function frameRow(phase: 'opening' | 'closing', order: SequenceOrder): Segment {
  const length = phase === 'opening' ? minutes(5) : order.show.closingMin > 0 ? order.show.closingMin : minutes(10);
  const row = newSegment(segmentId(order.newId()), phase, order.words[phase]);
  const flex = phase === 'opening' ? { min: minutes(3), max: minutes(10) } : { min: length, max: millis(length * 1.5) };
  return { ...row, kind: 'talk', length, flex };
}
