import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { productId, segmentId } from '../../../../shared/ids.ts';
import { EMPTY_PROPERTY } from '../../../../shared/plan/card.ts';
import { planRows } from '../../../../shared/plan/planClock.ts';
import { fen } from '../../../../shared/plan/product.ts';
import { hookGaps } from '../../../../shared/plan/rhythm/hooks.ts';
import { waves } from '../../../../shared/plan/rhythm/waves.ts';
import { bundledShow } from '../../../../shared/plan/samples.ts';
import type { Segment, Tier } from '../../../../shared/plan/segment.ts';
import { withHookCues } from '../../../../shared/plan/sequence/hookCues.ts';
import { type SequencePlan, sequence } from '../../../../shared/plan/sequence/sequence.ts';
import type { Show } from '../../../../shared/plan/show.ts';
import { later, minutes } from '../../../../shared/time.ts';
import { makeProduct, makeSegment, makeShow, THREE_PM } from '../../../support/plan.ts';
import { counter, WORDS } from './words.ts';

const goods = (...tiers: readonly (Tier | null)[]) => tiers.map((tier, at) => makeProduct(`p${at + 1}`, { tier, linkNumber: at + 1 }));
const FOURTEEN = goods(
  'traffic',
  'traffic',
  ...Array.from({ length: 8 }, () => 'profit' as const),
  'activity',
  'activity',
  'activity',
  'image',
);
const frame = [
  makeSegment('o', { phase: 'opening', length: minutes(10) }),
  makeSegment('c', { phase: 'closing', kind: 'encore', length: minutes(15) }),
] as const;

function plan(show: Show, target: number, locked: readonly string[] = []): SequencePlan {
  const products = show.products.map((product) => product.id);
  const found = sequence({ show, products, target: minutes(target), locked: locked.map(segmentId), words: WORDS, newId: counter() });
  if (found.type !== 'planned') throw new Error(found.reason);
  return found.plan;
}
const middle = (found: SequencePlan) => found.segments.filter((segment) => segment.phase === 'product');
const sign = (segment: Segment): string =>
  segment.kind === 'product'
    ? (segment.tier ?? '?').charAt(0)
    : { transition: '.', interaction: '+', buffer: '_', talk: 't', encore: 'e' }[segment.kind];
const rhythm = (found: SequencePlan): string => middle(found).map(sign).join('');

describe('fourteen products in four hours', () => {
  const found = plan(makeShow({ products: FOURTEEN, segments: frame, closingMin: minutes(15) }), 240);
  test('three waves of the rhythm, 福袋 before the 活动款, questions before the 形象款, buffers behind wave 2 and 3', () => {
    expect(rhythm(found)).toBe('t.p.p+a.p+.' + 't.p.p+a.p+._' + 't.p.p+a+i._');
    expect(waves(planRows(THREE_PM, found.segments))).toHaveLength(3);
  });
  test('end on the target, and nothing holds the audience for more than fifteen minutes nowhere', () => {
    expect([found.off, found.why]).toEqual([0, null]);
    expect(hookGaps(planRows(THREE_PM, found.segments))).toEqual([]);
  });
  test('in the order of their links within a tier, each by its tier', () => {
    const profits = middle(found).filter((segment) => segment.tier === 'profit');
    expect(profits.map((segment) => segment.productIds[0])).toEqual(['p3', 'p4', 'p5', 'p6', 'p7', 'p8', 'p9', 'p10']);
    for (const { length } of profits) expect(length).toBeGreaterThanOrEqual(minutes(10));
    for (const { length } of profits) expect(length).toBeLessThanOrEqual(minutes(15));
  });
  test('the third wave opens with the first 引流款 once more, and says so', () => {
    const again = middle(found).filter((segment) => segment.tier === 'traffic')[2];
    expect(again?.productIds).toEqual(['p1']);
    expect(found.reasons.get(again?.id ?? segmentId(''))).toEqual([{ type: 'opensWave', wave: 3 }, { type: 'again' }]);
  });
});

test('an opening or a closing that was skipped whole gets no other in its place; a show without one does', () => {
  const [opening, closing] = frame;
  const phases = (segments: readonly Segment[]) =>
    plan(makeShow({ products: goods('profit'), segments }), 60).segments.filter(({ phase }) => phase !== 'product');
  expect(phases([{ ...opening, skipped: true }, closing]).map(({ id }) => id)).toEqual([opening.id, closing.id]);
  expect(phases([opening, { ...closing, skipped: true }]).map(({ id }) => id)).toEqual([opening.id, closing.id]);
  expect(phases([]).map(({ title }) => title)).toEqual([WORDS.opening, WORDS.closing]);
});

test('an empty 引流款 slot of the opening is filled, and everything else of it stays', () => {
  const slot = makeSegment('slot', { phase: 'opening', kind: 'product', tier: 'traffic', title: '上链接放单' });
  const found = plan(makeShow({ products: FOURTEEN, segments: [frame[0], slot, frame[1]] }), 240);
  expect(found.segments[1]).toEqual({ ...slot, productIds: ['p1'] });
  expect(found.reasons.get(slot.id)).toEqual([{ type: 'slot' }]);
});

test('a script is measured with its variables filled, by the pace of whoever speaks it', () => {
  // 2,500 characters as they are written, 3,500 as they are said: 13:28 at 260 a minute, where a 利润款 usually has 12.
  const said = '字字字{价格}'.repeat(500);
  const talk = (price: number | null, owner: Segment['owner']) => {
    const own = makeSegment('own', {
      kind: 'product',
      tier: 'profit',
      productIds: [productId('p1')],
      owner,
      script: { blocks: [{ id: 'b', kind: 'product', step: null, text: said }] },
    });
    const products = [makeProduct('p1', { tier: 'profit', price: price === null ? null : fen(price) })];
    const found = plan(makeShow({ products, segments: [frame[0], own, frame[1]], cohostPace: 300 }), 45);
    return found.reasons.get(own.id)?.some(({ type }) => type === 'byScript');
  };
  expect([talk(129_900, 'host'), talk(null, 'host'), talk(129_900, 'cohost')]).toEqual([true, false, false]);
});

describe('when it cannot end on the target it says why', () => {
  const show = (...tiers: readonly (Tier | null)[]) => makeShow({ products: goods(...tiers), segments: frame, closingMin: minutes(15) });
  test('too many products: nothing is left out, it runs over', () => {
    const found = plan(makeShow({ products: FOURTEEN, segments: frame }), 90);
    expect(found.why).toBe('manyProducts');
    expect(found.off).toBeGreaterThan(0);
    for (const product of FOURTEEN) expect(middle(found).some((segment) => segment.productIds.includes(product.id))).toBe(true);
  });
  test('too few: talked about again, and then it ends early', () => {
    const found = plan(show('traffic', 'profit', 'image'), 240);
    expect(found.why).toBe('fewProducts');
    expect(found.off).toBeLessThan(0);
  });
  test('a frame longer than the show', () => expect(plan(show('profit'), 20).why).toBe('frame'));
  test('no products at all is refused', () => {
    expect(sequence({ show: show(), products: [], target: minutes(60), locked: [], words: WORDS, newId: counter() }).type).toBe('refused');
  });
  test('a product without a tier is ordered as a 利润款, and that is said', () => {
    const found = plan(show('traffic', null), 60);
    const row = middle(found).find((segment) => segment.productIds[0] === 'p2');
    expect(row?.tier).toBeNull();
    expect(found.reasons.get(row?.id ?? segmentId(''))).toEqual([{ type: 'noTier', wave: 1 }]);
  });
});

test('a property show keeps its parts: they are no slots for products', () => {
  const part = makeSegment('layout', { kind: 'product', tier: null, title: '户型与样板间', length: minutes(14) });
  const found = plan(makeShow({ products: goods('profit'), segments: [frame[0], part, frame[1]] }), 60);
  expect(found.segments).toContain(part);
  expect(found.removed).toEqual([]);
});

describe('rows that stay', () => {
  const pinned = makeSegment('pin', {
    kind: 'product',
    tier: 'profit',
    productIds: [productId('p4')],
    length: minutes(12),
    hardStart: later(THREE_PM, minutes(60)),
  });
  const guest = makeSegment('guest', { kind: 'interaction', mustKeep: true, length: minutes(7) });
  const talk = makeSegment('talk', { kind: 'talk', length: minutes(4) });
  const show = makeShow({ products: FOURTEEN, segments: [frame[0], guest, pinned, talk, frame[1]], closingMin: minutes(15) });
  const found = plan(show, 240);
  test('are the very same rows, in the same order, with the reason', () => {
    const ids = ['o', 'guest', 'pin', 'talk', 'c'];
    expect(found.segments.filter((segment) => ids.includes(segment.id))).toEqual(show.segments);
    expect(ids.map((id) => found.reasons.get(segmentId(id)))).toEqual(
      ['phase', 'mustKeep', 'pinned', 'ownWords', 'phase'].map((why) => [{ type: 'kept', why }]),
    );
  });
  test('a pinned one starts on its pin, without a gap before it, and its product is not talked about twice', () => {
    const row = planRows(THREE_PM, found.segments).find(({ segment }) => segment.id === 'pin');
    expect([row?.start, row?.gap, row?.pinMissed]).toEqual([pinned.hardStart, 0, 0]);
    expect(middle(found).filter((segment) => segment.productIds.includes(productId('p4')))).toHaveLength(1);
    expect(found.off).toBe(0);
  });
  test('so does any row that the director locks', () => {
    const own = makeSegment('own', { kind: 'product', tier: 'image', productIds: [productId('p14')], length: minutes(3) });
    const locked = plan(makeShow({ products: FOURTEEN, segments: [frame[0], own, frame[1]] }), 240, ['own']);
    expect(locked.segments).toContain(own);
  });
});

test('the sample keeps every row that talks about a chosen product, script and all', () => {
  const show = bundledShow(readFileSync('assets/samples/commerce-240.cuedesk.json', 'utf8'));
  const found = plan(show, 240);
  expect([found.off, found.why]).toEqual([0, null]);
  expect(hookGaps(planRows(show.plannedStart, found.segments))).toEqual([]);
  const scripts = new Map(show.segments.map((segment) => [segment.id, segment.script]));
  for (const segment of middle(found)) expect(segment.script).toBe(scripts.get(segment.id) ?? segment.script);
  const firsts = new Map(
    show.segments
      .filter((each) => each.phase === 'product' && each.kind === 'product')
      .toReversed()
      .map((each) => [each.productIds[0], each.id]),
  );
  for (const id of firsts.values()) expect(found.segments.some((segment) => segment.id === id)).toBe(true);
});

describe('cues that hold the audience', () => {
  const cued = (...segments: readonly Segment[]) =>
    withHookCues(THREE_PM, segments, '公屏扣 1', counter(), (segment) => segment.id !== 'kept').segments.map((segment) =>
      segment.subCues.map((cue) => cue.offset / 60_000),
    );
  const long = (id: string, length: number) => makeSegment(id, { length: minutes(length) });
  test('as late as the limit allows, as often as it takes', () => expect(cued(long('a', 40))).toEqual([[15, 30]]));
  test('where a row begins, 过品 first', () => {
    expect(cued(long('a', 10), makeSegment('b', { kind: 'transition', length: minutes(1) }), long('c', 3), long('d', 10))).toEqual([
      [],
      [0],
      [],
      [],
    ]);
    expect(cued(long('a', 10), long('b', 10))).toEqual([[], [0]]);
  });
  test('never in a row that stays', () => expect(cued(long('kept', 40), long('b', 5))).toEqual([[], []]));
});

describe('a property show', () => {
  const flat = (id: string, link: number) => makeProduct(id, { tier: 'profit', linkNumber: link, property: EMPTY_PROPERTY });
  const part = (id: string) => makeSegment(id, { kind: 'product', title: `户型 ${id}`, length: minutes(12) });
  const show = (products: Show['products'], parts: readonly Segment[]) =>
    makeShow({ products, segments: [frame[0], ...parts, frame[1]], closingMin: minutes(15) });
  const cards = (found: SequencePlan) => middle(found).map(({ title, length, productIds }) => [title, length / 60_000, ...productIds]);

  test('has its flats in the parts that talk about the project, and no second talk for them', () => {
    const found = plan(show([flat('a', 2), flat('b', 1)], [part('x'), part('y'), part('z')]), 61);
    expect(cards(found)).toEqual([
      ['户型 x', 12, 'b'],
      ['户型 y', 12, 'a'],
      ['户型 z', 12],
    ]);
    expect([found.off, found.reasons.get(segmentId('x')), found.reasons.get(segmentId('z'))]).toEqual([
      0,
      [{ type: 'part' }],
      [{ type: 'kept', why: 'ownWords' }],
    ]);
  });

  test('with more flats than parts lets neighbours share one, and gives a row to what is no flat', () => {
    const found = plan(
      show([flat('a', 1), flat('b', 2), flat('c', 3), makeProduct('gift', { tier: 'traffic', linkNumber: 4 })], [part('x'), part('y')]),
      60,
    );
    expect(cards(found).filter(([title]) => String(title).startsWith('户型'))).toEqual([
      ['户型 x', 12, 'a', 'b'],
      ['户型 y', 12, 'c'],
    ]);
    expect(middle(found).filter((segment) => segment.productIds.includes(productId('gift')))).toHaveLength(1);
  });
});
