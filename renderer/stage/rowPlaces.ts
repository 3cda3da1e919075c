import type { SegmentId } from '../../shared/ids.ts';
import type { Phase, Segment } from '../../shared/plan/segment.ts';
import { nextSegment } from '../../shared/take/next.ts';
import { currentRun, type TakeState } from '../../shared/take/state.ts';

/**
 * Before which segment a row moves for one step up (−1) or down (1); null is the end of the rundown. undefined: it may
 * not go there, because only what is behind the segment on air is still to come.
 */
export function placeAfterStep(take: TakeState, id: SegmentId, step: 1 | -1): SegmentId | null | undefined {
  const { rundown } = take;
  const at = rundown.findIndex((segment) => segment.id === id);
  const to = at + step;
  if (at === -1 || to < firstFree(take) || to >= rundown.length) return undefined;
  return rundown[step === 1 ? to + 1 : to]?.id ?? null;
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
