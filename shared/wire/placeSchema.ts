import { z } from 'zod';
import type { RunId, TakeId } from '../ids.ts';
import type { ScriptPlace } from '../plan/scriptPlace.ts';
import type { PlaceTold, SharedPlace } from './place.ts';
import { id, line, rate } from './schemaParts.ts';

const placeSchema: z.ZodType<ScriptPlace> = z.strictObject({ blockId: line, offset: z.number().min(-1).max(100_000) });

const sharedPlaceSchema: z.ZodType<SharedPlace> = z.strictObject({
  page: id<string>(),
  runId: id<RunId>(),
  place: placeSchema,
  motion: z.enum(['paced', 'byHand', 'paused', 'standing']),
  perMinute: rate.nullable(),
});

/** As the host keeps it, for its next run. */
export const keptPlaceSchema = z.strictObject({ takeId: id<TakeId>(), at: sharedPlaceSchema });

export const placeToldSchema: z.ZodType<PlaceTold> = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('reached'), at: sharedPlaceSchema, byHand: z.boolean() }),
  z.strictObject({ type: z.literal('goTo'), runId: id<RunId>(), place: placeSchema }),
]);
