import { describe, expect, test } from 'vitest';
import { plainTake } from '../../../electron/healing/plainFacts.ts';
import { handoverId, incidentId, messageId, productId, proposalId } from '../../../shared/ids.ts';
import { fen } from '../../../shared/plan/product.ts';
import { CONFIRM_HOLD } from '../../../shared/take/products/confirmHold.ts';
import { later, millis, minutes } from '../../../shared/time.ts';
import type { WindowName } from '../../../shared/wire/shell.ts';
import { Bench } from '../../support/bench.ts';
import { makeProduct, makeSegment, makeShow, THREE_PM } from '../../support/plan.ts';

const at = (ms: number) => later(THREE_PM, millis(ms));
const bench = () => {
  const segments = ['a', 'b'].map((id) => makeSegment(id, { length: minutes(5), notes: 'MARK-7731' }));
  return new Bench(makeShow({ segments }), at(-60_000));
};

test('before the first GO: how long until the start, and what comes first', () => {
  expect(plainTake(bench().take, at(-20_000), 'prompter')).toMatchObject({
    status: 'armed',
    rate: 0,
    toPlannedStart: 20_000,
    current: null,
    next: { number: 1, title: '环节 a' },
  });
});

test('on air the remaining time falls; held it stands', () => {
  const take = bench();
  take.go(at(0));
  expect(plainTake(take.take, at(10_000), 'prompter')).toMatchObject({
    status: 'running',
    rate: 1,
    current: { number: 1, title: '环节 a', remaining: 290_000 },
    next: { number: 2, title: '环节 b' },
  });
  expect(take.do(at(20_000), { type: 'hold', expectedRunId: take.take.onAir.currentRunId })).toBe('ok');
  expect(plainTake(take.take, at(50_000), 'prompter')).toMatchObject({ status: 'held', rate: 0, current: { remaining: 280_000 } });
});

test('working notes stay out of it', () => {
  const take = bench();
  take.go(at(0));
  expect(JSON.stringify(take.take)).toContain('MARK-7731');
  expect(JSON.stringify(plainTake(take.take, at(1), 'prompter'))).not.toContain('MARK-7731');
});

describe('what waits for the host', () => {
  const selling = () => {
    const product = makeProduct('P', { shortName: '枕头', linkNumber: 3, price: fen(16_900) });
    const segments = [makeSegment('a', { length: minutes(5), productIds: [productId('P')] })];
    const take = new Bench(makeShow({ segments, products: [product] }), at(-60_000));
    take.go(at(0));
    return take;
  };
  const told = (take: Bench, window: WindowName = 'prompter') => {
    const { holding, handover, price } = plainTake(take.take, at(60_000), window);
    return { holding, handover, price };
  };
  const NOTHING = { holding: null, handover: null, price: null };

  test('a holding script, for as long as it is up', () => {
    const take = selling();
    take.do(at(1_000), { type: 'declareIncident', incidentId: incidentId('i'), kind: 'streamDown', injected: false });
    take.do(at(2_000), { type: 'sendHolding', incidentId: incidentId('i'), messageId: messageId('h'), text: '稍等，马上回来' });
    take.do(at(3_000), { type: 'acknowledgeHolding', messageId: messageId('h') });
    expect([told(take), told(take, 'countdown')]).toEqual([{ ...NOTHING, holding: '稍等，马上回来' }, NOTHING]);
    take.do(at(4_000), { type: 'clearHolding', messageId: messageId('h') });
    expect(told(take)).toEqual(NOTHING);
  });

  test('a price that changed, until it was seen', () => {
    const take = selling();
    const id = proposalId('q');
    take.do(at(1_000), { type: 'proposePrice', proposalId: id, productId: productId('P'), price: fen(14_900), mechanism: null });
    expect(told(take)).toEqual(NOTHING);
    const second = { person: '小周', role: 'assistant', device: 'd' } as const;
    expect(take.do(at(2_000), { type: 'confirmPrice', proposalId: id, held: CONFIRM_HOLD }, second)).toBe('ok');
    const price = { name: '枕头', linkNumber: 3, price: 14_900, before: 16_900, mechanism: null };
    expect([told(take), told(take, 'assistant')]).toEqual([{ ...NOTHING, price }, NOTHING]);
    expect(take.do(at(3_000), { type: 'seePrice', productId: productId('P') })).toBe('ok');
    expect(told(take)).toEqual(NOTHING);
  });

  test('a handover to who comes in, and nothing of it once the show is over', () => {
    const take = selling();
    const crew = take.take.crew.map((each) => (each.role === 'host' ? { ...each, person: '阿宁' } : each));
    expect(take.do(at(1_000), { type: 'handOver', handoverId: handoverId('v'), crew, note: '三号链接先别报' })).toBe('ok');
    expect([told(take), told(take, 'control')]).toEqual([{ ...NOTHING, handover: { to: '阿宁', note: '三号链接先别报' } }, NOTHING]);
    take.end(at(2_000));
    expect(told(take)).toEqual(NOTHING);
  });
});
