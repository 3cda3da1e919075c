import fc from 'fast-check';
import { fen } from '../../../../shared/plan/product.ts';
import { PHASES, type Segment } from '../../../../shared/plan/segment.ts';
import type { Show } from '../../../../shared/plan/show.ts';
import type { TakeMode } from '../../../../shared/take/event.ts';
import { type Instant, later, millis, minutes } from '../../../../shared/time.ts';
import { at } from '../../../support/bench.ts';
import { makeProduct, makeSegment, makeShow } from '../../../support/plan.ts';

export const START: Instant = at('15:00:00');

/** Mostly short rundowns of minutes, so that thirty steps reach their end; some rows of every special kind. */
const row = fc.record({
  length: fc.integer({ min: 0, max: 600_000 }),
  auto: fc.integer({ min: 0, max: 9 }).map((n) => n < 1),
  pin: fc.option(fc.integer({ min: 0, max: 3_600_000 }), { freq: 9 }),
  floats: fc.constantFrom('no', 'open', 'open', 'shut'),
  mustKeep: fc.integer({ min: 0, max: 9 }).map((n) => n < 3),
  phase: fc.constantFrom(...PHASES, 'closing' as const),
  cues: fc.array(fc.integer({ min: 0, max: 400_000 }), { maxLength: 3 }),
});

/** open: for a day from the planned start; shut: tomorrow. */
const WINDOWS = { no: null, open: { from: minutes(0), to: minutes(1440) }, shut: { from: minutes(1439), to: minutes(1440) } } as const;

/** With and without a link, a price and a count. */
const PRODUCTS = ['p0', 'p1', 'p2', 'p3', 'p4', 'p5', 'p6', 'p7'].map((id, place) =>
  makeProduct(id, {
    linkNumber: place === 3 ? null : place + 1,
    price: place === 2 ? null : fen(9_900 + place),
    stock: place % 2 === 0 ? place * 5 : null,
    sampleReady: place < 2,
  }),
);

/** Most product rows speak of two: there is something to pass on to. */
const productsAt = (index: number, length: number) =>
  [PRODUCTS[index], length % 4 === 0 ? undefined : PRODUCTS[(index + 3) % PRODUCTS.length]].flatMap((product) =>
    index < PRODUCTS.length && product !== undefined ? [product.id] : [],
  );

const segments: fc.Arbitrary<readonly Segment[]> = fc.array(row, { minLength: 1, maxLength: 12, size: 'max' }).map((rows) =>
  rows.map((each, index) =>
    makeSegment(`s${index}`, {
      length: millis(each.length),
      flex: { min: millis(Math.floor(each.length / 2)), max: millis(each.length * 2) },
      autoAdvance: each.auto ? 'next' : 'none',
      hardStart: each.pin === null ? null : later(START, each.pin),
      floating: WINDOWS[each.floats],
      mustKeep: each.mustKeep,
      phase: each.phase,
      productIds: productsAt(index, each.length),
      subCues: each.cues.map((offset, cue) => ({ id: `cue-${index}-${cue}`, offset: millis(offset), title: `提示 ${cue}` })),
    }),
  ),
);

export interface Setting {
  readonly show: Show;
  readonly mode: TakeMode;
}

export const setting: fc.Arbitrary<Setting> = fc
  .record({
    segments,
    mode: fc.constantFrom<TakeMode>('live', 'rehearsal'),
    closingMin: fc.constantFrom(0, 900_000, 3_600_000),
    /** One in three has somebody who can confirm a price. */
    assistant: fc.constantFrom('路人', '', ''),
  })
  .map(({ segments: rows, mode, closingMin, assistant }) => ({
    mode,
    show: makeShow({
      plannedStart: START,
      segments: rows,
      products: PRODUCTS,
      closingMin: millis(closingMin),
      crew: [...makeShow().crew, { role: 'assistant', person: assistant }],
    }),
  }));
