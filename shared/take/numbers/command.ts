import type { NumberId } from '../../ids.ts';
import type { Instant } from '../../time.ts';
import type { AlarmKind } from './alarm.ts';
import type { NumberKind } from './number.ts';
import type { Thresholds } from './thresholds.ts';

/** The director's quick figures. UNDO touches none of it: a slip is dropped and entered again. */
export type NumberAction =
  | { readonly type: 'enterNumber'; readonly numberId: NumberId; readonly kind: NumberKind; readonly value: number }
  | { readonly type: 'dropNumber'; readonly numberId: NumberId }
  | { readonly type: 'setThresholds'; readonly thresholds: Thresholds }
  /** Names the alarm as it stands (alarms.ts). */
  | { readonly type: 'acknowledgeAlarm'; readonly alarm: AlarmKind; readonly since: Instant };
