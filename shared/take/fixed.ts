import type { SegmentId } from '../ids.ts';
import type { Refusal } from './refusal.ts';
import { currentRun, hasRun, segmentOf, type TakeState } from './state.ts';

/** Why this segment cannot be changed any more: only what is not on air and has not run can (semantics.md §4). */
export function fixedRefusal(state: TakeState, id: SegmentId): Refusal | null {
  if (segmentOf(state, id) === null) return 'unknownSegment';
  if (currentRun(state)?.segmentId === id) return 'isCurrent';
  return hasRun(state, id) ? 'hasRun' : null;
}
