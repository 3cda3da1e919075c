import { z } from 'zod';
import type { ProductId, SegmentId, ShowId } from '../ids.ts';
import type { FrozenPlan } from '../plan/frozen.ts';
import { type FrozenProduct, PRODUCT_STATES } from '../plan/onSale.ts';
import { type Fen, STOCK_POLICIES } from '../plan/product.ts';
import { SCRIPT_KINDS, TALK_STEPS } from '../plan/script.ts';
import { PHASES, ROLES, SEGMENT_KINDS, type Segment, TIERS } from '../plan/segment.ts';
import type { CrewMember } from '../plan/show.ts';
import type { CatchUpChange, SegmentPatch } from '../take/command.ts';
import type { Instant, Millis } from '../time.ts';
import { count, length, line, list, planId, text, time } from './schemaParts.ts';

export const money = z.number().int() as unknown as z.ZodType<Fen>;

const script = z.strictObject({
  blocks: list(z.strictObject({ id: line, kind: z.enum(SCRIPT_KINDS), step: z.enum(TALK_STEPS).nullable(), text })),
});

/** A segment as it may stand in a take: with nothing in it that nobody understands. */
const segmentShape = z.strictObject({
  id: planId<SegmentId>(),
  title: line,
  phase: z.enum(PHASES),
  kind: z.enum(SEGMENT_KINDS),
  tier: z.enum(TIERS).nullable(),
  productIds: list(planId<ProductId>()),
  length,
  flex: z.strictObject({ min: length, max: length }),
  value: z.number().min(0).max(100).nullable(),
  mustKeep: z.boolean(),
  hardStart: time<Instant>().nullable(),
  floating: z.strictObject({ from: length, to: length }).nullable(),
  autoAdvance: z.enum(['none', 'next']),
  subCues: list(z.strictObject({ id: line, offset: length, title: line })),
  script,
  owner: z.enum(ROLES),
  obsScene: line.nullable(),
  skipped: z.boolean(),
  notes: text,
  sharedNotes: text,
  // A frozen plan carries nothing that it does not understand.
  extra: z.strictObject({}),
});
export const segmentSchema: z.ZodType<Segment> = segmentShape;

/** A key that is there has a value: over a structured clone `undefined` would come through and wipe one out. */
export const patchSchema = segmentShape
  .omit({ id: true, skipped: true, extra: true })
  .partial()
  .refine((patch) => Object.values(patch).every((value) => value !== undefined)) as unknown as z.ZodType<SegmentPatch>;

export const catchUpChangesSchema: z.ZodType<readonly CatchUpChange[]> = list(
  z.strictObject({ segmentId: planId<SegmentId>(), length: length.nullable() }),
);

const product: z.ZodType<FrozenProduct> = z.strictObject({
  id: planId<ProductId>(),
  name: line,
  shortName: line,
  tier: z.enum(TIERS).nullable(),
  linkNumber: z.number().int().nullable(),
  price: money.nullable(),
  priceAsOf: time<Instant>().nullable(),
  listPrice: money.nullable(),
  listPriceBasis: text,
  unit: line,
  stock: z.number().nullable(),
  stockPolicy: z.enum(STOCK_POLICIES).nullable(),
  limitPerUser: z.number().nullable(),
  sampleReady: z.boolean(),
  sellingPoints: list(z.strictObject({ text, source: text })),
  gifts: list(z.strictObject({ name: line, quantity: z.number() })),
  mustSay: list(text),
  forbidden: list(text),
  qualifications: list(text),
  shipping: text,
  afterSale: text,
  property: z
    .strictObject({
      developer: line,
      permitNumber: line,
      layout: line,
      grossArea: z.number().nullable(),
      handover: line,
      priceValidity: line,
    })
    .nullable(),
  state: z.enum(PRODUCT_STATES),
  mechanism: line.nullable(),
});

const share = z.number().min(0);
const split = z.strictObject({ pain: share, selling: share, trust: share, price: share, close: share });

/** Strict: cost, margin or a private note that slipped into a plan is refused here, not published. */
export const frozenPlanSchema: z.ZodType<FrozenPlan> = z.strictObject({
  showId: planId<ShowId>(),
  title: line,
  theme: text,
  plannedStart: time<Instant>(),
  plannedEnd: time<Instant>(),
  phaseBudgets: z.strictObject({ opening: length.nullable(), product: length.nullable(), closing: length.nullable() }),
  segments: list(segmentSchema),
  products: list(product),
  hostPace: z.number().min(0),
  cohostPace: z.number().min(0).nullable(),
  talkSplits: z.strictObject({ traffic: split, profit: split, activity: split, image: split, none: split }),
  goGap: count as unknown as z.ZodType<Millis>,
  closingMin: count as unknown as z.ZodType<Millis>,
});

export const crewSchema: z.ZodType<readonly CrewMember[]> = list(z.strictObject({ role: z.enum(ROLES), person: line }));
