import type { SegmentId } from '../ids.ts';
import type { Segment } from '../plan/segment.ts';
import { currentRun, hasRun, type Run, type TakeState } from './state.ts';

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
  const ran = runsBySegment(state.onAir.runs);
  return state.rundown.slice(from).filter((segment) => !ran.has(segment.id) && !state.skipped.has(segment.id));
}

const grouped = new WeakMap<readonly Run[], ReadonlyMap<SegmentId, readonly Run[]>>();

/** Each segment's runs, in order; once for a list of runs, which a second that passes leaves as it is. */
export function runsBySegment(runs: readonly Run[]): ReadonlyMap<SegmentId, readonly Run[]> {
  const before = grouped.get(runs);
  if (before !== undefined) return before;
  const groups = new Map<SegmentId, Run[]>();
  for (const run of runs) {
    const group = groups.get(run.segmentId);
    if (group === undefined) groups.set(run.segmentId, [run]);
    else group.push(run);
  }
  grouped.set(runs, groups);
  return groups;
}

/** Where the next segment stands in the rundown, from 0; null when there is none. */
export function nextIndex(state: TakeState): number | null {
  const { rundown, nextId } = state;
  if (nextId !== null && isTakeable(state, nextId)) {
    const set = rundown.findIndex((segment) => segment.id === nextId);
    if (set !== -1) return set;
  }
  const run = currentRun(state);
  const start = run === null ? 0 : rundown.findIndex((segment) => segment.id === run.segmentId) + 1;
  const ran = runsBySegment(state.onAir.runs);
  for (let index = start; index < rundown.length; index += 1) {
    const segment = rundown[index];
    if (segment !== undefined && !ran.has(segment.id) && !state.skipped.has(segment.id)) return index;
  }
  return null;
}

const isTakeable = (state: TakeState, id: SegmentId): boolean => !state.skipped.has(id) && !hasRun(state, id);
