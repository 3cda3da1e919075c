import type { CommandId, DeviceId, MessageId, ProductId, PromiseId, RunId, SegmentId, SignalId, TakeId } from '../ids.ts';
import type { FrozenPlan } from '../plan/frozen.ts';
import type { Segment } from '../plan/segment.ts';
import type { CrewMember } from '../plan/show.ts';
import type { Instant, Millis } from '../time.ts';
import type { ShowClock } from './clock.ts';
import type { Signal, SuspendedChoice, TakeActionType } from './command.ts';
import type { DeviceKind } from './devices/details.ts';
import type { Question } from './devices/questions.ts';
import type { DeviceResult } from './devices/result.ts';
import type { StartCause, TakeMode } from './event.ts';
import type { Handover } from './handover/model.ts';
import type { Holding, Incident } from './incidents/incident.ts';
import type { IncidentLimits } from './incidents/ownLimit.ts';
import type { Marker } from './markers/marker.ts';
import type { Alarm } from './numbers/alarm.ts';
import type { EnteredNumber } from './numbers/number.ts';
import type { Thresholds } from './numbers/thresholds.ts';
import type { PriceProposal, TakeProduct } from './products/product.ts';
import type { TakeNotes } from './records/note.ts';
import type { Papers } from './records/papers.ts';

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

/** The run on air, if any, is the last one. */
export interface OnAirState {
  readonly runs: readonly Run[];
  readonly currentRunId: RunId | null;
  readonly end: TakeEnd | null;
}

export interface TakeEnd {
  readonly at: Instant;
  readonly void: 'neverStarted' | 'asked' | null;
}

/**
 * What undo and redo restore (undo.ts). Devices, promises, products, notes, messages, crew and clocks stand outside: they
 * survive GO and UNDO (semantics.md §3).
 */
export interface Picture {
  readonly onAir: OnAirState;
  readonly rundown: readonly Segment[];
  readonly skipped: ReadonlySet<SegmentId>;
  /** What the director set as next; null, or no longer takeable: the running order decides. */
  readonly nextId: SegmentId | null;
  /** Restored with an answer to it alone: the sleep itself cannot be taken back. */
  readonly suspension: Suspension | null;
}

export interface UndoEntry {
  readonly commandId: CommandId;
  readonly action: TakeActionType | 'auto';
  /** Which half of the picture it changed: the runs, or the rundown. It restores that half and the set next alone. */
  readonly part: 'air' | 'rundown';
  /** Segments that must not have run since, when later commands lie on it. */
  readonly touched: readonly SegmentId[];
  /** Take time at which it was accepted: undo windows count real time at any rate. */
  readonly at: Instant;
  readonly person: string;
  readonly before: Picture;
}

export interface RedoEntry {
  readonly entry: UndoEntry;
  readonly after: Picture;
  /** Take time of the undo. */
  readonly undoneAt: Instant;
}

export interface HostMessage {
  readonly id: MessageId;
  readonly text: string;
  readonly flash: boolean;
  readonly by: string;
  readonly sentAt: Instant;
  readonly acknowledgedAt: Instant | null;
}

/** One of the host's four signs, until it is acknowledged. */
export interface SentSignal {
  readonly id: SignalId;
  readonly signal: Signal;
  readonly by: string;
  readonly sentAt: Instant;
}

export interface Device extends DeviceResult {
  readonly id: DeviceId;
  readonly kind: DeviceKind;
  readonly title: string;
  readonly startedAt: Instant;
  readonly endsAt: Instant;
  /** null while nobody has closed it, past its end too. */
  readonly closed: { readonly at: Instant; readonly how: 'ended' | 'cancelled' } | null;
}

export interface Promised {
  readonly id: PromiseId;
  readonly text: string;
  readonly by: string;
  readonly madeAt: Instant;
  readonly due: Instant;
  readonly closed: { readonly at: Instant; readonly how: 'kept' | 'broken'; readonly singlePerson: boolean } | null;
}

/** A run that an undo took back: struck through in the log, in no number. */
export interface UndoneRun extends Run {
  readonly undoneAt: Instant;
  /** As it was: the rundown may have lost it since. */
  readonly segment: Segment;
}

/** A sub-cue of a run that needs no firing any more. missed: it fell due while the app was down. */
export interface SpentCue {
  readonly runId: RunId;
  readonly cueId: string;
  readonly at: Instant;
  readonly missed: boolean;
}

/** A sleep of the machine in the run that is or was on air; choice null counts, and nobody has said so yet. */
export interface Suspension {
  readonly runId: RunId;
  readonly from: Instant;
  readonly to: Instant;
  readonly choice: SuspendedChoice | null;
}

export interface TakeState extends Picture {
  readonly takeId: TakeId;
  readonly mode: TakeMode;
  readonly plan: FrozenPlan;
  readonly crew: readonly CrewMember[];
  /** Characters a minute. */
  readonly pace: number;
  readonly openedAt: Instant;
  readonly boot: string | null;
  readonly clock: ShowClock;
  /** Σ clockStepped: wall = take time + wallSteps. */
  readonly wallSteps: Millis;
  readonly undoneRuns: readonly UndoneRun[];
  /** Newest last. */
  readonly undoStack: readonly UndoEntry[];
  /** Newest last; empty after any command that could be undone itself. */
  readonly redoStack: readonly RedoEntry[];
  readonly spentCues: readonly SpentCue[];
  /** What REOPEN restores. */
  readonly beforeEnd: OnAirState | null;
  /** Take time of the END, for the window in which it can be reopened. */
  readonly endedTakeAt: Instant | null;
  /** Somebody's reason why the take counts nowhere. */
  readonly voided: { readonly reason: string; readonly singlePerson: boolean; readonly at: Instant } | null;
  /** Take time of the last accepted GO, JUMP or auto-advance that still counts for the GO guard. */
  readonly lastAdvanceAt: Instant | null;
  /** Show time at which the host came back on this take, while nobody has confirmed it. */
  readonly recoveredAt: Instant | null;
  /** Show time of the last record before that. */
  readonly recoveredFrom: Instant | null;
  readonly message: HostMessage | null;
  /** Not yet acknowledged, oldest first. */
  readonly signals: readonly SentSignal[];
  readonly devices: readonly Device[];
  readonly promises: readonly Promised[];
  /** Oldest first, answered ones included. */
  readonly questions: readonly Question[];
  /** What somebody read off the platform, oldest first. */
  readonly numbers: readonly EnteredNumber[];
  readonly thresholds: Thresholds;
  /** What a figure brought up when it was entered. */
  readonly alarmsRaised: readonly (Alarm & { readonly at: Instant })[];
  readonly alarmsSeen: readonly (Alarm & { readonly at: Instant; readonly by: string })[];
  /** Every card of the plan, as it stands now: what screens and scripts speak of. */
  readonly products: readonly TakeProduct[];
  /** Prices that wait for a second person, oldest first; at most one a product. */
  readonly proposals: readonly PriceProposal[];
  /** Which product of its segment somebody said is spoken of, at most one a run: an UNDO may bring a run back. Else the first one. */
  readonly explained: readonly { readonly runId: RunId; readonly productId: ProductId; readonly at: Instant }[];
  /** How the links stand on the platform, as last noted (products/linkOrder.ts). */
  readonly linkOrder: readonly ProductId[];
  /** In the order in which they were set, the struck ones too. */
  readonly markers: readonly Marker[];
  /** In the order in which they were declared, closed ones included. */
  readonly incidents: readonly Incident[];
  readonly incidentLimits: IncidentLimits;
  readonly holding: Holding | null;
  readonly handovers: readonly Handover[];
  /** Corrections, comments, questions and leads. */
  readonly notes: TakeNotes;
  /** What was checked before the show. */
  readonly papers: Papers;
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

export function currentRun({ onAir }: Pick<TakeState, 'onAir'>): Run | null {
  const last = onAir.runs.at(-1);
  return last !== undefined && last.id === onAir.currentRunId ? last : null;
}

export const segmentOf = (state: Pick<TakeState, 'rundown'>, id: SegmentId): Segment | null =>
  state.rundown.find((segment) => segment.id === id) ?? null;

export const currentSegment = (state: TakeState): Segment | null => {
  const run = currentRun(state);
  return run === null ? null : segmentOf(state, run.segmentId);
};

/** On air now counts as run. */
export const hasRun = (state: Pick<TakeState, 'onAir'>, id: SegmentId): boolean => state.onAir.runs.some((run) => run.segmentId === id);
