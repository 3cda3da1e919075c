import type { SegmentId } from '../ids.ts';
import type { Segment } from '../plan/segment.ts';
import { currentRun, hasRun, type TakeState } from './state.ts';

/**
 * 下一: what the director set, else the first later segment that has not run and is not skipped (semantics.md §1).
 * Segments passed over by a jump stay behind.
 */
export function nextSegment(state: TakeState): Segment | null {
  const index = nextIndex(state);
  return index === null ? null : (state.rundown[index] ?? null);
}

/**
 * What is expected on air after the run on air, in order: the next segment and what will then be later. A set next that
 * lies further on leaves those before it behind, as taking it will.
 */
export function toCome(state: TakeState): readonly Segment[] {
  const from = nextIndex(state);
  if (from === null) return [];
  const ran = ranIds(state);
  return state.rundown.slice(from).filter((segment) => !ran.has(segment.id) && !state.skipped.has(segment.id));
}

const ranIds = (state: TakeState): ReadonlySet<SegmentId> => new Set(state.onAir.runs.map((run) => run.segmentId));

function nextIndex(state: TakeState): number | null {
  const { rundown, nextId } = state;
  if (nextId !== null && isTakeable(state, nextId)) {
    const set = rundown.findIndex((segment) => segment.id === nextId);
    if (set !== -1) return set;
  }
  const run = currentRun(state);
  const start = run === null ? 0 : rundown.findIndex((segment) => segment.id === run.segmentId) + 1;
  const ran = ranIds(state);
  for (let index = start; index < rundown.length; index += 1) {
    const segment = rundown[index];
    if (segment !== undefined && !ran.has(segment.id) && !state.skipped.has(segment.id)) return index;
  }
  return null;
}

const isTakeable = (state: TakeState, id: SegmentId): boolean => !state.skipped.has(id) && !hasRun(state, id);
