import type { CommandId, SegmentId } from '../ids.ts';
import { type Instant, seconds } from '../time.ts';
import type { TakeRecord } from '../wire/record.ts';
import type { Sender } from './command.ts';
import type { TakeEvent } from './event.ts';
import type { Refusal } from './refusal.ts';
import { hasRun, type OnAirState, type Picture, type RedoEntry, type Run, segmentOf, type TakeState, type UndoEntry } from './state.ts';

/**
 * Undo and redo restore an earlier half of the picture whole, the runs or the rundown, so nothing can be half restored
 * (semantics.md §4 UNDO). An advance out of its window can no longer be taken back and seals what it rests on; changes
 * of the rundown below it can still be, until one of their segments has run.
 */

/** GO, JUMP and auto-advance can be taken back, and put back, for this long, in real time. */
export const ADVANCE_UNDO_WINDOW = seconds(30);

/** Deeper than anybody goes back in a running show; every command of a log copies it. */
const DEPTH = 50;

/** The stacks after a record: what changed the picture goes on top, with the picture as it was, and ends every redo. */
export function remember(before: TakeState, after: TakeState, record: TakeRecord): Pick<TakeState, 'undoStack' | 'redoStack'> {
  const done = undoableOf(record.events);
  if (done === null) return { undoStack: after.undoStack, redoStack: after.redoStack };
  const entry: UndoEntry = { ...done, commandId: record.commandId, at: record.at, person: record.by.person, before: pictureOf(before) };
  const undoStack = after.undoStack.slice(1 - DEPTH);
  undoStack.push(entry);
  return { undoStack, redoStack: NOTHING };
}

const NOTHING: TakeState['redoStack'] = [];

const pictureOf = ({ onAir, rundown, skipped, nextId, suspension }: TakeState): Picture => ({
  onAir,
  rundown,
  skipped,
  nextId,
  suspension,
});

type Undoable = Pick<UndoEntry, 'action' | 'part' | 'touched'>;

const air = (action: UndoEntry['action']): Undoable => ({ action, part: 'air', touched: [] });
const rundown = (action: UndoEntry['action'], ...touched: readonly SegmentId[]): Undoable => ({ action, part: 'rundown', touched });

function undoableOf(events: readonly TakeEvent[]): Undoable | null {
  for (const event of events) {
    const found = undoable(event);
    if (found !== null) return found;
  }
  return null;
}

function undoable(event: TakeEvent): Undoable | null {
  switch (event.type) {
    case 'segmentStarted':
      return air(event.cause);
    case 'segmentHeld':
      return air('hold');
    case 'segmentResumed':
      return air('resume');
    case 'timeAdjusted':
      return air('adjust');
    case 'suspensionAnswered':
      return air('answerSuspended');
    case 'nextSet':
      return event.segmentId === null ? rundown('setNext') : rundown('setNext', event.segmentId);
    case 'segmentSkipped':
      return rundown('skip', event.segmentId);
    case 'segmentUnskipped':
      return rundown('unskip', event.segmentId);
    case 'segmentInserted':
      return rundown('insert', event.segment.id);
    case 'segmentMoved':
      return rundown('move', event.segmentId);
    case 'segmentRemoved':
      return rundown('remove');
    case 'segmentEdited':
      return rundown('edit', event.segmentId);
    case 'segmentRaised':
      return rundown('raise', event.segmentId);
    case 'caughtUp':
      return rundown('catchUp', ...event.changes.map((change) => change.segmentId));
    default:
      return null;
  }
}

export const isAdvance = (entry: UndoEntry): boolean => entry.action === 'go' || entry.action === 'jump' || entry.action === 'auto';

const isExpired = (entry: UndoEntry, takeNow: Instant): boolean => isAdvance(entry) && takeNow - entry.at > ADVANCE_UNDO_WINDOW;

interface Candidate {
  readonly entry: UndoEntry;
  /** Later advances lie on it that can no longer be taken back. */
  readonly sealed: boolean;
}

/** The newest that is neither an advance out of its window nor part of a run that such an advance ended. */
function candidate(state: TakeState, takeNow: Instant): Candidate | null {
  let sealed = false;
  for (const entry of state.undoStack.toReversed()) {
    if (isExpired(entry, takeNow)) sealed = true;
    else if (!sealed || entry.part === 'rundown') return { entry, sealed };
  }
  return null;
}

/** What UNDO is to name now: the newest undoable command, else the newest of all, whose refusal says why not. */
export const undoTarget = (state: TakeState, takeNow: Instant): UndoEntry | null => {
  const found = candidate(state, takeNow);
  return found !== null && !isDependedOn(state, found) ? found.entry : (state.undoStack.at(-1) ?? null);
};

const isDependedOn = (state: TakeState, { entry, sealed }: Candidate): boolean => sealed && entry.touched.some((id) => hasRun(state, id));

/** Why the named entry cannot be taken back now, or null. `takeNow` is take time: windows count real time. */
export function undoRefusal(state: TakeState, target: CommandId, by: Sender, takeNow: Instant): Refusal | null {
  if (state.onAir.end !== null) return 'ended';
  if (state.undoStack.length === 0) return 'nothingToUndo';
  const found = candidate(state, takeNow);
  if (found === null || found.entry.commandId !== target) return missReason(state, target, takeNow, found);
  if (by.role !== 'director' && found.entry.person !== by.person) return 'notAllowed';
  return isDependedOn(state, found) ? 'dependedOn' : null;
}

/** Another came between, unless nothing did that could itself be taken back. */
function missReason(state: TakeState, target: CommandId, takeNow: Instant, found: Candidate | null): Refusal {
  const at = state.undoStack.findIndex((entry) => entry.commandId === target);
  const named = state.undoStack[at];
  if (named === undefined || (found !== null && state.undoStack.indexOf(found.entry) > at)) return 'stale';
  return isExpired(named, takeNow) ? 'undoExpired' : 'dependedOn';
}

export const redoTarget = (state: TakeState): UndoEntry | null => state.redoStack.at(-1)?.entry ?? null;

/** Why the named entry cannot be put back, or null. */
export function redoRefusal(state: TakeState, target: CommandId, by: Sender, takeNow: Instant): Refusal | null {
  if (state.onAir.end !== null) return 'ended';
  const redo = state.redoStack.at(-1);
  if (redo === undefined) return 'nothingToRedo';
  if (redo.entry.commandId !== target) return 'stale';
  if (by.role !== 'director' && redo.entry.person !== by.person) return 'notAllowed';
  return isAdvance(redo.entry) && takeNow - redo.undoneAt > ADVANCE_UNDO_WINDOW ? 'redoExpired' : null;
}

/**
 * The former half of the picture, as if it had never changed. A false run is kept apart, struck through; the run it had
 * replaced has spent its auto-advance, and GO is free at once.
 */
export function applyUndo(state: TakeState, commandId: CommandId, at: Instant, takeAt: Instant): TakeState {
  const entry = state.undoStack.find((each) => each.commandId === commandId);
  if (entry === undefined) throw new Error(`Undo of ${commandId}, which cannot be undone`);
  const isTop = entry === state.undoStack.at(-1);
  const redo: RedoEntry = { entry, after: pictureOf(state), undoneAt: takeAt };
  const rest = {
    ...state,
    nextId: isTop ? entry.before.nextId : state.nextId,
    undoStack: state.undoStack.filter((each) => each !== entry),
    redoStack: [...state.redoStack, redo],
  };
  if (entry.part === 'rundown') return { ...rest, rundown: entry.before.rundown, skipped: entry.before.skipped };
  return {
    ...rest,
    onAir: isAdvance(entry) || hasSpentAuto(state, entry.before.onAir) ? spendAuto(entry.before.onAir) : entry.before.onAir,
    undoneRuns: [...state.undoneRuns, ...falseRuns(state, entry.before.onAir.runs, at)],
    lastAdvanceAt: isAdvance(entry) ? null : state.lastAdvanceAt,
    suspension: suspensionFrom(state, entry, entry.before),
  };
}

function falseRuns(state: TakeState, before: readonly Run[], at: Instant): TakeState['undoneRuns'] {
  return state.onAir.runs.slice(before.length).flatMap((run) => {
    const segment = segmentOf(state, run.segmentId);
    return segment === null ? [] : [{ ...run, endedAt: run.endedAt ?? at, undoneAt: at, segment }];
  });
}

/** The run that an earlier picture has on air is still the one on air, and was itself restored since. */
const hasSpentAuto = (state: TakeState, { currentRunId }: OnAirState): boolean =>
  state.onAir.runs.some((run) => run.id === currentRunId && run.autoSpent);

/** A run that was restored does not hand over by itself: it may long be over, and somebody has just wanted it back. */
export const spendAuto = (onAir: OnAirState): OnAirState => {
  const last = onAir.runs.at(-1);
  return last === undefined || last.id !== onAir.currentRunId
    ? onAir
    : { ...onAir, runs: onAir.runs.with(-1, { ...last, autoSpent: true }) };
};

/** As if it had never been taken back: a run that was struck through has been on air all along. */
export function applyRedo(state: TakeState, commandId: CommandId): TakeState {
  const redo = state.redoStack.at(-1);
  if (redo === undefined || redo.entry.commandId !== commandId) throw new Error(`Redo of ${commandId}, which is not the newest`);
  const { entry, after } = redo;
  const rest = { ...state, nextId: after.nextId, undoStack: [...state.undoStack, entry], redoStack: state.redoStack.slice(0, -1) };
  if (entry.part === 'rundown') return { ...rest, rundown: after.rundown, skipped: after.skipped };
  const restored = new Set(after.onAir.runs.map((run) => run.id));
  return {
    ...rest,
    onAir: after.onAir,
    undoneRuns: state.undoneRuns.filter((run) => !restored.has(run.id)),
    lastAdvanceAt: isAdvance(entry) ? entry.at : state.lastAdvanceAt,
    suspension: suspensionFrom(state, entry, after),
  };
}

/** Only an answer to it is taken back or given again; a newer sleep keeps its own question. */
function suspensionFrom({ suspension }: TakeState, entry: UndoEntry, picture: Picture): TakeState['suspension'] {
  const isSame = entry.action === 'answerSuspended' && suspension?.from === picture.suspension?.from;
  return isSame ? picture.suspension : suspension;
}
