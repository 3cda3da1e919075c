import type { CommandId, MessageId, RunId, SegmentId, TakeId } from '../ids.ts';
import type { FrozenPlan } from '../plan/frozen.ts';
import type { Segment } from '../plan/segment.ts';
import type { CrewMember } from '../plan/show.ts';
import type { Instant, Millis } from '../time.ts';
import type { ShowClock } from './clock.ts';
import type { TakeActionType } from './command.ts';
import type { StartCause, TakeMode, VoidReason } from './event.ts';

/** 一次播出: one stay of a segment on air. Anchors only; every number is computed from them and now. */
export interface Run {
  readonly id: RunId;
  readonly segmentId: SegmentId;
  readonly startedAt: Instant;
  readonly endedAt: Instant | null;
  /** Length planned for it when it started. */
  readonly planned: Millis;
  readonly added: Millis;
  /** Sum of finished holds; a hold still open stands in heldSince, and ends with the run. */
  readonly heldMs: Millis;
  readonly heldSince: Instant | null;
  readonly holds: readonly Hold[];
  readonly cause: StartCause;
  /** A run restored by an undo has spent its auto-advance. */
  readonly autoSpent: boolean;
}

export interface Hold {
  readonly from: Instant;
  readonly to: Instant;
}

/** The part of a take that an undo restores whole. */
export interface OnAirState {
  readonly runs: readonly Run[];
  readonly currentRunId: RunId | null;
  readonly end: TakeEnd | null;
}

export interface TakeEnd {
  readonly at: Instant;
  readonly void: VoidReason | null;
}

export interface UndoEntry {
  readonly commandId: CommandId;
  readonly action: TakeActionType | 'auto';
  /** Take time at which it was accepted: undo windows count real time at any rate. */
  readonly at: Instant;
  readonly person: string;
  readonly before: OnAirState;
}

export interface HostMessage {
  readonly id: MessageId;
  readonly text: string;
  readonly flash: boolean;
  readonly sentAt: Instant;
  readonly acknowledgedAt: Instant | null;
}

/** A run that an undo took back: struck through in the log, in no number. */
export interface UndoneRun extends Run {
  readonly undoneAt: Instant;
}

export interface TakeState {
  readonly takeId: TakeId;
  readonly mode: TakeMode;
  readonly plan: FrozenPlan;
  readonly crew: readonly CrewMember[];
  readonly openedAt: Instant;
  readonly boot: string | null;
  readonly rundown: readonly Segment[];
  readonly clock: ShowClock;
  /** Σ clockStepped: wall = take time + wallSteps. */
  readonly wallSteps: Millis;
  readonly onAir: OnAirState;
  readonly undoneRuns: readonly UndoneRun[];
  /** Newest last. */
  readonly undoStack: readonly UndoEntry[];
  /** What REOPEN restores. */
  readonly beforeEnd: OnAirState | null;
  /** Take time of the END, for the window in which it can be reopened. */
  readonly endedTakeAt: Instant | null;
  /** Take time of the last accepted GO, JUMP or auto-advance that still counts for the GO guard. */
  readonly lastAdvanceAt: Instant | null;
  /** Show time at which the host came back on this take, while nobody has confirmed it. */
  readonly recoveredAt: Instant | null;
  /** Show time of the last record before that. */
  readonly recoveredFrom: Instant | null;
  readonly message: HostMessage | null;
  readonly seq: number;
  /** Take time of the last record. */
  readonly lastRecordAt: Instant;
}

export type TakeStatus = 'armed' | 'running' | 'held' | 'ended';

export function takeStatus(state: TakeState): TakeStatus {
  if (state.onAir.end !== null) return 'ended';
  const run = currentRun(state);
  if (run === null) return 'armed';
  return run.heldSince === null ? 'running' : 'held';
}

export const currentRun = (state: TakeState): Run | null => state.onAir.runs.find((run) => run.id === state.onAir.currentRunId) ?? null;

export const segmentOf = (state: TakeState, id: SegmentId): Segment | null => state.rundown.find((segment) => segment.id === id) ?? null;

export const currentSegment = (state: TakeState): Segment | null => {
  const run = currentRun(state);
  return run === null ? null : segmentOf(state, run.segmentId);
};

export const hasRun = (state: TakeState, id: SegmentId): boolean => state.onAir.runs.some((run) => run.segmentId === id);

/** 下一: the first later segment that has not run (semantics.md §1). Segments passed over by a jump stay behind. */
export function nextSegment(state: TakeState): Segment | null {
  const run = currentRun(state);
  const from = run === null ? 0 : state.rundown.findIndex((segment) => segment.id === run.segmentId) + 1;
  return state.rundown.slice(from).find((segment) => !hasRun(state, segment.id)) ?? null;
}
