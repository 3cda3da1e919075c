import { type Instant, total } from '../time.ts';
import { closingGiven } from './closingTime.ts';
import type { CatchUpChange } from './command.ts';
import { fixedRefusal } from './fixed.ts';
import { toCome } from './next.ts';
import type { Refusal } from './refusal.ts';
import { segmentOf, type TakeState } from './state.ts';

/** Why a catch-up plan cannot be applied as it is, or null. One change that does not hold refuses it whole. */
export function catchUpRefusal(state: TakeState, changes: readonly CatchUpChange[], now: Instant): Refusal | null {
  for (const change of changes) {
    const reason = changeRefusal(state, change);
    if (reason !== null) return reason;
  }
  const ids = new Set(changes.map((change) => change.segmentId));
  if (changes.length === 0 || ids.size < changes.length) return 'noChange';
  return closingRefusal(state, changes, now);
}

/** mustKeep, what is on air and what has run are untouched (semantics.md §4 Catch-up). */
function changeRefusal(state: TakeState, { segmentId, length }: CatchUpChange): Refusal | null {
  const segment = segmentOf(state, segmentId);
  const fixed = fixedRefusal(state, segmentId);
  if (segment === null || fixed !== null) return fixed ?? 'unknownSegment';
  if (segment.mustKeep) return 'mustKeep';
  if (state.skipped.has(segmentId)) return 'skipped';
  if (length === null) return null;
  if (length === segment.length) return 'noChange';
  return length < segment.flex.min || length > segment.flex.max ? 'outsideFlex' : null;
}

/** The closing is never cut below its minimum, what of it has been on air included; a shorter one is not cut at all. */
function closingRefusal(state: TakeState, changes: readonly CatchUpChange[], now: Instant): Refusal | null {
  const lengths = new Map(changes.map((change) => [change.segmentId, change.length ?? 0]));
  const closing = toCome(state).filter((segment) => segment.phase === 'closing');
  const before = total(closing.map((segment) => segment.length));
  const after = total(closing.map((segment) => lengths.get(segment.id) ?? segment.length));
  return after < before && closingGiven(state, now) + after < state.plan.closingMin ? 'closingTooShort' : null;
}
