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
  TakeId,
} from '../ids.ts';
import { PRODUCT_STATES } from '../plan/onSale.ts';
import { ROLES } from '../plan/segment.ts';
import { SIGNALS } from '../take/command.ts';
import type { TakeEvent } from '../take/event.ts';
import type { CarriedIncident } from '../take/incidents/event.ts';
import { INCIDENT_KINDS, LEVELS } from '../take/incidents/kind.ts';
import { MARKER_KINDS } from '../take/markers/command.ts';
import type { Instant, Millis } from '../time.ts';
import { deviceKind, resultEvents } from './deviceSchema.ts';
import { incidentLimits } from './limitSchema.ts';
import { noteEvents, openingEvents } from './noteSchema.ts';
import { numberEvents } from './numberSchema.ts';
import { catchUpChangesSchema, crewSchema, frozenPlanSchema, money, patchSchema, segmentSchema } from './planSchema.ts';
import { count, gathered, id, length, line, list, mode, planId, rate, time, words } from './schemaParts.ts';

/** What stands in a log, of today's version. */

const at = time<Instant>();
const segmentId = planId<SegmentId>();
const before = segmentId.nullable();
const singlePerson = z.boolean();

const airEvents = [
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
    segmentId,
    at,
    cause: z.enum(['go', 'jump', 'auto']),
  }),
  z.strictObject({ type: z.literal('segmentHeld'), at }),
  z.strictObject({ type: z.literal('segmentResumed'), at }),
  z.strictObject({ type: z.literal('timeAdjusted'), delta: time<Millis>(), at }),
  z.strictObject({ type: z.literal('subCueFired'), runId: id<RunId>(), cueId: line, at }),
  z.strictObject({ type: z.literal('subCueMissed'), runId: id<RunId>(), cueId: line, due: at, at }),
  z.strictObject({ type: z.literal('undone'), commandId: id<CommandId>(), at }),
  z.strictObject({ type: z.literal('redone'), commandId: id<CommandId>(), at }),
  z.strictObject({ type: z.literal('takeEnded'), at, void: z.enum(['neverStarted', 'asked']).nullable() }),
  z.strictObject({ type: z.literal('takeReopened'), at }),
  z.strictObject({ type: z.literal('takeVoided'), reason: words, singlePerson, at }),
  z.strictObject({ type: z.literal('takeUnvoided'), at }),
] as const;

const clockEvents = [
  z.strictObject({ type: z.literal('clockSet'), rate, take: at, show: at }),
  z.strictObject({ type: z.literal('clockStepped'), by: time<Millis>() }),
  z.strictObject({ type: z.literal('suspended'), from: at, to: at, at }),
  z.strictObject({ type: z.literal('suspensionAnswered'), choice: z.enum(['counting', 'held']), at }),
  z.strictObject({ type: z.literal('takeRecovered'), at, lastAt: at, boot: line.nullable() }),
  z.strictObject({ type: z.literal('recoveryConfirmed'), at }),
] as const;

const rundownEvents = [
  z.strictObject({ type: z.literal('nextSet'), segmentId: segmentId.nullable(), at }),
  z.strictObject({ type: z.literal('segmentSkipped'), segmentId, at }),
  z.strictObject({ type: z.literal('segmentUnskipped'), segmentId, at }),
  z.strictObject({ type: z.literal('segmentInserted'), segment: segmentSchema, before, at }),
  z.strictObject({ type: z.literal('segmentMoved'), segmentId, before, at }),
  z.strictObject({ type: z.literal('segmentRemoved'), segmentId, at }),
  z.strictObject({ type: z.literal('segmentEdited'), segmentId, patch: patchSchema, at }),
  z.strictObject({ type: z.literal('segmentRaised'), segmentId, at }),
  z.strictObject({ type: z.literal('caughtUp'), changes: catchUpChangesSchema, at }),
] as const;

const deviceId = id<DeviceId>();
const promiseId = id<PromiseId>();
const deviceEvents = [
  z.strictObject({ type: z.literal('deviceStarted'), deviceId, kind: deviceKind, title: line, endsAt: at, at }),
  z.strictObject({ type: z.literal('deviceExtended'), deviceId, endsAt: at, at }),
  z.strictObject({ type: z.literal('deviceEnded'), deviceId, at }),
  z.strictObject({ type: z.literal('deviceCancelled'), deviceId, at }),
  z.strictObject({ type: z.literal('promiseMade'), promiseId, text: words, due: at, at }),
  z.strictObject({ type: z.literal('promiseKept'), promiseId, singlePerson, at }),
  z.strictObject({ type: z.literal('promiseBroken'), promiseId, at }),
] as const;

const productId = planId<ProductId>();
const proposalId = id<ProposalId>();
const offer = { price: money.nullable(), mechanism: line.nullable() };
const productEvents = [
  z.strictObject({ type: z.literal('productStateSet'), productId, state: z.enum(PRODUCT_STATES), at }),
  z.strictObject({ type: z.literal('productExplained'), productId, runId: id<RunId>(), at }),
  z.strictObject({ type: z.literal('stockSet'), productId, stock: count.nullable(), released: count.nullable(), at }),
  z.strictObject({ type: z.literal('priceProposed'), proposalId, productId, ...offer, at }),
  z.strictObject({ type: z.literal('priceWithdrawn'), proposalId, at }),
  z.strictObject({
    type: z.literal('priceChanged'),
    proposalId,
    productId,
    ...offer,
    from: z.strictObject(offer),
    proposedBy: line,
    singlePerson,
    at,
  }),
  z.strictObject({ type: z.literal('priceSeen'), productId, at }),
  z.strictObject({ type: z.literal('linksOrdered'), order: list(productId), at }),
] as const;

const markerId = id<MarkerId>();
const markerEvents = [
  z.strictObject({
    type: z.literal('markerDropped'),
    markerId,
    kind: z.enum(MARKER_KINDS),
    text: words,
    runId: id<RunId>().nullable(),
    at,
  }),
  z.strictObject({ type: z.literal('markerChanged'), markerId, kind: z.enum(MARKER_KINDS), text: words, at }),
  z.strictObject({ type: z.literal('markerStruck'), markerId, at }),
  z.strictObject({ type: z.literal('markerRestored'), markerId, at }),
] as const;

const messageId = id<MessageId>();
const signalId = id<SignalId>();
const crewEvents = [
  z.strictObject({ type: z.literal('messageSent'), messageId, text: words, flash: z.boolean(), at }),
  z.strictObject({ type: z.literal('messageAcknowledged'), messageId, singlePerson, at }),
  z.strictObject({ type: z.literal('messageCleared'), messageId, at }),
  z.strictObject({ type: z.literal('signalSent'), signalId, signal: z.enum(SIGNALS), at }),
  z.strictObject({ type: z.literal('signalAcknowledged'), signalId, singlePerson, at }),
  z.strictObject({ type: z.literal('paceSet'), pace: rate, at }),
  z.strictObject({ type: z.literal('crewChanged'), crew: crewSchema, at }),
] as const;

const mark = { at, take: at };
const person = { ...mark, by: line };
const ofIncident = { incidentId: id<IncidentId>(), at };
const level = z.enum(LEVELS);
const owner = z.enum(ROLES);
const limit = length.nullable();
const rise = z.strictObject({ to: level, after: length }).nullable();
const step = { id: line, owner, within: limit };
const why = z.enum(['unacknowledged', 'unsolved']);
const resume = z.strictObject({ runId: id<RunId>(), segmentId, spoken: time<Millis>() }).nullable();
const carriedIncident: z.ZodType<CarriedIncident> = z.strictObject({
  ...{ kind: z.enum(INCIDENT_KINDS), level, owner, act: limit, solve: limit, rise },
  steps: list(z.strictObject({ ...step, done: z.strictObject(person).nullable() })),
  declared: z.strictObject(person),
  declaredLevel: level,
  answer: z.strictObject({ P1: length, P2: length, P3: length }),
  acknowledged: z.strictObject({ ...person, singlePerson }).nullable(),
  escalations: gathered(z.strictObject({ ...mark, why, level, owner })),
  ...{ graded: at.nullable(), openFrom: at, waitsFrom: at },
  // Older logs carried none.
  resume: resume.default(null),
});
const incidentEvents = [
  z.strictObject({
    type: z.literal('incidentDeclared'),
    ...ofIncident,
    kind: z.enum(INCIDENT_KINDS),
    plan: z.strictObject({
      level,
      owner,
      act: limit,
      solve: limit,
      rise,
      steps: list(z.strictObject(step)),
    }),
    person: line,
    resume,
    injected: z.boolean(),
  }),
  z.strictObject({ type: z.literal('incidentCarried'), ...ofIncident, from: id<TakeId>(), incident: carriedIncident, person: line }),
  z.strictObject({ type: z.literal('incidentAcknowledged'), ...ofIncident, singlePerson }),
  z.strictObject({
    type: z.literal('incidentEscalated'),
    ...ofIncident,
    why,
    level,
    owner,
    person: line,
  }),
  z.strictObject({ type: z.literal('incidentGraded'), ...ofIncident, level }),
  z.strictObject({ type: z.literal('incidentAssigned'), ...ofIncident, owner, person: line }),
  z.strictObject({ type: z.literal('stepTicked'), ...ofIncident, step: line }),
  z.strictObject({ type: z.literal('stepUnticked'), ...ofIncident, step: line }),
  z.strictObject({ type: z.literal('incidentResolved'), ...ofIncident, note: words }),
  z.strictObject({ type: z.literal('incidentReopened'), ...ofIncident }),
  z.strictObject({ type: z.literal('incidentDismissed'), ...ofIncident }),
  z.strictObject({ type: z.literal('incidentLimitsSet'), limits: incidentLimits, at }),
  z.strictObject({ type: z.literal('wentBack'), ...ofIncident }),
  z.strictObject({ type: z.literal('holdingSent'), ...ofIncident, messageId, text: words }),
  z.strictObject({
    type: z.literal('holdingCarried'),
    from: id<TakeId>(),
    holding: z.strictObject({
      id: messageId,
      incidentId: ofIncident.incidentId,
      text: words,
      by: line,
      sentAt: at,
      acknowledgedAt: at.nullable(),
    }),
    at,
  }),
  z.strictObject({ type: z.literal('holdingAcknowledged'), messageId, singlePerson, at }),
  z.strictObject({ type: z.literal('holdingCleared'), messageId, at }),
] as const;

const handoverId = id<HandoverId>();
const handoverEvents = [
  z.strictObject({ type: z.literal('handedOver'), handoverId, role: owner, from: line, to: line, at }),
  z.strictObject({ type: z.literal('handoverNoted'), handoverId, role: owner, note: words, at }),
  z.strictObject({ type: z.literal('tookOver'), handoverId, singlePerson, at }),
] as const;

const events = [
  ...airEvents,
  ...clockEvents,
  ...rundownEvents,
  ...deviceEvents,
  ...resultEvents,
  ...numberEvents,
  ...productEvents,
  ...markerEvents,
  ...noteEvents,
  ...openingEvents,
  ...crewEvents,
  ...incidentEvents,
  ...handoverEvents,
] as const;

export const eventSchema: z.ZodType<TakeEvent> = z.discriminatedUnion('type', events);

/** Every event a log can hold. */
export const EVENT_TYPES: readonly TakeEvent['type'][] = events.map((event) => event.shape.type.value);
