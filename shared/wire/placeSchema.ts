import { z } from 'zod';
import type { RunId } from '../ids.ts';
import type { ScriptPlace } from '../plan/scriptPlace.ts';
import type { PlaceTold } from './place.ts';
import { id, line, rate } from './schemaParts.ts';

const placeSchema: z.ZodType<ScriptPlace> = z.strictObject({ blockId: line, offset: z.number().min(-1).max(100_000) });

export const placeToldSchema: z.ZodType<PlaceTold> = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('reached'),
    at: z.strictObject({
      page: id<string>(),
      runId: id<RunId>(),
      place: placeSchema,
      motion: z.enum(['paced', 'byHand', 'standing']),
      perMinute: rate.nullable(),
    }),
    byHand: z.boolean(),
  }),
  z.strictObject({ type: z.literal('goTo'), runId: id<RunId>(), place: placeSchema }),
]);
