import type { SegmentId } from '../../ids.ts';
import { between, later, type Millis, millis, total } from '../../time.ts';
import { plannedEnd } from '../frozen.ts';
import { planRows } from '../planClock.ts';
import type { Phase, Segment } from '../segment.ts';
import { unskipped, withSkipped } from '../skip.ts';
import { chooseOrder } from './choose.ts';
import { filledSlot, frameRow, type Pool, reasonsFor, rowFor } from './fill.ts';
import { withHookCues } from './hookCues.ts';
import { keptReason, type RowReason, type SequenceOrder } from './order.ts';
import { fillParts } from './parts.ts';
import { type Kept, place, productEnd } from './place.ts';
import { subjectsOf } from './subjects.ts';

/** Why the show does not end on its target. frame: opening, closing and kept rows alone take longer. */
export type OffReason = 'manyProducts' | 'fewProducts' | 'frame' | 'pinned';

export interface SequencePlan {
  readonly segments: readonly Segment[];
  readonly reasons: ReadonlyMap<SegmentId, readonly RowReason[]>;
  /** Rows that have no place any more. */
  readonly removed: readonly Segment[];
  /** Planned end less the target's end: + is over, − is time left. */
  readonly off: Millis;
  /** null exactly when `off` is 0. */
  readonly why: OffReason | null;
  readonly talks: number;
}

export type Sequencing =
  | { readonly type: 'refused'; readonly reason: 'noProducts' }
  | { readonly type: 'planned'; readonly plan: SequencePlan };

/**
 * Orders the chosen products by the wave rhythm within the target length (domain.md §1.2, §2(b)). Opening, closing and
 * every kept row stay as they are, to the character, but for empty product slots of the opening and a property show's
 * parts, which get their cards. Rows skipped in the plan take no part in it and stay behind the row they stood behind.
 * Pure: the same order gives the same plan, but for new ids.
 */
export function sequence(order: SequenceOrder): Sequencing {
  const { segments } = order.show;
  // Who skipped every row of a phase wants none there: only a phase that has none at all is given one.
  const phases = new Set(segments.map(({ phase }) => phase));
  const reckoned = sequenceSpoken({ ...order, show: { ...order.show, segments: unskipped(segments) } }, phases);
  if (reckoned.type === 'refused') return reckoned;
  const reasons = new Map(reckoned.plan.reasons);
  for (const { id, skipped } of segments) if (skipped) reasons.set(id, [{ type: 'kept', why: 'skipped' }]);
  return { type: 'planned', plan: { ...reckoned.plan, segments: withSkipped(segments, reckoned.plan.segments), reasons } };
}

function sequenceSpoken(order: SequenceOrder, phases: ReadonlySet<Phase>): Sequencing {
  const { show, locked, target, words, newId } = order;
  const chosen = subjectsOf(order);
  if (chosen.length === 0) return { type: 'refused', reason: 'noProducts' };
  const { filled, rest: subjects } = fillParts(show.segments, chosen, show.products);
  const before = planRows(show.plannedStart, show.segments);
  const ofPhase = (phase: 'opening' | 'closing') => {
    const own = show.segments.filter((segment) => segment.phase === phase);
    return phases.has(phase) ? own.map((row) => filledSlot(row, subjects)) : [frameRow(phase, order)];
  };
  const [opening, closing] = [ofPhase('opening'), ofPhase('closing')];
  const kept = before.flatMap(({ segment, start }): readonly Kept[] =>
    segment.phase === 'product' && keptReason(segment, locked) !== null
      ? [{ row: filled.get(segment.id) ?? segment, due: segment.hardStart ?? start }]
      : [],
  );
  const end = later(show.plannedStart, target);
  const [from, to] = [plannedEnd(show.plannedStart, opening), productEnd(closing, end)];
  const budget = millis(to - from - total(kept.map(({ row }) => row.length)));

  const slots = subjects.length === 0 ? [] : chooseOrder(subjects, budget, show);
  const placed = place(slots, kept, from, to);
  const pool: Pool = show.segments.filter((segment) => keptReason(segment, locked) === null);
  const reasons = new Map<SegmentId, RowReason[]>();
  const middle = placed.flatMap((each): readonly Segment[] => {
    if (each.type === 'kept') return [each.row];
    // A buffer that gave everything away is no row.
    if (each.length === 0 && each.slot.slot.type === 'buffer') return [];
    const row = rowFor(pool, each.slot, each.length, order);
    reasons.set(row.id, [...reasonsFor(each.slot)]);
    return [row];
  });
  const free = new Set(reasons.keys());
  const hooked = withHookCues(show.plannedStart, [...opening, ...middle, ...closing], words.hookCue, newId, (segment) =>
    free.has(segment.id),
  );
  for (const id of hooked.cued) reasons.get(id)?.push({ type: 'hookCue' });
  const stood = new Map(show.segments.map((segment) => [segment.id, segment]));
  for (const segment of hooked.segments) {
    if (reasons.has(segment.id)) continue;
    const old = stood.get(segment.id);
    const why = old === segment ? keptReason(segment, locked) : null;
    reasons.set(segment.id, [
      why !== null ? { type: 'kept', why } : { type: old === undefined ? 'frame' : filled.has(segment.id) ? 'part' : 'slot' },
    ]);
  }
  const off = between(end, plannedEnd(show.plannedStart, hooked.segments));
  const hasPins = hooked.segments.some((segment) => segment.hardStart !== null);
  const why: OffReason = budget <= 0 ? 'frame' : hasPins ? 'pinned' : off > 0 ? 'manyProducts' : 'fewProducts';
  const talks = placed.filter((each) => each.type === 'slot' && each.slot.slot.type === 'talk').length;
  return { type: 'planned', plan: { segments: hooked.segments, reasons, removed: pool, off, why: off === 0 ? null : why, talks } };
}
