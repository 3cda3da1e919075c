import { assertNever } from '../assertNever.ts';
import type { SegmentId } from '../ids.ts';
import { type Instant, minutes } from '../time.ts';
import { MAX_RATE, showTime, withRate } from './clock.ts';
import type { EndAt, Refusal, TakeAction, TakeCommand } from './command.ts';
import type { TakeEvent } from './event.ts';
import { currentRun, nextSegment, segmentOf, type TakeState, takeStatus } from './state.ts';
import { undoRefusal } from './undo.ts';

export type Decision =
  | { readonly type: 'accepted'; readonly events: readonly TakeEvent[] }
  | { readonly type: 'refused'; readonly reason: Refusal };

/** END can be taken back for this long, in real time. */
export const REOPEN_WINDOW = minutes(30);

/** What a command does to a take, by the table of semantics.md §4. `takeNow` is take time; settle first (settle.ts). */
export function decide(state: TakeState, command: TakeCommand, takeNow: Instant): Decision {
  const { action } = command;
  const now = showTime(state.clock, takeNow);
  switch (action.type) {
    case 'go':
      return refuse(goRefusal(state, action, takeNow)) ?? driven(state, now, advance(state, action, nextSegment(state)?.id, takeNow));
    case 'jump':
      return refuse(jumpRefusal(state, action)) ?? driven(state, now, advance(state, action, action.segmentId, takeNow));
    case 'hold':
      return refuse(holdRefusal(state, action)) ?? driven(state, now, [{ type: 'segmentHeld', at: now }]);
    case 'resume':
      return refuse(resumeRefusal(state, action)) ?? driven(state, now, [{ type: 'segmentResumed', at: now }]);
    case 'adjust':
      return refuse(adjustRefusal(state, action)) ?? driven(state, now, [{ type: 'timeAdjusted', delta: action.delta, at: now }]);
    case 'undo':
      return (
        refuse(undoRefusal(state, action.target, command.by, takeNow)) ??
        driven(state, now, [{ type: 'undone', commandId: action.target, at: now }])
      );
    case 'end':
      return end(state, action, now);
    case 'reopen':
      return refuse(reopenRefusal(state, takeNow)) ?? accept([{ type: 'takeReopened', at: now }]);
    case 'setRate':
      return (
        refuse(rateRefusal(state, action.rate)) ??
        driven(state, now, [{ type: 'clockSet', ...withRate(state.clock, takeNow, action.rate) }])
      );
    case 'confirmRecovery':
      return state.recoveredAt === null ? refused('notRecovered') : driven(state, now, []);
    case 'sendMessage':
      return (
        refuse(endedRefusal(state)) ??
        accept([{ type: 'messageSent', messageId: action.messageId, text: action.text, flash: action.flash, at: now }])
      );
    case 'acknowledgeMessage':
      return state.message?.id === action.messageId && state.message.acknowledgedAt === null
        ? accept([{ type: 'messageAcknowledged', messageId: action.messageId, at: now }])
        : refused('unknownMessage');
    case 'clearMessage':
      return state.message?.id === action.messageId
        ? accept([{ type: 'messageCleared', messageId: action.messageId, at: now }])
        : refused('unknownMessage');
    default:
      return assertNever(action);
  }
}

type ActionOf<Type extends TakeAction['type']> = Extract<TakeAction, { type: Type }>;

const accept = (events: readonly TakeEvent[]): Decision => ({ type: 'accepted', events });
const refused = (reason: Refusal): Decision => ({ type: 'refused', reason });
const refuse = (reason: Refusal | null): Decision | null => (reason === null ? null : refused(reason));

/** The first command that drives a recovered take confirms it. */
const driven = (state: TakeState, at: Instant, events: readonly TakeEvent[]): Decision =>
  accept(state.recoveredAt === null ? events : [{ type: 'recoveryConfirmed', at }, ...events]);

const endedRefusal = (state: TakeState): Refusal | null => (state.onAir.end === null ? null : 'ended');

const endedOrStale = (state: TakeState, named: ActionOf<'go'>['expectedRunId']): Refusal | null =>
  endedRefusal(state) ?? (named === state.onAir.currentRunId ? null : 'stale');

/** In this order: ended, stale, tooSoon, nothingNext. */
function goRefusal(state: TakeState, action: ActionOf<'go'>, takeNow: Instant): Refusal | null {
  const first = endedOrStale(state, action.expectedRunId);
  if (first !== null) return first;
  if (state.lastAdvanceAt !== null && takeNow - state.lastAdvanceAt < state.plan.goGap) return 'tooSoon';
  return nextSegment(state) === null ? 'nothingNext' : null;
}

function jumpRefusal(state: TakeState, action: ActionOf<'jump'>): Refusal | null {
  const first = endedOrStale(state, action.expectedRunId);
  if (first !== null) return first;
  if (segmentOf(state, action.segmentId) === null) return 'unknownSegment';
  return currentRun(state)?.segmentId === action.segmentId ? 'alreadyCurrent' : null;
}

const notRunning = (state: TakeState): Refusal | null => (currentRun(state) === null ? 'notRunning' : null);

const holdRefusal = (state: TakeState, action: ActionOf<'hold'>): Refusal | null =>
  endedOrStale(state, action.expectedRunId) ?? notRunning(state) ?? (takeStatus(state) === 'held' ? 'alreadyHeld' : null);

const resumeRefusal = (state: TakeState, action: ActionOf<'resume'>): Refusal | null =>
  endedOrStale(state, action.expectedRunId) ?? notRunning(state) ?? (takeStatus(state) === 'running' ? 'notHeld' : null);

function adjustRefusal(state: TakeState, action: ActionOf<'adjust'>): Refusal | null {
  const first = endedOrStale(state, action.expectedRunId);
  if (first !== null) return first;
  const run = currentRun(state);
  if (run === null) return 'notRunning';
  return run.planned + run.added + action.delta < 0 ? 'tooShort' : null;
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

/** GO in a rehearsal that waits at its start also starts its clock. */
function advance(state: TakeState, action: ActionOf<'go'> | ActionOf<'jump'>, id: SegmentId | undefined, takeNow: Instant): TakeEvent[] {
  if (id === undefined) throw new Error('Nothing next: refused before');
  const wakes = state.mode === 'rehearsal' && takeStatus(state) === 'armed' && state.clock.rate === 0;
  const start: TakeEvent = {
    type: 'segmentStarted',
    runId: action.newRunId,
    segmentId: id,
    at: showTime(state.clock, takeNow),
    cause: action.type,
  };
  return wakes ? [{ type: 'clockSet', ...withRate(state.clock, takeNow, 1) }, start] : [start];
}

/** END before the first GO makes the take void: nothing was on air. */
function end(state: TakeState, action: ActionOf<'end'>, now: Instant): Decision {
  const reason = endedOrStale(state, action.expectedRunId);
  if (reason !== null) return refused(reason);
  const at = endInstant(state, action.at, now);
  if (at === null) return refused(action.at.type === 'lastRecord' ? 'notRecovered' : 'badInstant');
  return driven(state, now, [{ type: 'takeEnded', at, void: currentRun(state) === null ? 'neverStarted' : null }]);
}

/** Not before the run on air began, not in the future. */
function endInstant(state: TakeState, wanted: EndAt, now: Instant): Instant | null {
  const at = wanted.type === 'now' ? now : wanted.type === 'lastRecord' ? state.recoveredFrom : wanted.at;
  const run = currentRun(state);
  if (at === null || at > now) return null;
  return run !== null && at < (run.heldSince ?? run.startedAt) ? null : at;
}
