import type { SegmentId } from '../ids.ts';
import type { Instant } from '../time.ts';
import { showTime, withRate } from './clock.ts';
import { type ActionOf, accept, type Decision, refuse } from './decision.ts';
import type { TakeEvent } from './event.ts';
import { nextSegment } from './next.ts';
import { endedOrStale } from './onAir.ts';
import type { Refusal } from './refusal.ts';
import { currentRun, segmentOf, type TakeState, takeStatus } from './state.ts';

type Advance = ActionOf<'go' | 'jump'>;

/** GO and JUMP: another segment comes on air. */
export function decideAdvance(state: TakeState, action: Advance, takeNow: Instant): Decision {
  const first = endedOrStale(state, action.expectedRunId);
  if (first !== null) return refuse(first);
  if (action.type === 'jump') {
    const reason = jumpRefusal(state, action.segmentId);
    return reason === null ? accept(...start(state, action, action.segmentId, takeNow)) : refuse(reason);
  }
  // In this order: ended, stale, tooSoon, nothingNext.
  if (state.lastAdvanceAt !== null && takeNow - state.lastAdvanceAt < state.plan.goGap) return refuse('tooSoon');
  const next = nextSegment(state);
  return next === null ? refuse('nothingNext') : accept(...start(state, action, next.id, takeNow));
}

function jumpRefusal(state: TakeState, id: SegmentId): Refusal | null {
  if (segmentOf(state, id) === null) return 'unknownSegment';
  if (currentRun(state)?.segmentId === id) return 'alreadyCurrent';
  return state.skipped.has(id) ? 'skipped' : null;
}

/** The first one in a rehearsal that waits at its start also starts its clock. */
function start(state: TakeState, action: Advance, id: SegmentId, takeNow: Instant): readonly TakeEvent[] {
  const wakes = state.mode === 'rehearsal' && takeStatus(state) === 'armed' && state.clock.rate === 0;
  const started: TakeEvent = {
    type: 'segmentStarted',
    runId: action.newRunId,
    segmentId: id,
    at: showTime(state.clock, takeNow),
    cause: action.type,
  };
  return wakes ? [{ type: 'clockSet', ...withRate(state.clock, takeNow, 1) }, started] : [started];
}
