import { assertNever } from '../assertNever.ts';
import { type Instant, type Millis, minutes } from '../time.ts';
import { MAX_RATE, showTime, withRate } from './clock.ts';
import type { EndAt, Sender } from './command.ts';
import { isOnePerson } from './crew.ts';
import { type ActionOf, type Decision, refuse, unless } from './decision.ts';
import { endedOrStale } from './onAir.ts';
import type { Refusal } from './refusal.ts';
import { currentRun, type TakeState } from './state.ts';

/** END can be taken back for this long, in real time; after it the show goes on in a second take. */
export const REOPEN_WINDOW = minutes(30);

/** A take this short was probably a mistake: END asks first (semantics.md §4 Void). */
const SHORT_TAKE = minutes(2);

/** `showElapsed` as in timing.ts: null before the first GO. */
export const isShortTake = (showElapsed: Millis | null): boolean => showElapsed !== null && showElapsed < SHORT_TAKE;

/** What concerns the take as a whole. */
export function decideEnd(
  state: TakeState,
  action: ActionOf<'end' | 'reopen' | 'voidTake' | 'unvoidTake' | 'setRate'>,
  by: Sender,
  takeNow: Instant,
): Decision {
  const now = showTime(state.clock, takeNow);
  switch (action.type) {
    case 'end':
      return end(state, action, now);
    case 'reopen':
      return unless(reopenRefusal(state, takeNow), { type: 'takeReopened', at: now });
    case 'voidTake': {
      const { reason } = action;
      const again = state.voided?.reason === reason ? 'noChange' : null;
      return unless(again, { type: 'takeVoided', reason, singlePerson: isAlsoHost(state, by), at: now });
    }
    case 'unvoidTake':
      return unless(state.voided === null ? 'noChange' : null, { type: 'takeUnvoided', at: now });
    case 'setRate':
      return unless(rateRefusal(state, action.rate), { type: 'clockSet', ...withRate(state.clock, takeNow, action.rate) });
    default:
      return assertNever(action);
  }
}

/** Who throws the take out should not be who performed in it. */
const isAlsoHost = (state: TakeState, by: Sender): boolean =>
  state.crew.some((member) => member.role === 'host' && isOnePerson(member.person, by.person));

/** END before the first GO makes the take void: nothing was on air. */
function end(state: TakeState, action: ActionOf<'end'>, now: Instant): Decision {
  const reason = endedOrStale(state, action.expectedRunId);
  if (reason !== null) return refuse(reason);
  const at = endInstant(state, action.at, now);
  if (at === null) return refuse(action.at.type === 'lastRecord' ? 'notRecovered' : 'badInstant');
  return unless(null, { type: 'takeEnded', at, void: currentRun(state) === null ? 'neverStarted' : null });
}

/** Not before the run on air began or was held, not in the future. */
function endInstant(state: TakeState, wanted: EndAt, now: Instant): Instant | null {
  const at = wanted.type === 'now' ? now : wanted.type === 'lastRecord' ? state.recoveredFrom : wanted.at;
  const run = currentRun(state);
  if (at === null || at > now) return null;
  if (run === null) return at;
  const from = Math.max(run.startedAt, run.heldSince ?? run.startedAt, run.holds.at(-1)?.to ?? run.startedAt);
  return at < from ? null : at;
}

function reopenRefusal(state: TakeState, takeNow: Instant): Refusal | null {
  if (state.endedTakeAt === null) return 'notEnded';
  return takeNow - state.endedTakeAt > REOPEN_WINDOW ? 'reopenExpired' : null;
}

function rateRefusal(state: TakeState, rate: number): Refusal | null {
  if (state.onAir.end !== null) return 'ended';
  if (state.mode !== 'rehearsal') return 'notRehearsal';
  return Number.isFinite(rate) && rate >= 0 && rate <= MAX_RATE ? null : 'badRate';
}
