import { z } from 'zod';
import type {
  CommandId,
  DeviceId,
  HandoverId,
  IncidentId,
  MarkerId,
  MessageId,
  ProductId,
  PromiseId,
  ProposalId,
  RunId,
  SegmentId,
  SignalId,
} from '../ids.ts';
import { PRODUCT_STATES } from '../plan/onSale.ts';
import { ROLES } from '../plan/segment.ts';
import { type Sender, SIGNALS, type TakeAction, type TakeCommand } from '../take/command.ts';
import { INCIDENT_KINDS, LEVELS } from '../take/incidents/kind.ts';
import { MARKER_KINDS } from '../take/markers/command.ts';
import type { Instant } from '../time.ts';
import { details, deviceKind, resultActions } from './deviceSchema.ts';
import { incidentLimits } from './limitSchema.ts';
import { itemActions, noteActions } from './noteSchema.ts';
import { numberActions } from './numberSchema.ts';
import { catchUpChangesSchema, crewSchema, money, patchSchema, segmentSchema } from './planSchema.ts';
import { change, count, id, length, line, list, planId, rate, stem, time, words } from './schemaParts.ts';

/** What a window or device asks of a take, before anybody looks at it. */

const expected = { expectedRunId: id<RunId>().nullable() };
const segmentId = planId<SegmentId>();
const before = segmentId.nullable();

const airActions = [
  z.strictObject({ type: z.literal('go'), newRunId: id<RunId>(), ...expected }),
  z.strictObject({ type: z.literal('jump'), segmentId, newRunId: id<RunId>(), ...expected }),
  z.strictObject({ type: z.literal('hold'), ...expected }),
  z.strictObject({ type: z.literal('resume'), ...expected }),
  z.strictObject({ type: z.literal('adjust'), delta: change, ...expected }),
  z.strictObject({ type: z.literal('undo'), target: id<CommandId>() }),
  z.strictObject({ type: z.literal('redo'), target: id<CommandId>() }),
  z.strictObject({
    type: z.literal('end'),
    at: z.discriminatedUnion('type', [
      z.strictObject({ type: z.literal('now') }),
      z.strictObject({ type: z.literal('lastRecord') }),
      z.strictObject({ type: z.literal('instant'), at: time<Instant>() }),
    ]),
    ...expected,
  }),
  z.strictObject({ type: z.literal('reopen') }),
  z.strictObject({ type: z.literal('voidTake'), reason: words }),
  z.strictObject({ type: z.literal('unvoidTake') }),
  z.strictObject({ type: z.literal('setRate'), rate }),
  z.strictObject({ type: z.literal('confirmRecovery') }),
  z.strictObject({ type: z.literal('answerSuspended'), choice: z.enum(['counting', 'held']), ...expected }),
] as const;

const rundownActions = [
  z.strictObject({ type: z.literal('setNext'), segmentId: segmentId.nullable(), ...expected }),
  z.strictObject({ type: z.literal('skip'), segmentId }),
  z.strictObject({ type: z.literal('unskip'), segmentId }),
  z.strictObject({ type: z.literal('insert'), segment: segmentSchema, before, ...expected }),
  z.strictObject({ type: z.literal('move'), segmentId, before, ...expected }),
  z.strictObject({ type: z.literal('remove'), segmentId }),
  z.strictObject({ type: z.literal('edit'), segmentId, patch: patchSchema }),
  z.strictObject({ type: z.literal('raise'), segmentId, ...expected }),
  z.strictObject({ type: z.literal('catchUp'), changes: catchUpChangesSchema, ...expected }),
] as const;

const deviceId = id<DeviceId>();
const promiseId = id<PromiseId>();
const deviceActions = [
  z.strictObject({ type: z.literal('startDevice'), deviceId, kind: deviceKind, title: line, length, details }),
  z.strictObject({ type: z.literal('extendDevice'), deviceId, by: change }),
  z.strictObject({ type: z.literal('endDevice'), deviceId }),
  z.strictObject({ type: z.literal('cancelDevice'), deviceId }),
  z.strictObject({ type: z.literal('makePromise'), promiseId, text: words, within: length }),
  z.strictObject({ type: z.literal('keepPromise'), promiseId }),
  z.strictObject({ type: z.literal('breakPromise'), promiseId }),
] as const;

const productId = planId<ProductId>();
const proposalId = id<ProposalId>();
const offer = { price: money.nullable(), mechanism: line.nullable() };
const productActions = [
  z.strictObject({ type: z.literal('setProductState'), productId, state: z.enum(PRODUCT_STATES) }),
  z.strictObject({ type: z.literal('explain'), productId, ...expected }),
  z.strictObject({
    type: z.literal('setStock'),
    productId,
    change: z.discriminatedUnion('type', [
      z.strictObject({ type: z.literal('set'), stock: count.nullable() }),
      z.strictObject({ type: z.literal('release'), quantity: count }),
      z.strictObject({ type: z.literal('step'), by: z.union([z.literal(1), z.literal(-1)]) }),
    ]),
  }),
  z.strictObject({ type: z.literal('proposePrice'), proposalId, productId, ...offer }),
  z.strictObject({ type: z.literal('withdrawPrice'), proposalId }),
  z.strictObject({ type: z.literal('confirmPrice'), proposalId, held: length }),
  z.strictObject({ type: z.literal('changePriceAlone'), proposalId, productId, again: money.nullable(), ...offer }),
  z.strictObject({ type: z.literal('seePrice'), productId }),
  z.strictObject({ type: z.literal('orderLinks'), order: list(productId) }),
] as const;

const markerId = id<MarkerId>();
const markerActions = [
  z.strictObject({ type: z.literal('dropMarker'), markerId, kind: z.enum(MARKER_KINDS), text: words }),
  z.strictObject({ type: z.literal('changeMarker'), markerId, kind: z.enum(MARKER_KINDS), text: words }),
  z.strictObject({ type: z.literal('strikeMarker'), markerId }),
  z.strictObject({ type: z.literal('restoreMarker'), markerId }),
] as const;

const messageId = id<MessageId>();
const signalId = id<SignalId>();
const crewActions = [
  z.strictObject({ type: z.literal('sendMessage'), messageId, text: words, flash: z.boolean() }),
  z.strictObject({ type: z.literal('acknowledgeMessage'), messageId }),
  z.strictObject({ type: z.literal('clearMessage'), messageId }),
  z.strictObject({ type: z.literal('sendSignal'), signalId, signal: z.enum(SIGNALS) }),
  z.strictObject({ type: z.literal('acknowledgeSignal'), signalId }),
  z.strictObject({ type: z.literal('setPace'), pace: rate }),
  z.strictObject({ type: z.literal('setCrew'), crew: crewSchema }),
] as const;

const incidentId = id<IncidentId>();
const ofIncident = { incidentId };
const incidentActions = [
  z.strictObject({ type: z.literal('declareIncident'), kind: z.enum(INCIDENT_KINDS), injected: z.boolean(), ...ofIncident }),
  z.strictObject({ type: z.literal('acknowledgeIncident'), ...ofIncident }),
  z.strictObject({ type: z.literal('gradeIncident'), level: z.enum(LEVELS), ...ofIncident }),
  z.strictObject({ type: z.literal('assignIncident'), owner: z.enum(ROLES), ...ofIncident }),
  z.strictObject({ type: z.literal('tickStep'), step: line, ...ofIncident }),
  z.strictObject({ type: z.literal('untickStep'), step: line, ...ofIncident }),
  z.strictObject({ type: z.literal('resolveIncident'), note: words, ...ofIncident }),
  z.strictObject({ type: z.literal('reopenIncident'), ...ofIncident }),
  z.strictObject({ type: z.literal('dismissIncident'), ...ofIncident }),
  z.strictObject({ type: z.literal('setIncidentLimits'), limits: incidentLimits }),
  z.strictObject({ type: z.literal('goBack'), newRunId: id<RunId>(), ...expected, ...ofIncident }),
  z.strictObject({ type: z.literal('sendHolding'), messageId, text: words, ...ofIncident }),
  z.strictObject({ type: z.literal('acknowledgeHolding'), messageId }),
  z.strictObject({ type: z.literal('clearHolding'), messageId }),
] as const;

const handoverId = id<HandoverId>();
const handoverActions = [
  z.strictObject({ type: z.literal('handOver'), handoverId: stem<HandoverId>(), crew: crewSchema, note: words }),
  z.strictObject({ type: z.literal('takeOver'), handoverId }),
] as const;

const action: z.ZodType<TakeAction> = z.discriminatedUnion('type', [
  ...airActions,
  ...rundownActions,
  ...deviceActions,
  ...resultActions,
  ...numberActions,
  ...productActions,
  ...markerActions,
  ...noteActions,
  ...itemActions,
  ...crewActions,
  ...incidentActions,
  ...handoverActions,
]);

export const senderSchema: z.ZodType<Sender> = z.strictObject({ person: line, role: z.enum([...ROLES, 'system']), device: line });

/** Characters of one command. Each text has its own bound; all of them together must still fit into a line of the log. */
const MAX_COMMAND = 4_000_000;

export const takeCommandSchema: z.ZodType<TakeCommand> = z
  .strictObject({ commandId: id<CommandId>(), by: senderSchema, action })
  .refine((command) => JSON.stringify(command).length <= MAX_COMMAND);
