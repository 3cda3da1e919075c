import type { RunId } from '../ids.ts';
import { type Instant, latest } from '../time.ts';
import { showTime } from './clock.ts';
import type { TakeEvent } from './event.ts';
import { dueAt } from './run.ts';
import { currentRun, nextSegment, segmentOf, type TakeState } from './state.ts';
import { showOf } from './wall.ts';

/**
 * What fell due by itself: auto-advance, at most one a wake (semantics.md §4). Stamped max(due, last record), so that the
 * log stays in order. Not on hold, not in a recovered take nobody has confirmed, not twice for one run.
 */
export function settle(state: TakeState, takeNow: Instant, newRunId: () => RunId): readonly TakeEvent[] {
  const due = autoDueAt(state, takeNow);
  const next = nextSegment(state);
  if (due === null || next === null || due > showTime(state.clock, takeNow)) return [];
  const at = latest(due, showTime(state.clock, state.lastRecordAt));
  return [{ type: 'segmentStarted', runId: newRunId(), segmentId: next.id, at, cause: 'auto' }];
}

/** Show time at which the run on air hands over by itself, or null. Into a pinned segment: not before its pin. */
function autoDueAt(state: TakeState, takeNow: Instant): Instant | null {
  const run = currentRun(state);
  if (run === null || run.heldSince !== null || run.autoSpent || state.onAir.end !== null || state.recoveredAt !== null) return null;
  const next = nextSegment(state);
  if (next === null || segmentOf(state, run.segmentId)?.autoAdvance !== 'next') return null;
  const end = dueAt(run, showTime(state.clock, takeNow));
  return next.hardStart === null ? end : latest(end, showOf(state, next.hardStart));
}
