import type { CommandId, DeviceId, MessageId, PromiseId, RunId, SegmentId, SignalId, TakeId } from '../ids.ts';
import type { FrozenPlan } from '../plan/frozen.ts';
import type { Segment } from '../plan/segment.ts';
import type { CrewMember } from '../plan/show.ts';
import type { Instant, Millis } from '../time.ts';
import type { CatchUpChange, SegmentPatch, Signal, SuspendedChoice } from './command.ts';
import type { DeviceKind } from './devices/details.ts';
import type { ResultEvent } from './devices/event.ts';
import type { HandoverEvent } from './handover/event.ts';
import type { IncidentEvent } from './incidents/event.ts';
import type { MarkerEvent } from './markers/event.ts';
import type { NumberEvent } from './numbers/event.ts';
import type { ProductEvent } from './products/event.ts';
import type { TakeContinued } from './records/carried.ts';
import type { NoteEvent } from './records/event.ts';
import type { PapersEvent } from './records/papers.ts';

/** live goes on air; a rehearsal runs on a show clock of its own and touches nothing outside. */
export type TakeMode = 'live' | 'rehearsal';

/**
 * What happened in a take, in the past tense. A take is the fold of these, in order (apply.ts). Their instants are
 * show time: for a live take that is take time itself, for a rehearsal take time mapped by the clock (clock.ts). That
 * holds for devices and promises too: rehearsed, they run as fast as the rehearsal.
 */
export type TakeEvent =
  | TakeOpened
  | TakeContinued
  | AirEvent
  | ClockEvent
  | RundownEvent
  | DeviceEvent
  | ResultEvent
  | NumberEvent
  | ProductEvent
  | MarkerEvent
  | NoteEvent
  | PapersEvent
  | CrewEvent
  | IncidentEvent
  | HandoverEvent;

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

export type AirEvent =
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
  /** A mark inside the run on air fell due; once a run. */
  | { readonly type: 'subCueFired'; readonly runId: RunId; readonly cueId: string; readonly at: Instant }
  /** It fell due at `due`, while the app was down. */
  | { readonly type: 'subCueMissed'; readonly runId: RunId; readonly cueId: string; readonly due: Instant; readonly at: Instant }
  /** The named command was taken back; what it changed is restored as if it had never been. */
  | { readonly type: 'undone'; readonly commandId: CommandId; readonly at: Instant }
  /** And this took the taking back back. */
  | { readonly type: 'redone'; readonly commandId: CommandId; readonly at: Instant }
  /** void is set when nothing was on air. */
  | { readonly type: 'takeEnded'; readonly at: Instant; readonly void: 'neverStarted' | 'asked' | null }
  | { readonly type: 'takeReopened'; readonly at: Instant }
  /** It counts in no mean from now on. singlePerson: whoever voids it was also its host. */
  | { readonly type: 'takeVoided'; readonly reason: string; readonly singlePerson: boolean; readonly at: Instant }
  | { readonly type: 'takeUnvoided'; readonly at: Instant };

export type ClockEvent =
  /** From take instant `take` on, show time runs at `rate` from `show`. Rehearsal only. */
  | { readonly type: 'clockSet'; readonly rate: number; readonly take: Instant; readonly show: Instant }
  /** The wall clock moved by `by` against the steady clock. No countdown moves; the schedule follows the wall. */
  | { readonly type: 'clockStepped'; readonly by: Millis }
  /** The machine slept from `from` to `to` (show time). The time counts until somebody says that it was a hold. */
  | { readonly type: 'suspended'; readonly from: Instant; readonly to: Instant; readonly at: Instant }
  | { readonly type: 'suspensionAnswered'; readonly choice: SuspendedChoice; readonly at: Instant }
  /** The host came back on an unfinished take; lastAt is the last record's show time. Until confirmed nothing acts by itself. */
  | { readonly type: 'takeRecovered'; readonly at: Instant; readonly lastAt: Instant; readonly boot: string | null }
  | { readonly type: 'recoveryConfirmed'; readonly at: Instant };

/** Changes of the take's own copy of the rundown; the frozen plan stays. `before` null is the end. */
export type RundownEvent =
  | { readonly type: 'nextSet'; readonly segmentId: SegmentId | null; readonly at: Instant }
  | { readonly type: 'segmentSkipped'; readonly segmentId: SegmentId; readonly at: Instant }
  | { readonly type: 'segmentUnskipped'; readonly segmentId: SegmentId; readonly at: Instant }
  | { readonly type: 'segmentInserted'; readonly segment: Segment; readonly before: SegmentId | null; readonly at: Instant }
  | { readonly type: 'segmentMoved'; readonly segmentId: SegmentId; readonly before: SegmentId | null; readonly at: Instant }
  | { readonly type: 'segmentRemoved'; readonly segmentId: SegmentId; readonly at: Instant }
  | { readonly type: 'segmentEdited'; readonly segmentId: SegmentId; readonly patch: SegmentPatch; readonly at: Instant }
  | { readonly type: 'segmentRaised'; readonly segmentId: SegmentId; readonly at: Instant }
  | { readonly type: 'caughtUp'; readonly changes: readonly CatchUpChange[]; readonly at: Instant };

export type DeviceEvent =
  | {
      readonly type: 'deviceStarted';
      readonly deviceId: DeviceId;
      readonly kind: DeviceKind;
      readonly title: string;
      readonly endsAt: Instant;
      readonly at: Instant;
    }
  | { readonly type: 'deviceExtended'; readonly deviceId: DeviceId; readonly endsAt: Instant; readonly at: Instant }
  | { readonly type: 'deviceEnded'; readonly deviceId: DeviceId; readonly at: Instant }
  | { readonly type: 'deviceCancelled'; readonly deviceId: DeviceId; readonly at: Instant }
  | { readonly type: 'promiseMade'; readonly promiseId: PromiseId; readonly text: string; readonly due: Instant; readonly at: Instant }
  /** singlePerson: who says it is kept is who made it. */
  | { readonly type: 'promiseKept'; readonly promiseId: PromiseId; readonly singlePerson: boolean; readonly at: Instant }
  | { readonly type: 'promiseBroken'; readonly promiseId: PromiseId; readonly at: Instant };

export type CrewEvent =
  | { readonly type: 'messageSent'; readonly messageId: MessageId; readonly text: string; readonly flash: boolean; readonly at: Instant }
  /** singlePerson: who acknowledges is who sent it (crew.ts). */
  | { readonly type: 'messageAcknowledged'; readonly messageId: MessageId; readonly singlePerson: boolean; readonly at: Instant }
  | { readonly type: 'messageCleared'; readonly messageId: MessageId; readonly at: Instant }
  | { readonly type: 'signalSent'; readonly signalId: SignalId; readonly signal: Signal; readonly at: Instant }
  | { readonly type: 'signalAcknowledged'; readonly signalId: SignalId; readonly singlePerson: boolean; readonly at: Instant }
  | { readonly type: 'paceSet'; readonly pace: number; readonly at: Instant }
  | { readonly type: 'crewChanged'; readonly crew: readonly CrewMember[]; readonly at: Instant };

export type StartCause = 'go' | 'jump' | 'auto';
