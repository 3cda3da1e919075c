import { assertNever } from '../assertNever.ts';
import { type Instant, millis } from '../time.ts';
import type { TakeRecord } from '../wire/record.ts';
import { liveClock, type ShowClock } from './clock.ts';
import type { TakeEvent, TakeOpened } from './event.ts';
import { currentRun, type OnAirState, type Run, segmentOf, type TakeState } from './state.ts';
import { applyUndo, undoable } from './undo.ts';

/**
 * State after a record. The same function runs in the host, in every window and in replay, so that they cannot
 * disagree. It trusts its record: decide refused what must not happen.
 */
export function apply(state: TakeState | null, record: TakeRecord): TakeState {
  const before = state?.onAir ?? null;
  const after = record.events.reduce<TakeState | null>((so, event) => applyEvent(so, event, record), state);
  if (after === null) throw new Error(`Record ${record.seq}: the first event of a take is takeOpened`);
  const undoStack = before === null ? after.undoStack : undoable(after.undoStack, before, record);
  return { ...after, undoStack, seq: record.seq, lastRecordAt: record.at };
}

/** State after a whole log, or null for an empty one. */
export const fold = (records: readonly TakeRecord[]): TakeState | null =>
  records.reduce<TakeState | null>((state, record) => apply(state, record), null);

function applyEvent(state: TakeState | null, event: TakeEvent, record: TakeRecord): TakeState {
  if (event.type === 'takeOpened') return opened(event, record);
  if (state === null) throw new Error(`Record ${record.seq}: ${event.type} before takeOpened`);
  switch (event.type) {
    case 'segmentStarted':
      return { ...state, onAir: started(state, event), lastAdvanceAt: record.at };
    case 'segmentHeld':
      return withRun(state, (run) => ({ ...run, heldSince: event.at }));
    case 'segmentResumed':
      return withRun(state, (run) => resumed(run, event.at));
    case 'timeAdjusted':
      return withRun(state, (run) => ({ ...run, added: millis(run.added + event.delta) }));
    case 'undone':
      return applyUndo(state, event.commandId, event.at);
    case 'takeEnded':
      return {
        ...state,
        beforeEnd: state.onAir,
        endedTakeAt: record.at,
        onAir: { ...state.onAir, runs: endCurrent(state.onAir, event.at), end: { at: event.at, void: event.void } },
      };
    case 'takeReopened':
      return { ...state, onAir: state.beforeEnd ?? state.onAir, beforeEnd: null, endedTakeAt: null };
    case 'clockSet':
      return { ...state, clock: { rate: event.rate, take: event.take, show: event.show } };
    case 'clockStepped':
      return { ...state, wallSteps: millis(state.wallSteps + event.by) };
    case 'takeRecovered':
      return { ...state, recoveredAt: event.at, recoveredFrom: event.lastAt, boot: event.boot };
    case 'recoveryConfirmed':
      return { ...state, recoveredAt: null, recoveredFrom: null };
    case 'messageSent':
      return { ...state, message: { id: event.messageId, text: event.text, flash: event.flash, sentAt: event.at, acknowledgedAt: null } };
    case 'messageAcknowledged':
      return { ...state, message: state.message === null ? null : { ...state.message, acknowledgedAt: event.at } };
    case 'messageCleared':
      return { ...state, message: null };
    default:
      return assertNever(event);
  }
}

/** A rehearsal waits, paused, at the planned start of its first segment. */
const openingClock = (event: TakeOpened): ShowClock =>
  event.mode === 'live' ? liveClock(event.at) : { rate: 0, take: event.at, show: event.plan.plannedStart };

const opened = (event: TakeOpened, record: TakeRecord): TakeState => ({
  takeId: event.takeId,
  mode: event.mode,
  plan: event.plan,
  crew: event.crew,
  openedAt: event.at,
  boot: event.boot,
  rundown: event.plan.segments,
  clock: openingClock(event),
  wallSteps: millis(0),
  onAir: { runs: [], currentRunId: null, end: null },
  undoneRuns: [],
  undoStack: [],
  beforeEnd: null,
  endedTakeAt: null,
  lastAdvanceAt: null,
  recoveredAt: null,
  recoveredFrom: null,
  message: null,
  seq: record.seq,
  lastRecordAt: record.at,
});

function started(state: TakeState, event: Extract<TakeEvent, { type: 'segmentStarted' }>): OnAirState {
  const segment = segmentOf(state, event.segmentId);
  if (segment === null) throw new Error(`Segment ${event.segmentId} is not in the rundown`);
  const run: Run = {
    id: event.runId,
    segmentId: event.segmentId,
    startedAt: event.at,
    endedAt: null,
    planned: segment.length,
    added: millis(0),
    heldMs: millis(0),
    heldSince: null,
    holds: [],
    cause: event.cause,
    autoSpent: false,
  };
  return { ...state.onAir, runs: [...endCurrent(state.onAir, event.at), run], currentRunId: run.id };
}

const endCurrent = (onAir: OnAirState, at: Instant): readonly Run[] =>
  onAir.runs.map((run) => (run.id === onAir.currentRunId ? { ...run, endedAt: at } : run));

function withRun(state: TakeState, change: (run: Run) => Run): TakeState {
  const current = currentRun(state);
  if (current === null) throw new Error('No run on air');
  const runs = state.onAir.runs.map((run) => (run.id === current.id ? change(run) : run));
  return { ...state, onAir: { ...state.onAir, runs } };
}

function resumed(run: Run, at: Instant): Run {
  const since = run.heldSince ?? at;
  return { ...run, heldMs: millis(run.heldMs + (at - since)), heldSince: null, holds: [...run.holds, { from: since, to: at }] };
}

/** The holds of a run as they were, the one still open (or ended with the run) included. */
export const holdsOf = (run: Run, now: Instant) =>
  run.heldSince === null ? run.holds : [...run.holds, { from: run.heldSince, to: run.endedAt ?? now }];
