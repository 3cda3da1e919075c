import { assertNever } from '../assertNever.ts';
import type { Instant, Millis } from '../time.ts';
import { isHeldDuring } from './applyClock.ts';
import { type ActionOf, accept, type Decision, refuse, unless } from './decision.ts';
import { endedOrStale, notRunning } from './onAir.ts';
import type { Refusal } from './refusal.ts';
import { currentRun, type Run, type TakeState } from './state.ts';

/** What changes the time of the run on air. */
export function decideRun(state: TakeState, action: ActionOf<'hold' | 'resume' | 'adjust' | 'answerSuspended'>, now: Instant): Decision {
  const first = endedOrStale(state, action.expectedRunId) ?? notRunning(state);
  const run = currentRun(state);
  if (first !== null || run === null) return refuse(first ?? 'notRunning');
  switch (action.type) {
    case 'hold':
      return run.heldSince === null ? accept({ type: 'segmentHeld', at: now }) : refuse('alreadyHeld');
    case 'resume':
      return run.heldSince === null ? refuse('notHeld') : accept({ type: 'segmentResumed', at: now });
    case 'adjust':
      return unless(adjustRefusal(run, action.delta), { type: 'timeAdjusted', delta: action.delta, at: now });
    case 'answerSuspended':
      return unless(suspendedRefusal(state, run, action), { type: 'suspensionAnswered', choice: action.choice, at: now });
    default:
      return assertNever(action);
  }
}

/** By nothing is no change: it would stand in the log, and between two people's UNDOs. */
const adjustRefusal = (run: Run, delta: Millis): Refusal | null =>
  delta === 0 ? 'noChange' : run.planned + run.added + delta < 0 ? 'tooShort' : null;

/** A sleep that was given as held stays held: to count it again is an UNDO. */
function suspendedRefusal(state: TakeState, run: Run, { choice }: ActionOf<'answerSuspended'>): Refusal | null {
  const { suspension } = state;
  if (suspension === null || suspension.runId !== run.id) return 'notSuspended';
  return suspension.choice === choice || isHeldDuring(run, suspension) ? 'noChange' : null;
}
