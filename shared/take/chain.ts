import type { SegmentId } from '../ids.ts';
import { type Instant, later, latest } from '../time.ts';
import { toCome } from './next.ts';
import { expectedEndOf } from './run.ts';
import { currentRun, type TakeState } from './state.ts';
import { showOf } from './wall.ts';

/** Expected instants of what is still to come, in show time (semantics.md §3 Chain). */
export interface Chain {
  readonly starts: ReadonlyMap<SegmentId, Instant>;
  readonly ends: ReadonlyMap<SegmentId, Instant>;
  readonly showEnd: Instant;
}

/**
 * What is to come follows one another; a pin is waited for, never pulled forward. Skipped segments and those that a jump
 * passed over are not in it.
 */
export function chain(state: TakeState, now: Instant): Chain {
  const starts = new Map<SegmentId, Instant>();
  const ends = new Map<SegmentId, Instant>();
  if (state.onAir.end !== null) return { starts, ends, showEnd: state.onAir.end.at };
  const run = currentRun(state);
  let end = run === null ? latest(now, showOf(state, state.plan.plannedStart)) : expectedEndOf(run, now);
  for (const segment of toCome(state)) {
    const start = segment.hardStart === null ? end : latest(end, showOf(state, segment.hardStart));
    end = later(start, segment.length);
    starts.set(segment.id, start);
    ends.set(segment.id, end);
  }
  return { starts, ends, showEnd: end };
}
