import { z } from 'zod';
import type { CommandId, MessageId, RunId, SegmentId, TakeId } from '../ids.ts';
import { ROLES } from '../plan/segment.ts';
import type { Sender, TakeAction, TakeCommand } from '../take/command.ts';
import type { TakeEvent } from '../take/event.ts';
import type { Instant, Millis } from '../time.ts';
import type { OpenTakeRequest, SaveRequest } from './bridge.ts';
import { crewSchema, frozenPlanSchema } from './planSchema.ts';
import { RECORD_VERSION, type TakeRecord } from './record.ts';
import { count, id, line, list, planId, time } from './schemaParts.ts';

/** What crosses a process or a socket is checked against these before anybody looks at it. */

const mode = z.enum(['live', 'rehearsal']);
const rate = z.number().min(0).max(1_000);
const messageText = z.string().max(2_000);
const sender: z.ZodType<Sender> = z.strictObject({ person: line, role: z.enum([...ROLES, 'system']), device: line });
const expected = { expectedRunId: id<RunId>().nullable() };
const at = time<Instant>();

const action: z.ZodType<TakeAction> = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('go'), newRunId: id<RunId>(), ...expected }),
  z.strictObject({ type: z.literal('jump'), segmentId: planId<SegmentId>(), newRunId: id<RunId>(), ...expected }),
  z.strictObject({ type: z.literal('hold'), ...expected }),
  z.strictObject({ type: z.literal('resume'), ...expected }),
  z.strictObject({ type: z.literal('adjust'), delta: time<Millis>(), ...expected }),
  z.strictObject({ type: z.literal('undo'), target: id<CommandId>() }),
  z.strictObject({
    type: z.literal('end'),
    at: z.discriminatedUnion('type', [
      z.strictObject({ type: z.literal('now') }),
      z.strictObject({ type: z.literal('lastRecord') }),
      z.strictObject({ type: z.literal('instant'), at }),
    ]),
    ...expected,
  }),
  z.strictObject({ type: z.literal('reopen') }),
  z.strictObject({ type: z.literal('setRate'), rate }),
  z.strictObject({ type: z.literal('confirmRecovery') }),
  z.strictObject({ type: z.literal('sendMessage'), messageId: id<MessageId>(), text: messageText, flash: z.boolean() }),
  z.strictObject({ type: z.literal('acknowledgeMessage'), messageId: id<MessageId>() }),
  z.strictObject({ type: z.literal('clearMessage'), messageId: id<MessageId>() }),
]);

export const takeCommandSchema: z.ZodType<TakeCommand> = z.strictObject({ commandId: id<CommandId>(), by: sender, action });

const eventSchema: z.ZodType<TakeEvent> = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('takeOpened'),
    takeId: id<TakeId>(),
    mode,
    plan: frozenPlanSchema,
    crew: crewSchema,
    at,
    boot: line.nullable(),
  }),
  z.strictObject({
    type: z.literal('segmentStarted'),
    runId: id<RunId>(),
    segmentId: planId<SegmentId>(),
    at,
    cause: z.enum(['go', 'jump', 'auto']),
  }),
  z.strictObject({ type: z.literal('segmentHeld'), at }),
  z.strictObject({ type: z.literal('segmentResumed'), at }),
  z.strictObject({ type: z.literal('timeAdjusted'), delta: time<Millis>(), at }),
  z.strictObject({ type: z.literal('undone'), commandId: id<CommandId>(), at }),
  z.strictObject({ type: z.literal('takeEnded'), at, void: z.enum(['neverStarted', 'asked']).nullable() }),
  z.strictObject({ type: z.literal('takeReopened'), at }),
  z.strictObject({ type: z.literal('clockSet'), rate, take: at, show: at }),
  z.strictObject({ type: z.literal('clockStepped'), by: time<Millis>() }),
  z.strictObject({ type: z.literal('takeRecovered'), at, lastAt: at, boot: line.nullable() }),
  z.strictObject({ type: z.literal('recoveryConfirmed'), at }),
  z.strictObject({ type: z.literal('messageSent'), messageId: id<MessageId>(), text: messageText, flash: z.boolean(), at }),
  z.strictObject({ type: z.literal('messageAcknowledged'), messageId: id<MessageId>(), at }),
  z.strictObject({ type: z.literal('messageCleared'), messageId: id<MessageId>(), at }),
]);

/** Version 1 only: older and newer ones pass through take/upcast.ts. */
export const takeRecordSchema: z.ZodType<TakeRecord> = z.strictObject({
  v: z.literal(RECORD_VERSION),
  seq: count.min(1),
  at,
  wall: at,
  mono: time<Millis>(),
  commandId: id<CommandId>(),
  by: sender,
  events: list(eventSchema),
});

export const openTakeRequestSchema: z.ZodType<OpenTakeRequest> = z.strictObject({
  commandId: id<CommandId>(),
  takeId: id<TakeId>(),
  mode,
  plan: frozenPlanSchema,
  crew: crewSchema,
  person: line,
});

export const saveRequestSchema: z.ZodType<SaveRequest> = z.strictObject({
  suggestedName: z.string().min(1).max(255),
  text: z.string().max(50_000_000),
  kind: z.enum(['show', 'csv']),
});

export const takeIdSchema = id<TakeId>();
/** Place in a log, 0 for before the first. */
export const seqSchema = count;
