import type { SegmentId } from '../../shared/ids.ts';
import type { Phase, Segment } from '../../shared/plan/segment.ts';
import { nextSegment } from '../../shared/take/next.ts';
import { currentRun, hasRun, type TakeState } from '../../shared/take/state.ts';
import type { RefusalHere } from '../link/takeStore.ts';

/** before null is the end of the rundown. refused: it may not go there, and why. */
export type StepPlace =
  | { readonly type: 'place'; readonly before: SegmentId | null }
  | { readonly type: 'refused'; readonly reason: RefusalHere };

/**
 * Before which segment a row moves for one step up (−1) or down (1). Only what is behind the segment on air is still to
 * come: a row that was passed over steps down to right behind it. What has run goes out as it is; the host has the reason.
 */
export function placeAfterStep(take: TakeState, id: SegmentId, step: 1 | -1): StepPlace {
  const { rundown } = take;
  const at = rundown.findIndex((segment) => segment.id === id);
  if (hasRun(take, id)) return { type: 'place', before: id };
  const free = firstFree(take);
  const to = step === 1 ? Math.max(at + 1, free - 1) : at - 1;
  if (to >= rundown.length) return { type: 'refused', reason: 'lastRow' };
  if (to < 0) return { type: 'refused', reason: 'firstRow' };
  if (to < free && step === -1) return { type: 'refused', reason: 'onAirAbove' };
  return { type: 'place', before: rundown[step === 1 ? to + 1 : to]?.id ?? null };
}

/** Index of the first row behind what is on air. */
function firstFree(take: TakeState): number {
  const run = currentRun(take);
  return run === null ? 0 : take.rundown.findIndex((segment) => segment.id === run.segmentId) + 1;
}

/** The row that stands behind this one; null at the end. */
export function rowBehind(take: TakeState, id: SegmentId | null): SegmentId | null {
  const at = take.rundown.findIndex((segment) => segment.id === id);
  return take.rundown[at + 1]?.id ?? null;
}

/** Where a new row goes: behind the chosen one, else in front of the next, else to the end. It joins that row's phase. */
export function insertPlace(take: TakeState, chosen: Segment | null): { readonly phase: Phase; readonly before: SegmentId | null } {
  if (chosen !== null) return { phase: chosen.phase, before: rowBehind(take, chosen.id) };
  const next = nextSegment(take);
  return { phase: (next ?? take.rundown.at(-1))?.phase ?? 'product', before: next?.id ?? null };
}
