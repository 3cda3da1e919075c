import type { RunId } from '../ids.ts';
import { type Instant, latest } from '../time.ts';
import { showTime } from './clock.ts';
import { dueCues } from './cues.ts';
import type { TakeEvent } from './event.ts';
import { dueEscalations } from './incidents/settle.ts';
import { nextSegment } from './next.ts';
import { dueAt } from './run.ts';
import { currentRun, segmentOf, type TakeState } from './state.ts';
import { showOf } from './wall.ts';

/**
 * What fell due by itself: sub-cues, incidents that rise, then auto-advance, at most one a wake (semantics.md §4). Stamped max(due, last
 * record), so that the log stays in order. Nothing in a recovered take nobody has confirmed.
 */
export function settle(state: TakeState, takeNow: Instant, newRunId: () => RunId): readonly TakeEvent[] {
  if (state.onAir.end !== null || state.recoveredAt !== null) return [];
  const now = showTime(state.clock, takeNow);
  const last = showTime(state.clock, state.lastRecordAt);
  const auto = autoDueAt(state, now);
  const next = auto === null || auto > now ? null : nextSegment(state);
  const until = next === null || auto === null ? now : auto;
  const cues = dueCues(state, until).map(
    ({ runId, cue, due }): TakeEvent => ({ type: 'subCueFired', runId, cueId: cue.id, at: latest(due, last) }),
  );
  const own = [...cues, ...dueEscalations(state, takeNow, until, last)];
  if (next === null || auto === null) return own;
  return [...own, { type: 'segmentStarted', runId: newRunId(), segmentId: next.id, at: latest(auto, last), cause: 'auto' }];
}

/**
 * Show time at which the run on air hands over by itself, or null: not on hold, not twice for one run. Into a pinned
 * segment: not before its pin.
 */
function autoDueAt(state: TakeState, now: Instant): Instant | null {
  const run = currentRun(state);
  if (run === null || run.heldSince !== null || run.autoSpent) return null;
  if (segmentOf(state, run.segmentId)?.autoAdvance !== 'next') return null;
  const next = nextSegment(state);
  if (next === null) return null;
  const end = dueAt(run, now);
  return next.hardStart === null ? end : latest(end, showOf(state, next.hardStart));
}
