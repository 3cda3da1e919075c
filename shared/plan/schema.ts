import { z } from 'zod';
import { ATTACHMENT_KINDS, MAX_ATTACHMENT, MAX_ATTACHMENTS } from '../files/attachment.ts';
import { LAST_INSTANT } from '../time.ts';
import { MOST_DUE, MOST_ITEMS } from './checklist/item.ts';
import { MAX_COVER_SIDE } from './disclosure.ts';
import { STOCK_POLICIES } from './product.ts';
import { SCRIPT_KINDS, TALK_STEPS } from './script.ts';
import { PHASES, ROLES, SEGMENT_KINDS, TIERS } from './segment.ts';
import { PACE_LIMITS } from './show.ts';

// zod would otherwise try to compile code, which the pages' content policy forbids and reports.
z.config({ jitless: true });

/**
 * The show file as it is stored: the shape of shared/plan/show.ts without the brands. Objects that keep unknown keys
 * are loose. assets/schema/show.schema.json is this, published; a test holds them equal.
 */
export const SHOW_FILE_VERSION = 2;

const DAY = 86_400_000;
const id = z.string().min(1).max(100);
const line = z.string().max(500);
const prose = z.string().max(20_000);
const lines = z.array(z.string().max(2000)).max(200);
const count = z.int().min(0);
const money = count.nullable();
const pace = z.int().min(PACE_LIMITS.least).max(PACE_LIMITS.most);
/** Epoch milliseconds. */
const instant = z.int().min(0).max(LAST_INSTANT);
const length = z.int().min(0).max(DAY);
/** null is not set; nothing may be given no time at all. */
const budget = z.int().min(1).max(DAY).nullable();

const segment = z.looseObject({
  id,
  title: line,
  phase: z.enum(PHASES),
  kind: z.enum(SEGMENT_KINDS),
  tier: z.enum(TIERS).nullable(),
  productIds: z.array(id).max(200),
  length,
  flex: z.object({ min: length, max: length }),
  value: z.int().min(0).max(100).nullable(),
  mustKeep: z.boolean(),
  hardStart: instant.nullable(),
  // Files from before there were floating segments have no such key.
  floating: z.object({ from: length, to: length }).nullable().optional(),
  autoAdvance: z.enum(['none', 'next']),
  subCues: z.array(z.object({ id, offset: length, title: line })).max(200),
  script: z.object({
    blocks: z.array(z.object({ id, kind: z.enum(SCRIPT_KINDS), step: z.enum(TALK_STEPS).nullable(), text: prose })).max(200),
  }),
  owner: z.enum(ROLES),
  obsScene: line.nullable(),
  skipped: z.boolean(),
  notes: prose,
  sharedNotes: prose,
});

const sign = z.object({ person: line, at: instant }).nullable();

const attachments = z
  .array(z.object({ sum: z.string().regex(/^[0-9a-f]{64}$/), name: line, kind: z.enum(ATTACHMENT_KINDS), size: count.max(MAX_ATTACHMENT) }))
  .max(MAX_ATTACHMENTS);

const product = z.looseObject({
  id,
  name: line,
  shortName: line,
  tier: z.enum(TIERS).nullable(),
  linkNumber: z.int().min(1).max(9999).nullable(),
  price: money,
  priceAsOf: instant.nullable(),
  listPrice: money,
  listPriceBasis: line,
  unit: line,
  stock: count.nullable(),
  stockPolicy: z.enum(STOCK_POLICIES).nullable(),
  limitPerUser: z.int().min(1).nullable(),
  sampleReady: z.boolean(),
  sellingPoints: z.array(z.object({ text: z.string().max(2000), source: line })).max(200),
  gifts: z.array(z.object({ name: line, quantity: z.int().min(1), spec: line.optional(), period: line.optional() })).max(200),
  mustSay: lines,
  forbidden: lines,
  qualifications: lines,
  shipping: prose,
  afterSale: prose,
  property: z
    .object({
      developer: line,
      permitNumber: line,
      layout: line,
      grossArea: z.number().min(0).nullable(),
      handover: line,
      priceValidity: line,
      agency: line.optional(),
      netArea: z.number().min(0).nullable().optional(),
      loan: line.optional(),
      drawingNote: line.optional(),
      surroundings: prose.optional(),
    })
    .nullable(),
  // Files from before there were whole cards have no such keys (card.ts).
  itemId: line.optional(),
  skus: lines.optional(),
  coupons: z
    .array(z.object({ threshold: money, amount: count, limitPerUser: z.int().min(1).nullable(), validity: line }))
    .max(200)
    .optional(),
  reserve: count.nullable().optional(),
  presaleShip: line.optional(),
  pain: prose.optional(),
  trust: lines.optional(),
  closeLines: lines.optional(),
  faq: z
    .array(z.object({ question: z.string().max(2000), answer: z.string().max(2000) }))
    .max(200)
    .optional(),
  audit: z.object({ self: sign, lead: sign, compliance: sign }).optional(),
  qualificationFiles: attachments.optional(),
  internal: z.object({ cost: money, notes: prose }),
});

const pixels = z.int().min(1).max(MAX_COVER_SIDE);
const disclosure = z.object({
  seller: line,
  sellerAddress: line,
  sellerContact: line,
  hostReported: z.boolean(),
  cover: z.object({ name: line, width: pixels, height: pixels }).nullable(),
});

const words = z.object({
  switches: z.record(z.string().max(100), z.enum(['on', 'off'])),
  waivers: z
    .array(z.object({ id, term: line, place: line, sentence: prose, reason: z.string().max(2000), by: line, at: instant }))
    .max(5000),
});

const checklistItem = z.object({
  id,
  text: line,
  owner: z.enum(ROLES),
  due: z.int().min(-MOST_DUE).max(MOST_DUE),
  done: sign,
  note: z.string().max(2000),
  carriedFrom: line,
  files: attachments.optional(),
});

const show = z.looseObject({
  id,
  title: line,
  theme: prose,
  template: line,
  plannedStart: instant,
  targetLength: z.int().min(1).max(DAY).nullable(),
  phaseBudgets: z.object({ opening: budget, product: budget, closing: budget }),
  segments: z.array(segment).max(2000),
  products: z.array(product).max(2000),
  crew: z.array(z.object({ role: z.enum(ROLES), person: line })).max(50),
  hostPace: pace,
  // Nor before a co-host had a pace of their own.
  cohostPace: pace.nullable().optional(),
  goGap: z.int().min(0).max(60_000),
  closingMin: length.optional(),
  // Nor have files from before there were checks.
  disclosure: disclosure.optional(),
  words: words.optional(),
  // Nor before there were checklists.
  checklist: z.array(checklistItem).max(MOST_ITEMS).optional(),
});

export const showFileSchema = z.object({ format: z.literal('cuedesk.show'), version: z.literal(SHOW_FILE_VERSION), show });

export const KNOWN_KEYS = {
  show: new Set(Object.keys(show.shape)),
  segment: new Set(Object.keys(segment.shape)),
  product: new Set(Object.keys(product.shape)),
} as const;

export type ShowFileContent = z.infer<typeof showFileSchema>;
