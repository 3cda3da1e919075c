import type { DeviceId, QuestionId, WinnerId } from '../../ids.ts';
import type { Instant } from '../../time.ts';
import type { Detail, Figure } from './details.ts';

/** Beside deviceStarted, so that logs from before them stay as they are: a device nobody described has no details. */
export type ResultEvent =
  | { readonly type: 'deviceDescribed'; readonly deviceId: DeviceId; readonly details: readonly Detail[]; readonly at: Instant }
  | {
      readonly type: 'deviceCounted';
      readonly deviceId: DeviceId;
      readonly figure: Figure;
      readonly count: number | null;
      readonly at: Instant;
    }
  /** The name is masked (mask.ts). */
  | { readonly type: 'winnerAdded'; readonly deviceId: DeviceId; readonly winnerId: WinnerId; readonly name: string; readonly at: Instant }
  | { readonly type: 'winnerRemoved'; readonly deviceId: DeviceId; readonly winnerId: WinnerId; readonly at: Instant }
  | { readonly type: 'winnersAnnounced'; readonly deviceId: DeviceId; readonly at: Instant }
  | {
      readonly type: 'questionAsked';
      readonly questionId: QuestionId;
      readonly text: string;
      readonly askers: number | null;
      readonly at: Instant;
    }
  | { readonly type: 'questionAnswered'; readonly questionId: QuestionId; readonly at: Instant }
  | { readonly type: 'questionDropped'; readonly questionId: QuestionId; readonly at: Instant };
