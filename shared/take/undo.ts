import type { CommandId } from '../ids.ts';
import { type Instant, seconds } from '../time.ts';
import type { TakeRecord } from '../wire/record.ts';
import type { Refusal, Sender } from './command.ts';
import type { OnAirState, TakeState, UndoEntry } from './state.ts';

/** An undo restores a whole earlier picture of what is on air, so nothing can be half restored (semantics.md §4 UNDO). */

/** GO, JUMP and auto-advance can be taken back for this long, in real time. */
export const ADVANCE_UNDO_WINDOW = seconds(30);

const DEPTH = 100;

/** The stack after a record: what changed the picture goes on top, with the picture as it was. */
export function undoable(stack: readonly UndoEntry[], before: OnAirState, record: TakeRecord): readonly UndoEntry[] {
  const action = actionOf(record);
  if (action === null) return stack;
  return [...stack, { commandId: record.commandId, action, at: record.at, person: record.by.person, before }].slice(-DEPTH);
}

function actionOf(record: TakeRecord): UndoEntry['action'] | null {
  for (const event of record.events) {
    if (event.type === 'segmentStarted') return event.cause;
    if (event.type === 'segmentHeld') return 'hold';
    if (event.type === 'segmentResumed') return 'resume';
    if (event.type === 'timeAdjusted') return 'adjust';
  }
  return null;
}

export const isAdvance = (entry: UndoEntry): boolean => entry.action === 'go' || entry.action === 'jump' || entry.action === 'auto';

export const newestUndoable = (state: TakeState): UndoEntry | null => state.undoStack.at(-1) ?? null;

/** Why the newest entry cannot be taken back now, or null. `takeNow` is take time: windows count real time. */
export function undoRefusal(state: TakeState, target: CommandId, by: Sender, takeNow: Instant): Refusal | null {
  if (state.onAir.end !== null) return 'ended';
  const entry = newestUndoable(state);
  if (entry === null) return 'nothingToUndo';
  if (entry.commandId !== target) return 'stale';
  if (by.role !== 'director' && entry.person !== by.person) return 'notAllowed';
  if (isAdvance(entry) && takeNow - entry.at > ADVANCE_UNDO_WINDOW) return 'undoExpired';
  return null;
}

/**
 * The former picture, as if it had never stopped. A false run is kept apart, struck through; the run it had replaced has
 * spent its auto-advance, and GO is free at once.
 */
export function applyUndo(state: TakeState, commandId: CommandId, at: Instant): TakeState {
  const entry = newestUndoable(state);
  if (entry === null || entry.commandId !== commandId) throw new Error(`Undo of ${commandId}, which is not the newest`);
  const known = new Set(entry.before.runs.map((run) => run.id));
  const falseRuns = state.onAir.runs
    .filter((run) => !known.has(run.id))
    .map((run) => ({ ...run, endedAt: run.endedAt ?? at, undoneAt: at }));
  return {
    ...state,
    onAir: isAdvance(entry) ? spendAuto(entry.before) : entry.before,
    undoneRuns: [...state.undoneRuns, ...falseRuns],
    undoStack: state.undoStack.slice(0, -1),
    lastAdvanceAt: isAdvance(entry) ? null : state.lastAdvanceAt,
  };
}

const spendAuto = (onAir: OnAirState): OnAirState => ({
  ...onAir,
  runs: onAir.runs.map((run) => (run.id === onAir.currentRunId ? { ...run, autoSpent: true } : run)),
});
