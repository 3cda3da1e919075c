import type { NumberId } from '../../ids.ts';
import type { Instant } from '../../time.ts';
import type { AlarmKind } from './alarm.ts';
import type { NumberKind } from './number.ts';
import type { Thresholds } from './thresholds.ts';

export type NumberEvent =
  | {
      readonly type: 'numberEntered';
      readonly numberId: NumberId;
      readonly kind: NumberKind;
      readonly value: number;
      readonly at: Instant;
    }
  | { readonly type: 'numberDropped'; readonly numberId: NumberId; readonly at: Instant }
  /** The figure beside it brought this up. */
  | { readonly type: 'alarmRaised'; readonly alarm: AlarmKind; readonly since: Instant; readonly at: Instant }
  | { readonly type: 'thresholdsSet'; readonly thresholds: Thresholds; readonly at: Instant }
  | { readonly type: 'alarmAcknowledged'; readonly alarm: AlarmKind; readonly since: Instant; readonly at: Instant };
