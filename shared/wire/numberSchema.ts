import { z } from 'zod';
import type { NumberId } from '../ids.ts';
import { ALARM_KINDS } from '../take/numbers/alarm.ts';
import { NUMBER_KINDS } from '../take/numbers/number.ts';
import { STANDARD_THRESHOLDS, THRESHOLD_KEYS, type ThresholdKey, type Thresholds } from '../take/numbers/thresholds.ts';
import type { Instant } from '../time.ts';
import { count, id, time } from './schemaParts.ts';

/** Quick figures, alarms and their thresholds, as they are asked for and as they stand in a log. */

const numberId = id<NumberId>();
const kind = z.enum(NUMBER_KINDS);
const alarm = z.enum(ALARM_KINDS);
const at = time<Instant>();
const limit = z.number().min(0).nullable();
/** Not in logs from before them: they stand as domain.md has them. */
const NEWER: readonly ThresholdKey[] = ['stayDrop', 'stayMinutes', 'paidShare', 'unpaidMinutes', 'refundTimes', 'refundBase'];
const keys = Object.fromEntries(
  THRESHOLD_KEYS.map((key) => [key, NEWER.includes(key) ? limit.default(STANDARD_THRESHOLDS[key]) : limit]),
) as Record<ThresholdKey, typeof limit>;
const thresholds: z.ZodType<Thresholds> = z.strictObject(keys);

export const numberActions = [
  z.strictObject({ type: z.literal('enterNumber'), numberId, kind, value: count }),
  z.strictObject({ type: z.literal('dropNumber'), numberId }),
  z.strictObject({ type: z.literal('setThresholds'), thresholds }),
  z.strictObject({ type: z.literal('acknowledgeAlarm'), alarm, since: at }),
] as const;

export const numberEvents = [
  z.strictObject({ type: z.literal('numberEntered'), numberId, kind, value: count, at }),
  z.strictObject({ type: z.literal('numberDropped'), numberId, at }),
  z.strictObject({ type: z.literal('alarmRaised'), alarm, since: at, at }),
  z.strictObject({ type: z.literal('thresholdsSet'), thresholds, at }),
  z.strictObject({ type: z.literal('alarmAcknowledged'), alarm, since: at, at }),
] as const;
