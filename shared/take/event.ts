import type { CommandId, MessageId, RunId, SegmentId, TakeId } from '../ids.ts';
import type { FrozenPlan } from '../plan/frozen.ts';
import type { CrewMember } from '../plan/show.ts';
import type { Instant, Millis } from '../time.ts';

/** live goes on air; a rehearsal runs on a show clock of its own and touches nothing outside. */
export type TakeMode = 'live' | 'rehearsal';

/**
 * What happened in a take, in the past tense. A take is the fold of these, in order (apply.ts). Their instants are
 * show time: for a live take that is take time itself, for a rehearsal take time mapped by the clock (clock.ts).
 */
export type TakeEvent =
  | TakeOpened
  | {
      readonly type: 'segmentStarted';
      readonly runId: RunId;
      readonly segmentId: SegmentId;
      readonly at: Instant;
      readonly cause: StartCause;
    }
  | { readonly type: 'segmentHeld'; readonly at: Instant }
  | { readonly type: 'segmentResumed'; readonly at: Instant }
  | { readonly type: 'timeAdjusted'; readonly delta: Millis; readonly at: Instant }
  /** The named command was taken back; what it changed is restored as if it had never been. */
  | { readonly type: 'undone'; readonly commandId: CommandId; readonly at: Instant }
  /** void is the reason why the take counts nowhere, or null. */
  | { readonly type: 'takeEnded'; readonly at: Instant; readonly void: VoidReason | null }
  | { readonly type: 'takeReopened'; readonly at: Instant }
  /** From take instant `take` on, show time runs at `rate` from `show`. Rehearsal only. */
  | { readonly type: 'clockSet'; readonly rate: number; readonly take: Instant; readonly show: Instant }
  /** The wall clock moved by `by` against the steady clock. No countdown moves; the schedule follows the wall. */
  | { readonly type: 'clockStepped'; readonly by: Millis }
  /** The host came back on an unfinished take; lastAt is the last record's show time. Until confirmed nothing acts by itself. */
  | { readonly type: 'takeRecovered'; readonly at: Instant; readonly lastAt: Instant; readonly boot: string | null }
  | { readonly type: 'recoveryConfirmed'; readonly at: Instant }
  | { readonly type: 'messageSent'; readonly messageId: MessageId; readonly text: string; readonly flash: boolean; readonly at: Instant }
  | { readonly type: 'messageAcknowledged'; readonly messageId: MessageId; readonly at: Instant }
  | { readonly type: 'messageCleared'; readonly messageId: MessageId; readonly at: Instant };

export interface TakeOpened {
  readonly type: 'takeOpened';
  readonly takeId: TakeId;
  readonly mode: TakeMode;
  readonly plan: FrozenPlan;
  readonly crew: readonly CrewMember[];
  readonly at: Instant;
  /** Boot id of the machine, null where the system has none: decides how the clock goes on after a restart. */
  readonly boot: string | null;
}

export type StartCause = 'go' | 'jump' | 'auto';

export type VoidReason = 'neverStarted' | 'asked';
