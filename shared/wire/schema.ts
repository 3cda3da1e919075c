import { z } from 'zod';
import { ATTACHMENT_KINDS } from '../files/attachment.ts';
import type { CommandId, TakeId } from '../ids.ts';
import type { Instant, Millis } from '../time.ts';
import type { ArchiveRequest, OpenTakeRequest, PrintRequest, SaveRequest } from './bridge.ts';
import { senderSchema } from './commandSchema.ts';
import { eventSchema } from './eventSchema.ts';
import type { ChainHead } from './frame.ts';
import { papersSchema } from './noteSchema.ts';
import { crewSchema, frozenPlanSchema } from './planSchema.ts';
import { RECORD_VERSION, type TakeRecord } from './record.ts';
import { count, gathered, id, line, list, mode, time } from './schemaParts.ts';

/** What crosses a process or a socket is checked against these before anybody looks at it. */

/** Today's version only: older and newer ones pass through take/upcast.ts. */
export const takeRecordSchema: z.ZodType<TakeRecord> = z.strictObject({
  v: z.literal(RECORD_VERSION),
  seq: count.min(1),
  at: time<Instant>(),
  wall: time<Instant>(),
  mono: time<Millis>(),
  commandId: id<CommandId>(),
  by: senderSchema,
  events: gathered(eventSchema),
});

export const openTakeRequestSchema: z.ZodType<OpenTakeRequest> = z.strictObject({
  commandId: id<CommandId>(),
  takeId: id<TakeId>(),
  mode,
  plan: frozenPlanSchema,
  crew: crewSchema,
  person: line,
  papers: papersSchema,
  continues: id<TakeId>().nullable(),
});

const suggestedName = z.string().min(1).max(255);
export const saveRequestSchema: z.ZodType<SaveRequest> = z.union([
  z.strictObject({ suggestedName, text: z.string().max(50_000_000), kind: z.enum(['show', 'csv', 'keys']) }),
  z.strictObject({
    suggestedName,
    bytes: z.custom<Uint8Array<ArrayBuffer>>((value) => value instanceof Uint8Array && value.length <= 50_000_000),
    kind: z.literal('xlsx'),
  }),
]);

export const archiveRequestSchema: z.ZodType<ArchiveRequest> = z.strictObject({
  takeIds: list(id<TakeId>()).min(1),
  suggestedName,
  proof: list(
    z.strictObject({
      sum: z.string().regex(/^[0-9a-f]{64}$/),
      name: line,
      kind: z.enum(ATTACHMENT_KINDS),
      size: count,
    }),
  ),
  inner: z.string().max(50_000_000).nullable(),
});

const heading = z.string().max(600);

export const printRequestSchema: z.ZodType<PrintRequest> = z.strictObject({
  suggestedName: z.string().min(1).max(255),
  left: heading,
  right: heading,
});

export const takeIdSchema = id<TakeId>();
export const chainHeadSchema: z.ZodType<ChainHead> = z.strictObject({ seq: count.min(1), sum: z.string().regex(/^[0-9a-f]{64}$/) });
/** Place in a log, 0 for before the first. */
export const seqSchema = count;
