import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type ProductId, productId, segmentId } from '../../../../shared/ids.ts';
import { plannedEnd } from '../../../../shared/plan/frozen.ts';
import { planRows } from '../../../../shared/plan/planClock.ts';
import { findBrokenReference } from '../../../../shared/plan/references.ts';
import { hookGaps } from '../../../../shared/plan/rhythm/hooks.ts';
import { PHASES, SEGMENT_KINDS, type Segment, TIERS } from '../../../../shared/plan/segment.ts';
import { keptReason } from '../../../../shared/plan/sequence/order.ts';
import { sequence } from '../../../../shared/plan/sequence/sequence.ts';
import { later, millis, minutes } from '../../../../shared/time.ts';
import { makeProduct, makeSegment, makeShow, THREE_PM } from '../../../support/plan.ts';
import { counter, WORDS } from './words.ts';

const tier = fc.constantFrom(...TIERS, null);
const products = fc.array(tier, { maxLength: 30 }).map((tiers) => tiers.map((each, at) => makeProduct(`p${at}`, { tier: each })));

const row = fc.record({
  phase: fc.constantFrom(...PHASES),
  kind: fc.constantFrom(...SEGMENT_KINDS),
  tier,
  length: fc.nat(1_200_000),
  mustKeep: fc.boolean(),
  pin: fc.option(fc.nat(14_400_000), { nil: null, freq: 6 }),
  of: fc.array(fc.nat(29), { maxLength: 2 }),
});

const rundown = fc.array(row, { maxLength: 25 }).map((rows) =>
  PHASES.flatMap((phase) =>
    rows.flatMap((each, at): readonly Segment[] =>
      each.phase === phase
        ? [
            makeSegment(`s${at}`, {
              phase,
              kind: each.kind,
              tier: each.tier,
              length: millis(each.length),
              flex: { min: millis(Math.floor(each.length / 2)), max: millis(each.length * 2) },
              mustKeep: each.mustKeep,
              hardStart: each.pin === null ? null : later(THREE_PM, each.pin),
              productIds: each.of.map((n) => productId(`p${n}`)),
            }),
          ]
        : [],
    ),
  ),
);

test('whatever stands there: a valid rundown, kept rows untouched, all chosen talked about, on target or with the reason', () => {
  fc.assert(
    fc.property(products, rundown, fc.integer({ min: 1, max: 300 }), (goods, rows, target) => {
      const known = new Set<ProductId>(goods.map((product) => product.id));
      const segments = rows.map((each) => ({ ...each, productIds: each.productIds.filter((id) => known.has(id)) }));
      const show = makeShow({ products: goods, segments });
      const chosen = goods.filter((_, at) => at % 4 !== 3).map((product) => product.id);
      const locked = segments.filter((_, at) => at % 7 === 0).map((each) => each.id);
      const found = sequence({ show, products: chosen, target: minutes(target), locked, words: WORDS, newId: counter() });
      if (found.type === 'refused') return;
      const { plan } = found;
      expect(findBrokenReference({ ...show, segments: plan.segments })).toBeNull();
      expect(plan.segments.map((each) => PHASES.indexOf(each.phase))).toEqual(
        plan.segments.map((each) => PHASES.indexOf(each.phase)).toSorted(),
      );
      for (const { length, flex } of plan.segments) {
        expect(Number.isInteger(length)).toBe(true);
        expect(flex.min).toBeLessThanOrEqual(length);
        expect(flex.max).toBeGreaterThanOrEqual(length);
      }
      const kept = segments.filter((each) => keptReason(each, locked) !== null);
      const keptIds = new Set(kept.map((each) => each.id));
      // An empty product slot of the opening may be filled; nothing else of it changes.
      const unfilled = (each: Segment) =>
        kept.find((old) => old.id === each.id)?.productIds.length === 0 && each.phase === 'opening' && each.kind === 'product'
          ? { ...each, productIds: [] }
          : each;
      expect(plan.segments.filter((each) => keptIds.has(each.id)).map(unfilled)).toEqual(kept);
      for (const id of chosen) expect(plan.segments.some((each) => each.phase === 'product' && each.productIds.includes(id))).toBe(true);
      const accounted = new Set([...plan.segments, ...plan.removed].map((each) => each.id));
      for (const each of segments) expect(accounted.has(each.id)).toBe(true);
      for (const each of plan.segments) expect(plan.reasons.get(each.id)?.length).toBeGreaterThan(0);
      expect(plan.off).toBe(plannedEnd(THREE_PM, plan.segments) - later(THREE_PM, minutes(target)));
      expect(plan.why === null).toBe(plan.off === 0);
    }),
    { numRuns: 300 },
  );
});

test('with room for them and no pins, it does end on target, and never goes fifteen minutes without a hook', () => {
  const counts = fc.record({
    traffic: fc.integer({ min: 1, max: 2 }),
    profit: fc.integer({ min: 3, max: 12 }),
    activity: fc.nat(4),
    image: fc.nat(1),
  });
  fc.assert(
    fc.property(counts, fc.integer({ min: 80, max: 100 }), (count, percent) => {
      const tiers = TIERS.flatMap((each) => Array.from({ length: count[each] }, () => each));
      const goods = tiers.map((each, at) => makeProduct(`p${at}`, { tier: each }));
      const segments = [
        makeSegment('o', { phase: 'opening', length: minutes(10) }),
        makeSegment('c', { phase: 'closing', kind: 'encore', length: minutes(15) }),
      ];
      // A profit talk with what stands around it takes about 16 minutes, the others about 9.
      const target = minutes(25) + Math.round(((count.profit * 17 + (tiers.length - count.profit) * 9) * 60_000 * percent) / 90);
      const show = makeShow({ products: goods, segments });
      const found = sequence({
        show,
        products: goods.map((each) => each.id),
        target: millis(target),
        locked: [],
        words: WORDS,
        newId: counter(),
      });
      if (found.type === 'refused') throw new Error(found.reason);
      expect(found.plan.off).toBe(0);
      expect(hookGaps(planRows(THREE_PM, found.plan.segments))).toEqual([]);
    }),
  );
});

test('a second time over its own result it moves nothing', () => {
  const goods = (['traffic', 'profit', 'profit', 'profit', 'activity', 'image'] as const).map((each, at) =>
    makeProduct(`p${at}`, { tier: each }),
  );
  const show = makeShow({ products: goods, segments: [makeSegment('o', { phase: 'opening' }), makeSegment('c', { phase: 'closing' })] });
  const order = {
    show,
    products: goods.map((each) => each.id),
    target: minutes(90),
    locked: [segmentId('none')],
    words: WORDS,
    newId: counter(),
  };
  const first = sequence(order);
  if (first.type === 'refused') throw new Error(first.reason);
  const second = sequence({ ...order, show: { ...show, segments: first.plan.segments } });
  if (second.type === 'refused') throw new Error(second.reason);
  expect(second.plan.segments).toEqual(first.plan.segments);
  expect(second.plan.removed).toEqual([]);
});
