import type { CommandId, DeviceId, MessageId, PromiseId, RunId, SegmentId, SignalId } from '../ids.ts';
import type { CrewRole, Segment } from '../plan/segment.ts';
import type { CrewMember } from '../plan/show.ts';
import type { Instant, Millis } from '../time.ts';
import type { ResultAction } from './devices/command.ts';
import type { Detail, DeviceKind } from './devices/details.ts';
import type { HandoverAction } from './handover/command.ts';
import type { IncidentAction } from './incidents/command.ts';
import type { MarkerAction } from './markers/command.ts';
import type { NumberAction } from './numbers/command.ts';
import type { ProductAction } from './products/command.ts';
import type { NoteAction } from './records/command.ts';
import type { PapersAction } from './records/papers.ts';

/** Who sent a command. `device` tells two windows of one person apart in the log. */
export interface Sender {
  readonly person: string;
  readonly role: CrewRole | 'system';
  readonly device: string;
}

/**
 * Commands that move the show, or place something by what is on air, name the run that they believe is on air (null:
 * none); another one is → `stale`. Every other command names all that it is about, and means the same whatever is on air.
 */
interface OnAir {
  readonly expectedRunId: RunId | null;
}

/**
 * What somebody asks of a take. `newRunId` is drawn by the sender, so that a resend after a crash can only ever
 * make the same run; so are the ids of messages, devices, promises, signals, proposals and notes.
 */
export type TakeAction =
  | AirAction
  | RundownAction
  | DeviceAction
  | ResultAction
  | NumberAction
  | ProductAction
  | MarkerAction
  | NoteAction
  | PapersAction
  | CrewAction
  | IncidentAction
  | HandoverAction;

/** What is on air, and the take itself. */
export type AirAction =
  | ({ readonly type: 'go'; readonly newRunId: RunId } & OnAir)
  | ({ readonly type: 'jump'; readonly segmentId: SegmentId; readonly newRunId: RunId } & OnAir)
  | ({ readonly type: 'hold' } & OnAir)
  | ({ readonly type: 'resume' } & OnAir)
  | ({ readonly type: 'adjust'; readonly delta: Millis } & OnAir)
  /** Names the command to take back (undo.ts undoTarget), so that a second undo never takes back another. */
  | { readonly type: 'undo'; readonly target: CommandId }
  /** Names the command that an undo took back. */
  | { readonly type: 'redo'; readonly target: CommandId }
  | ({ readonly type: 'end'; readonly at: EndAt } & OnAir)
  | { readonly type: 'reopen' }
  | { readonly type: 'voidTake'; readonly reason: string }
  | { readonly type: 'unvoidTake' }
  /** Rehearsal only: 0 pauses, at most 60. */
  | { readonly type: 'setRate'; readonly rate: number }
  | { readonly type: 'confirmRecovery' }
  /** The machine slept while this run was on air: its time counted (the default), or was it a hold? */
  | ({ readonly type: 'answerSuspended'; readonly choice: SuspendedChoice } & OnAir);

export type SuspendedChoice = 'counting' | 'held';

/** Of what is not on air and has not run. `before` null is the end of the rundown. */
export type RundownAction =
  /** null: the running order decides again. */
  | ({ readonly type: 'setNext'; readonly segmentId: SegmentId | null } & OnAir)
  | { readonly type: 'skip'; readonly segmentId: SegmentId }
  | { readonly type: 'unskip'; readonly segmentId: SegmentId }
  | ({ readonly type: 'insert'; readonly segment: Segment; readonly before: SegmentId | null } & OnAir)
  | ({ readonly type: 'move'; readonly segmentId: SegmentId; readonly before: SegmentId | null } & OnAir)
  | { readonly type: 'remove'; readonly segmentId: SegmentId }
  /** Of the current segment only script, title, notes of both kinds and sub-cues. */
  | { readonly type: 'edit'; readonly segmentId: SegmentId; readonly patch: SegmentPatch }
  /** A floating segment becomes next. */
  | ({ readonly type: 'raise'; readonly segmentId: SegmentId } & OnAir)
  /** Reckoned from what is on air: of another picture it would end the show elsewhere than it says. */
  | ({ readonly type: 'catchUp'; readonly changes: readonly CatchUpChange[] } & OnAir);

/** Skipped or not is the take's own, by skip and unskip. */
export type SegmentPatch = Partial<Omit<Segment, 'id' | 'skipped' | 'extra'>>;

/** length null skips the segment; otherwise it is its new length, within its flex. */
export interface CatchUpChange {
  readonly segmentId: SegmentId;
  readonly length: Millis | null;
}

/** What runs beside the segments on show time: it never freezes, and outlives GO and UNDO. */
export type DeviceAction =
  | {
      readonly type: 'startDevice';
      readonly deviceId: DeviceId;
      readonly kind: DeviceKind;
      readonly title: string;
      readonly length: Millis;
      readonly details: readonly Detail[];
    }
  /** by may be negative; the new end lies in the future. */
  | { readonly type: 'extendDevice'; readonly deviceId: DeviceId; readonly by: Millis }
  | { readonly type: 'endDevice'; readonly deviceId: DeviceId }
  | { readonly type: 'cancelDevice'; readonly deviceId: DeviceId }
  /** within is counted from now. */
  | { readonly type: 'makePromise'; readonly promiseId: PromiseId; readonly text: string; readonly within: Millis }
  | { readonly type: 'keepPromise'; readonly promiseId: PromiseId }
  | { readonly type: 'breakPromise'; readonly promiseId: PromiseId };

/** 听不见, 要水, 需要帮助, 停. */
export const SIGNALS = ['cantHear', 'water', 'help', 'stop'] as const;
export type Signal = (typeof SIGNALS)[number];

/** Between people: words to the host, signs back, who is who. */
export type CrewAction =
  | { readonly type: 'sendMessage'; readonly messageId: MessageId; readonly text: string; readonly flash: boolean }
  | { readonly type: 'acknowledgeMessage'; readonly messageId: MessageId }
  | { readonly type: 'clearMessage'; readonly messageId: MessageId }
  | { readonly type: 'sendSignal'; readonly signalId: SignalId; readonly signal: Signal }
  | { readonly type: 'acknowledgeSignal'; readonly signalId: SignalId }
  /** Characters a minute, 30–1000: the prompter's pace. */
  | { readonly type: 'setPace'; readonly pace: number }
  /** A handover: the whole crew as it is from now on. */
  | { readonly type: 'setCrew'; readonly crew: readonly CrewMember[] };

/** When the show ended: now, at the last record before a crash, or at a given instant (show time). */
export type EndAt = { readonly type: 'now' } | { readonly type: 'lastRecord' } | { readonly type: 'instant'; readonly at: Instant };

export type TakeActionType = TakeAction['type'];

export interface TakeCommand {
  readonly commandId: CommandId;
  readonly by: Sender;
  readonly action: TakeAction;
}
