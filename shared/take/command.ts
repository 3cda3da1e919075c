import type { CommandId, MessageId, RunId, SegmentId } from '../ids.ts';
import type { CrewRole } from '../plan/segment.ts';
import type { Instant, Millis } from '../time.ts';

/** Who sent a command. `device` tells two windows of one person apart in the log. */
export interface Sender {
  readonly person: string;
  readonly role: CrewRole | 'system';
  readonly device: string;
}

/** Commands that move the show name the run they believe is on air (null: none); another one is on air → `stale`. */
interface OnAir {
  readonly expectedRunId: RunId | null;
}

/**
 * What somebody asks of a take. `newRunId` is drawn by the sender, so that a resend after a crash can only ever
 * make the same run.
 */
export type TakeAction =
  | ({ readonly type: 'go'; readonly newRunId: RunId } & OnAir)
  | ({ readonly type: 'jump'; readonly segmentId: SegmentId; readonly newRunId: RunId } & OnAir)
  | ({ readonly type: 'hold' } & OnAir)
  | ({ readonly type: 'resume' } & OnAir)
  | ({ readonly type: 'adjust'; readonly delta: Millis } & OnAir)
  /** Names the command to take back, so that a second undo never takes back another. */
  | { readonly type: 'undo'; readonly target: CommandId }
  | ({ readonly type: 'end'; readonly at: EndAt } & OnAir)
  | { readonly type: 'reopen' }
  /** Rehearsal only: 0 pauses, at most 60. */
  | { readonly type: 'setRate'; readonly rate: number }
  | { readonly type: 'confirmRecovery' }
  | { readonly type: 'sendMessage'; readonly messageId: MessageId; readonly text: string; readonly flash: boolean }
  | { readonly type: 'acknowledgeMessage'; readonly messageId: MessageId }
  | { readonly type: 'clearMessage'; readonly messageId: MessageId };

/** When the show ended: now, at the last record before a crash, or at a given instant (show time). */
export type EndAt = { readonly type: 'now' } | { readonly type: 'lastRecord' } | { readonly type: 'instant'; readonly at: Instant };

export type TakeActionType = TakeAction['type'];

export interface TakeCommand {
  readonly commandId: CommandId;
  readonly by: Sender;
  readonly action: TakeAction;
}

/** Why a command was refused (semantics.md §4). Screens turn it into words; it never enters the log. */
export type Refusal =
  | 'ended'
  | 'stale'
  | 'tooSoon'
  | 'nothingNext'
  | 'notRunning'
  | 'notHeld'
  | 'alreadyHeld'
  | 'tooShort'
  | 'alreadyCurrent'
  | 'unknownSegment'
  | 'nothingToUndo'
  | 'undoExpired'
  | 'notEnded'
  | 'reopenExpired'
  | 'notRehearsal'
  | 'badRate'
  | 'unknownMessage'
  | 'badInstant'
  | 'notAllowed'
  | 'noTake'
  | 'notRecovered';
