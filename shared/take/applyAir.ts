import { assertNever } from '../assertNever.ts';
import { type Instant, millis } from '../time.ts';
import type { AirEvent } from './event.ts';
import { backUndone } from './incidents/apply.ts';
import { overSince, paused } from './incidents/pause.ts';
import { currentRun, type OnAirState, type Run, type SpentCue, segmentOf, type TakeState } from './state.ts';
import { applyRedo, applyUndo, spendAuto } from './undo.ts';

/** What changes the runs, and whether the take counts. `takeAt` is the record's take time. */
export function applyAir(state: TakeState, event: AirEvent, takeAt: Instant): TakeState {
  switch (event.type) {
    case 'segmentStarted':
      return { ...state, onAir: started(state, event), nextId: null, lastAdvanceAt: takeAt };
    case 'segmentHeld':
      return withRun(state, (run) => ({ ...run, heldSince: event.at }));
    case 'segmentResumed':
      return withRun(state, (run) => resumed(run, event.at));
    case 'timeAdjusted':
      return withRun(state, (run) => ({ ...run, added: millis(run.added + event.delta) }));
    case 'subCueFired':
      return spend(state, { runId: event.runId, cueId: event.cueId, at: event.at, missed: false });
    case 'subCueMissed':
      return spend(state, { runId: event.runId, cueId: event.cueId, at: event.due, missed: true });
    case 'undone':
      return {
        ...applyUndo(state, event.commandId, event.at, takeAt),
        incidents: backUndone(state.incidents, event.commandId, true),
      };
    case 'redone':
      return { ...applyRedo(state, event.commandId), incidents: backUndone(state.incidents, event.commandId, false) };
    case 'takeEnded':
      return {
        ...state,
        beforeEnd: state.onAir,
        endedTakeAt: takeAt,
        onAir: { ...state.onAir, runs: endCurrent(state.onAir, event.at), end: { at: event.at, void: event.void } },
      };
    case 'takeReopened':
      return reopened(state, takeAt);
    case 'takeVoided':
      return { ...state, voided: { reason: event.reason, singlePerson: event.singlePerson, at: event.at } };
    case 'takeUnvoided':
      return { ...state, voided: null };
    default:
      return assertNever(event);
  }
}

/** As an UNDO of END (semantics.md §4): what is restored has spent its auto-advance, and nothing has waited meanwhile. */
function reopened(state: TakeState, takeAt: Instant): TakeState {
  const over = overSince(state) ?? takeAt;
  const incidents = state.incidents.map((incident) => paused(incident, over, takeAt));
  return { ...state, onAir: spendAuto(state.beforeEnd ?? state.onAir), beforeEnd: null, endedTakeAt: null, incidents };
}

function started(state: TakeState, event: Extract<AirEvent, { type: 'segmentStarted' }>): OnAirState {
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
  const runs = [...state.onAir.runs];
  const last = runs.at(-1);
  if (last !== undefined && last.id === state.onAir.currentRunId) runs[runs.length - 1] = { ...last, endedAt: event.at };
  runs.push(run);
  return { ...state.onAir, runs, currentRunId: run.id };
}

function endCurrent(onAir: OnAirState, at: Instant): readonly Run[] {
  const run = currentRun({ onAir });
  return run === null ? onAir.runs : onAir.runs.with(-1, { ...run, endedAt: at });
}

/** The run on air changed; it is the last one. */
export function withRun<State extends Pick<TakeState, 'onAir'>>(state: State, change: (run: Run) => Run): State {
  const run = currentRun(state);
  if (run === null) throw new Error('No run on air');
  return { ...state, onAir: { ...state.onAir, runs: state.onAir.runs.with(-1, change(run)) } };
}

function resumed(run: Run, at: Instant): Run {
  const since = run.heldSince ?? at;
  return { ...run, heldMs: millis(run.heldMs + (at - since)), heldSince: null, holds: [...run.holds, { from: since, to: at }] };
}

const spend = (state: TakeState, cue: SpentCue): TakeState => ({ ...state, spentCues: [...state.spentCues, cue] });
