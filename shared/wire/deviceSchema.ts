import { z } from 'zod';
import type { DeviceId, QuestionId, WinnerId } from '../ids.ts';
import { CHOICES, COUNT_FIELDS, DEVICE_KINDS, type Detail, FIGURES, MONEY_FIELDS, WORD_FIELDS } from '../take/devices/details.ts';
import type { Instant } from '../time.ts';
import { money } from './planSchema.ts';
import { count, id, line, list, time, words } from './schemaParts.ts';

/** Devices as they are asked for and as they stand in a log. */

export const deviceKind = z.enum(DEVICE_KINDS);
const deviceId = id<DeviceId>();
const winnerId = id<WinnerId>();
const questionId = id<QuestionId>();
const at = time<Instant>();
const choices = Object.values(CHOICES).flat();

const detail: z.ZodType<Detail> = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('words'), field: z.enum(WORD_FIELDS), text: line }),
  z.strictObject({ type: z.literal('count'), field: z.enum(COUNT_FIELDS), count }),
  z.strictObject({ type: z.literal('money'), field: z.enum(MONEY_FIELDS), amount: money }),
  z.strictObject({ type: z.literal('choice'), field: z.enum(Object.keys(CHOICES) as (keyof typeof CHOICES)[]), choice: z.enum(choices) }),
]);
export const details = list(detail);

const figure = z.enum(FIGURES);

export const resultActions = [
  z.strictObject({ type: z.literal('describeDevice'), deviceId, details }),
  z.strictObject({ type: z.literal('countDevice'), deviceId, figure, count: count.nullable() }),
  z.strictObject({ type: z.literal('addWinner'), deviceId, winnerId, name: line }),
  z.strictObject({ type: z.literal('removeWinner'), deviceId, winnerId }),
  z.strictObject({ type: z.literal('announceWinners'), deviceId }),
  z.strictObject({ type: z.literal('askQuestion'), questionId, text: words, askers: count.nullable() }),
  z.strictObject({ type: z.literal('answerQuestion'), questionId }),
  z.strictObject({ type: z.literal('dropQuestion'), questionId }),
] as const;

export const resultEvents = [
  z.strictObject({ type: z.literal('deviceDescribed'), deviceId, details, at }),
  z.strictObject({ type: z.literal('deviceCounted'), deviceId, figure, count: count.nullable(), at }),
  z.strictObject({ type: z.literal('winnerAdded'), deviceId, winnerId, name: line, at }),
  z.strictObject({ type: z.literal('winnerRemoved'), deviceId, winnerId, at }),
  z.strictObject({ type: z.literal('winnersAnnounced'), deviceId, at }),
  z.strictObject({ type: z.literal('questionAsked'), questionId, text: words, askers: count.nullable(), at }),
  z.strictObject({ type: z.literal('questionAnswered'), questionId, at }),
  z.strictObject({ type: z.literal('questionDropped'), questionId, at }),
] as const;
