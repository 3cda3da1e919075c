import { z } from 'zod';
import type { MessageId, NoteId, ProductId, PromiseId, ProposalId, QuestionId, TakeId } from '../ids.ts';
import { ROLES } from '../plan/segment.ts';
import type { Carried } from '../take/records/carried.ts';
import { HANDLING_REASONS, HANDLINGS, LEAD_SOURCES } from '../take/records/note.ts';
import type { Papers } from '../take/records/papers.ts';
import type { Instant, Millis } from '../time.ts';
import { money } from './planSchema.ts';
import { count, gathered, id, line, list, planId, text, time, words } from './schemaParts.ts';

/** Notes of a take, as commands and as events, and what its first record brings along. */

const noteId = id<NoteId>();
const at = time<Instant>();
const messageId = id<MessageId>().nullable();
const correction = { noteId, said: words, fact: words, speaker: line, messageId };
const comment = {
  noteId,
  handling: z.enum(HANDLINGS),
  reason: z.enum(HANDLING_REASONS).nullable(),
  text: words,
  user: line,
  remark: words,
};
/** Masking may lengthen a contact by half: as it is typed it is shorter than the log allows. */
const lead = { noteId, name: line, contact: line, wish: words, source: z.enum(LEAD_SOURCES), assignee: line };

export const noteActions = [
  z.strictObject({ type: z.literal('noteCorrection'), ...correction, aired: z.boolean() }),
  z.strictObject({ type: z.literal('airCorrection'), noteId }),
  z.strictObject({ type: z.literal('noteComment'), ...comment }),
  z.strictObject({ type: z.literal('noteLead'), ...lead, contact: z.string().max(500) }),
  z.strictObject({ type: z.literal('assignLead'), noteId, assignee: line }),
  z.strictObject({ type: z.literal('withdrawNote'), noteId }),
] as const;

export const noteEvents = [
  z.strictObject({ type: z.literal('correctionNoted'), ...correction, airedAt: at.nullable(), at }),
  z.strictObject({ type: z.literal('correctionAired'), noteId, at }),
  z.strictObject({ type: z.literal('commentHandled'), ...comment, at }),
  z.strictObject({ type: z.literal('leadNoted'), ...lead, at }),
  z.strictObject({ type: z.literal('leadAssigned'), noteId, assignee: line, at }),
  z.strictObject({ type: z.literal('noteWithdrawn'), noteId, at }),
] as const;

const sign = z.strictObject({ person: line, at }).nullable();

/** What was checked before the show. */
export const papersSchema: z.ZodType<Papers> = z.strictObject({
  audits: list(
    z.strictObject({
      productId: planId<ProductId>(),
      name: line,
      audit: z.strictObject({ self: sign, lead: sign, compliance: sign }),
    }),
  ),
  waivers: gathered(z.strictObject({ id: text, term: text, place: text, sentence: text, reason: text, by: text, at })),
  checklist: list(z.strictObject({ id: text, text, owner: z.enum(ROLES), due: time<Millis>(), done: sign })),
});

const itemId = text;
export const itemActions = [z.strictObject({ type: z.literal('tickItem'), itemId, done: z.boolean() })] as const;

const offer = { price: money.nullable(), mechanism: line.nullable() };
const carriedSchema: z.ZodType<Carried> = z.strictObject({
  from: id<TakeId>(),
  marks: list(
    z.strictObject({
      productId: planId<ProductId>(),
      from: z.strictObject(offer),
      at,
      proposedBy: line,
      confirmedBy: line,
      singlePerson: z.boolean(),
    }),
  ),
  proposals: gathered(
    z.strictObject({
      id: id<ProposalId>(),
      productId: planId<ProductId>(),
      ...offer,
      by: z.strictObject({ person: line, role: z.enum([...ROLES, 'system']) }),
      at,
    }),
  ),
  promises: gathered(z.strictObject({ id: id<PromiseId>(), text: words, by: line, madeAt: at, due: at })),
  questions: gathered(z.strictObject({ id: id<QuestionId>(), text: words, askers: count.nullable(), askedAt: at })),
  linkOrder: list(planId<ProductId>()),
});

/** What stands beside takeOpened in the first record, and the ticks that follow. */
export const openingEvents = [
  z.strictObject({ type: z.literal('papersKept'), papers: papersSchema, at }),
  z.strictObject({ type: z.literal('itemTicked'), itemId, done: z.boolean(), at }),
  z.strictObject({ type: z.literal('takeContinued'), carried: carriedSchema, at }),
] as const;
