import { describe, expect, it } from 'vitest';
import { productId, proposalId } from '../../../shared/ids.ts';
import { PRODUCT_STATES } from '../../../shared/plan/onSale.ts';
import { fen } from '../../../shared/plan/product.ts';
import { spokenScript } from '../../../shared/plan/variables.ts';
import { apply } from '../../../shared/take/apply.ts';
import type { Sender, TakeAction } from '../../../shared/take/command.ts';
import { continuedPlan } from '../../../shared/take/continuation.ts';
import { CONFIRM_HOLD } from '../../../shared/take/products/confirmHold.ts';
import { linksToMove, wantedLinks } from '../../../shared/take/products/linkOrder.ts';
import { stepsOf } from '../../../shared/take/products/product.ts';
import { priceMark, shownState, spokenProduct, stockLevel } from '../../../shared/take/products/shown.ts';
import { millis, minutes } from '../../../shared/time.ts';
import { frozenPlanSchema } from '../../../shared/wire/planSchema.ts';
import { projectRecord } from '../../../shared/wire/project.ts';
import { at, Bench } from '../../support/bench.ts';
import { makeProduct, makeSegment, makeShow } from '../../support/plan.ts';

const [P, Q, R] = [productId('P'), productId('Q'), productId('R')];
const PRICE = proposalId('price-1');
const TALK = { blocks: [{ id: 'b', kind: 'product', step: 'price', text: '今天 {价格} 元，还剩 {库存} 件。' }] } as const;
const DIRECTOR: Sender = { person: '陈墨', role: 'director', device: 'control' };
const ASSISTANT: Sender = { person: '周盈', role: 'assistant', device: 'phone' };
const CREW = [
  { role: 'director', person: '陈墨' },
  { role: 'host', person: '林夏' },
  { role: 'assistant', person: '周盈' },
] as const;

const show = makeShow({
  plannedStart: at('15:00:00'),
  crew: CREW,
  segments: [
    makeSegment('A', { length: minutes(5), productIds: [P, Q], script: TALK }),
    makeSegment('B', { length: minutes(5), productIds: [R] }),
    makeSegment('C', { length: minutes(5), productIds: [P] }),
  ],
  products: [
    makeProduct('P', { linkNumber: 1, price: fen(16_900), stock: 12, sampleReady: true }),
    makeProduct('Q', { linkNumber: 2, price: fen(9_900) }),
    makeProduct('R', { linkNumber: 3 }),
  ],
});

function running(crew: (typeof show)['crew'] = CREW): Bench {
  const bench = new Bench({ ...show, crew }, at('14:59:00'));
  bench.go(at('15:00:00'));
  return bench;
}
const product = (bench: Bench, id = P) => {
  const found = bench.take.products.find((each) => each.id === id);
  if (found === undefined) throw new Error(`No product ${id}`);
  return found;
};
const shown = (bench: Bench, id = P) => shownState(product(bench, id), spokenProduct(bench.take));
const NOW = at('15:01:00');
const propose = { type: 'proposePrice', proposalId: PRICE, productId: P, price: fen(14_900), mechanism: null } as const;
const confirm = { type: 'confirmPrice', proposalId: PRICE, held: CONFIRM_HOLD } as const;
const alone = { ...propose, type: 'changePriceAlone', again: fen(14_900) } as const;
const state = (to: (typeof PRODUCT_STATES)[number], id = P): TakeAction => ({ type: 'setProductState', productId: id, state: to });
const stock = (count: number | null): TakeAction => ({ type: 'setStock', productId: P, change: { type: 'set', stock: count } });

describe('where a product stands', () => {
  it('begins as the card has it, and goes up by its steps', () => {
    const bench = running();
    expect([shown(bench, P), shown(bench, Q)]).toEqual(['sample', 'waiting']);
    expect(bench.do(NOW, state('linked'))).toBe('ok');
    expect([shown(bench, P), product(bench).stateSet]).toEqual(['explaining', { at: NOW, by: '陈墨' }]);
    expect(bench.do(NOW, state('soldOut'))).toBe('ok');
    expect(shown(bench)).toBe('soldOut');
  });

  it.each([
    ['waiting', ['sample', 'linked']],
    ['sample', ['linked', 'waiting']],
    ['linked', ['soldOut', 'delisted']],
    ['soldOut', ['linked', 'delisted']],
    ['delisted', ['linked']],
  ] as const)('from %s leads to %j, and nowhere else', (from, to) => {
    const bench = running();
    const path = {
      waiting: ['waiting'],
      sample: [],
      linked: ['linked'],
      soldOut: ['linked', 'soldOut'],
      delisted: ['linked', 'delisted'],
    } as const;
    for (const step of path[from]) bench.do(NOW, state(step));
    expect(product(bench).state).toBe(from);
    expect(stepsOf(product(bench))).toEqual(to);
    for (const each of PRODUCT_STATES) {
      const answer = each === from ? 'noChange' : (to as readonly string[]).includes(each) ? 'ok' : 'badStep';
      const tried = new Bench(bench.show, at('14:59:00'));
      tried.go(at('15:00:00'));
      for (const step of path[from]) tried.do(NOW, state(step));
      expect(tried.do(NOW, state(each)), each).toBe(answer);
    }
  });

  it('is on air with GO, and again after an UNDO of the next GO', () => {
    const bench = running();
    bench.do(NOW, state('linked'));
    bench.do(NOW, state('linked', R));
    bench.go(at('15:02:00'));
    expect([shown(bench, P), shown(bench, R)]).toEqual(['linked', 'explaining']);
    bench.undo(at('15:02:10'));
    expect([shown(bench, P), shown(bench, R)]).toEqual(['explaining', 'linked']);
  });

  it('is passed on to within a segment, for that run alone', () => {
    const bench = running();
    const explain = (id: typeof P) => ({ type: 'explain', productId: id, expectedRunId: bench.take.onAir.currentRunId }) as const;
    expect(spokenProduct(bench.take)?.id).toBe(P);
    expect(bench.do(NOW, explain(P))).toBe('noChange');
    expect(bench.do(NOW, explain(R))).toBe('unknownProduct');
    expect(bench.do(NOW, explain(Q))).toBe('ok');
    expect(spokenProduct(bench.take)?.id).toBe(Q);
    const seen = explain(P);
    bench.go(at('15:02:00'));
    expect(bench.do(at('15:02:01'), seen)).toBe('stale');
    bench.undo(at('15:02:10'));
    expect(spokenProduct(bench.take)?.id).toBe(Q);
    bench.jump(at('15:03:00'), 'C');
    expect(spokenProduct(bench.take)?.id).toBe(P);
  });

  it('is passed on to within a false run, and an UNDO brings back what was spoken of before', () => {
    const bench = running();
    const explain = (id: typeof P) => ({ type: 'explain', productId: id, expectedRunId: bench.take.onAir.currentRunId }) as const;
    bench.insert(NOW, makeSegment('X', { length: minutes(5), productIds: [R, P] }), 'B');
    bench.do(NOW, explain(Q));
    bench.go(at('15:02:00'));
    expect(bench.do(at('15:02:05'), explain(P))).toBe('ok');
    bench.undo(at('15:02:10'));
    expect(spokenProduct(bench.take)?.id).toBe(Q);
    expect(bench.do(at('15:02:11'), explain(P))).toBe('ok');
    expect(spokenProduct(bench.take)?.id).toBe(P);
  });

  it('a link may go up before the sample is there, and that stays to be seen', () => {
    const bench = running();
    bench.do(NOW, state('linked', Q));
    expect([product(bench, Q).sampleReady, product(bench, Q).state]).toEqual([false, 'linked']);
  });
});

describe('stock', () => {
  it('is counted or released, and not set is not zero', () => {
    const bench = running();
    expect([12, 10, 9, 0, null].map(stockLevel)).toEqual(['enough', 'enough', 'low', 'none', null]);
    bench.do(NOW, { type: 'setStock', productId: P, change: { type: 'release', quantity: 30 } });
    expect(product(bench).stock).toBe(42);
    bench.do(NOW, stock(null));
    expect(bench.do(NOW, { type: 'setStock', productId: P, change: { type: 'release', quantity: 5 } })).toBe('stockNotSet');
    expect(product(bench).stock).toBe(null);
    expect(bench.do(NOW, stock(5))).toBe('ok');
    expect(bench.do(NOW, stock(5))).toBe('noChange');
    expect(bench.do(NOW, stock(-1))).toBe('badStock');
    expect(bench.do(NOW, stock(1.5))).toBe('badStock');
    expect(bench.do(NOW, { type: 'setStock', productId: P, change: { type: 'release', quantity: 0 } })).toBe('badStock');
  });

  it('goes a step from what there is when the step arrives, and none below nothing', () => {
    const bench = running();
    const step = (by: 1 | -1): TakeAction => ({ type: 'setStock', productId: P, change: { type: 'step', by } });
    expect([bench.do(NOW, step(-1)), bench.do(NOW, step(-1)), product(bench).stock]).toEqual(['ok', 'ok', 10]);
    expect([bench.do(NOW, step(1)), product(bench).stock]).toEqual(['ok', 11]);
    expect(bench.log.at(-1)?.events).toMatchObject([{ type: 'stockSet', stock: 11, released: null }]);
    bench.do(NOW, stock(0));
    expect([bench.do(NOW, step(-1)), product(bench).stock]).toEqual(['badStock', 0]);
    bench.do(NOW, stock(null));
    expect([bench.do(NOW, step(1)), product(bench).stock]).toEqual(['stockNotSet', null]);
  });

  it('at 0 takes no link up: sold out is left only with stock', () => {
    const bench = running();
    bench.do(NOW, state('linked'));
    bench.do(NOW, stock(0));
    bench.do(NOW, state('soldOut'));
    expect(bench.do(NOW, state('linked'))).toBe('badStep');
    bench.do(NOW, stock(3));
    expect(bench.do(NOW, state('linked'))).toBe('ok');
  });
});

describe('a price on air', () => {
  it('is changed by two: until the second confirms it, nothing is another', () => {
    const bench = running();
    expect(bench.do(NOW, propose)).toBe('ok');
    expect(product(bench).price).toBe(16_900);
    expect(bench.do(NOW, confirm)).toBe('ownProposal');
    expect(bench.do(NOW, confirm, { ...ASSISTANT, person: '陈墨' })).toBe('ownProposal');
    expect(bench.do(NOW, confirm, { ...DIRECTOR, person: '别人' })).toBe('ownProposal');
    expect(bench.do(NOW, { ...confirm, held: millis(999) }, ASSISTANT)).toBe('notHeldLong');
    expect(bench.do(at('15:01:30'), confirm, ASSISTANT)).toBe('ok');
    expect(product(bench)).toMatchObject({ price: 14_900, priceAsOf: at('15:01:30') });
    expect(product(bench).change).toEqual({
      from: { price: 16_900, mechanism: null },
      at: at('15:01:30'),
      proposedBy: '陈墨',
      confirmedBy: '周盈',
      singlePerson: false,
      seen: null,
    });
    expect(bench.do(NOW, confirm, ASSISTANT)).toBe('unknownProposal');
  });

  it('a person in two roles is no second person', () => {
    const bench = running([...CREW.slice(0, 2), { role: 'assistant', person: '陈墨' }]);
    bench.do(NOW, propose);
    expect(bench.do(NOW, confirm, { ...ASSISTANT, person: '' })).toBe('ownProposal');
  });

  it('waits for nobody who has no screen: of two assistants the first one counts', () => {
    const assistants = ['陈墨', '乙'].map((person) => ({ role: 'assistant', person }) as const);
    expect(running([...CREW.slice(0, 2), ...assistants]).do(NOW, alone)).toBe('ok');
    expect(running([...CREW.slice(0, 2), ...assistants.toReversed()]).do(NOW, alone)).toBe('secondNeeded');
  });

  it('alone it is typed twice, and only alone', () => {
    expect(running().do(NOW, alone)).toBe('secondNeeded');
    const bench = running([...CREW.slice(0, 2), { role: 'assistant', person: '陈墨' }]);
    expect(bench.do(NOW, { ...alone, again: fen(14_990) })).toBe('notTwice');
    expect(product(bench).price).toBe(16_900);
    expect(bench.do(NOW, alone)).toBe('ok');
    expect(product(bench)).toMatchObject({ price: 14_900, change: { singlePerson: true, proposedBy: '陈墨', confirmedBy: '陈墨' } });
  });

  it.each([
    ['nobody in the crew has a name', []],
    ['who confirms has none', CREW.slice(0, 2)],
  ])('is not said to be by two when %s', (_why, crew) => {
    const bench = running(crew);
    const nameless = (role: 'director' | 'assistant') => crew.find((member) => member.role === role)?.person ?? '';
    bench.do(NOW, propose, { ...DIRECTOR, person: nameless('director') });
    expect(bench.do(NOW, confirm, { ...ASSISTANT, person: nameless('assistant') })).toBe('ok');
    expect(product(bench).change?.singlePerson).toBe(true);
  });

  it('a newer wish takes the older one’s place, and a wish is withdrawn', () => {
    const bench = running();
    const second = proposalId('price-2');
    bench.do(NOW, propose);
    bench.do(NOW, { ...propose, proposalId: second, price: fen(13_900) }, ASSISTANT);
    expect(bench.take.proposals.map(({ id }) => id)).toEqual([second]);
    expect(bench.do(NOW, confirm, ASSISTANT)).toBe('unknownProposal');
    expect(bench.do(NOW, { type: 'withdrawPrice', proposalId: second })).toBe('ok');
    expect([bench.take.proposals, product(bench).price]).toEqual([[], 16_900]);
  });

  it('no price, no change, no product: each has its reason', () => {
    const bench = running();
    expect(bench.do(NOW, { ...propose, price: fen(0) })).toBe('badPrice');
    expect(bench.do(NOW, { ...propose, price: null })).toBe('badPrice');
    expect(bench.do(NOW, { ...propose, price: fen(16_900) })).toBe('noChange');
    expect(bench.do(NOW, { ...propose, mechanism: ' ' })).toBe('badPrice');
    expect(bench.do(NOW, { ...propose, price: fen(16_900), mechanism: '买一赠一' })).toBe('ok');
    expect(bench.do(NOW, { ...propose, proposalId: proposalId('r'), productId: R, price: null, mechanism: '抽奖送' })).toBe('ok');
    expect(bench.do(NOW, { ...propose, productId: productId('Z') })).toBe('unknownProduct');
  });

  it('is spoken at once, and no GO nor UNDO takes it back: back is a change too', () => {
    const bench = running([]);
    const script = () => spokenScript(bench.take.rundown[0] as never, bench.take.products).blocks[0]?.text;
    expect(script()).toBe('今天 169 元，还剩 12 件。');
    bench.do(NOW, alone);
    bench.do(NOW, stock(8));
    expect(script()).toBe('今天 149 元，还剩 8 件。');
    bench.go(at('15:02:00'));
    bench.undo(at('15:02:05'));
    expect(bench.undo(at('15:02:06'))).toBe('undoExpired');
    expect([product(bench).price, bench.timing(at('15:02:06')).current?.segment.id]).toEqual([14_900, 'A']);
    expect(bench.do(at('15:02:10'), { ...alone, proposalId: proposalId('back'), price: fen(16_900), again: fen(16_900) })).toBe('ok');
    expect(product(bench).change?.from.price).toBe(14_900);
    expect(bench.take.plan.products[0]?.price).toBe(16_900);
  });

  it('is marked until it is acknowledged, and then for the rest of that segment', () => {
    const bench = running([]);
    const mark = () => priceMark(bench.take, product(bench));
    expect(bench.do(NOW, { type: 'seePrice', productId: P })).toBe('noChange');
    bench.do(NOW, alone);
    bench.go(at('15:02:00'));
    expect(mark()).toBe('new');
    expect(bench.do(at('15:02:01'), { type: 'seePrice', productId: P })).toBe('ok');
    expect(mark()).toBe('seen');
    expect(bench.do(at('15:02:02'), { type: 'seePrice', productId: P })).toBe('noChange');
    bench.go(at('15:04:00'));
    expect(mark()).toBeNull();
  });
});

describe('a second take of the same show', () => {
  /** A: P sold out, Q up, for another price with something thrown in; then the show breaks off. */
  function goesOn() {
    const bench = running([]);
    bench.do(NOW, { ...alone, mechanism: '买一赠一' });
    for (const to of ['linked', 'soldOut', 'delisted'] as const) bench.do(NOW, state(to));
    bench.do(NOW, stock(3));
    bench.do(NOW, state('linked', Q));
    bench.end(at('15:02:00'));
    const plan = continuedPlan(bench.take);
    const [first] = bench.log;
    const [opened] = first?.events ?? [];
    if (first === undefined || opened?.type !== 'takeOpened') throw new Error('no take');
    return { plan, card: bench.take.plan.products[0], take: apply(null, { ...first, events: [{ ...opened, plan }] }) };
  }

  it('promises what the first one said of price, what comes with it and stock', () => {
    const { plan, card } = goesOn();
    const said = { price: 14_900, mechanism: '买一赠一', priceAsOf: NOW, stock: 3 };
    expect(plan.products[0]).toEqual({ ...card, ...said, state: 'delisted' });
    expect(frozenPlanSchema.parse(plan)).toEqual(plan);
  });

  it('finds the links as they stand, with nobody’s hand on them yet', () => {
    const [p, q, r] = goesOn().take.products;
    expect([p?.state, q?.state, r?.state]).toEqual(['delisted', 'linked', 'waiting']);
    expect([p?.mechanism, q?.mechanism, p?.sampleReady, q?.sampleReady]).toEqual(['买一赠一', null, true, false]);
    expect([p?.stateSet, p?.change]).toEqual([null, null]);
    expect([p, q].map((each) => each && stepsOf(each))).toEqual([['linked'], ['soldOut', 'delisted']]);
  });
});

describe('the order of links', () => {
  const order = (bench: Bench) => wantedLinks(bench.take);

  it('differs by as few links as were moved, until it is noted', () => {
    const bench = running();
    expect(order(bench)).toEqual([P, Q, R]);
    bench.insert(NOW, makeSegment('X', { productIds: [R] }), 'B');
    expect(linksToMove(bench.take)).toEqual(new Set());
    const armed = new Bench(show, at('14:59:00'));
    armed.move(at('14:59:10'), 'B', 'A');
    expect(linksToMove(armed.take)).toEqual(new Set([R]));
    expect(armed.do(at('14:59:20'), { type: 'orderLinks', order: [P, Q, R] })).toBe('stale');
    expect(armed.do(at('14:59:20'), { type: 'orderLinks', order: [R, P, Q] })).toBe('ok');
    expect(linksToMove(armed.take)).toEqual(new Set());
    expect(armed.do(at('14:59:30'), { type: 'orderLinks', order: [R, P, Q] })).toBe('noChange');
  });

  it('is of what will be spoken: moving a skipped row says nothing, bringing it back does', () => {
    const armed = new Bench(show, at('14:59:00'));
    armed.skip(at('14:59:10'), 'B');
    expect([order(armed), linksToMove(armed.take)]).toEqual([[P, Q], new Set()]);
    armed.move(at('14:59:20'), 'B', 'A');
    expect(linksToMove(armed.take)).toEqual(new Set());
    expect(armed.do(at('14:59:30'), { type: 'orderLinks', order: [R, P, Q] })).toBe('stale');
    armed.unskip(at('14:59:40'), 'B');
    expect([order(armed), linksToMove(armed.take)]).toEqual([[R, P, Q], new Set([R])]);
  });

  it('leaves out what the plan skipped, and asks for its place when it is brought back', () => {
    const skipped = show.segments.map((row) => (row.id === 'B' ? { ...row, skipped: true } : row));
    const bench = new Bench({ ...show, segments: skipped }, at('14:59:00'));
    expect([order(bench), bench.take.linkOrder]).toEqual([
      [P, Q],
      [P, Q],
    ]);
    bench.unskip(at('14:59:10'), 'B');
    expect(linksToMove(bench.take)).toEqual(new Set([R]));
  });
});

describe('who hears', () => {
  it('nobody who could say it hears of a price before it is confirmed', () => {
    const bench = running();
    bench.do(NOW, propose);
    bench.do(NOW, confirm, ASSISTANT);
    const heard = (role: 'host' | 'viewer' | 'assistant') =>
      bench.log.slice(-2).map((record) => projectRecord(record, role).events.map(({ type }) => type));
    expect(heard('assistant')).toEqual([['priceProposed'], ['priceChanged']]);
    expect([heard('host'), heard('viewer')]).toEqual([
      [[], ['priceChanged']],
      [[], ['priceChanged']],
    ]);
  });
});
