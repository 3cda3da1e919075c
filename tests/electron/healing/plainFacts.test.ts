import { expect, test } from 'vitest';
import { plainTake } from '../../../electron/healing/plainFacts.ts';
import { later, millis, minutes } from '../../../shared/time.ts';
import { Bench } from '../../support/bench.ts';
import { makeSegment, makeShow, THREE_PM } from '../../support/plan.ts';

const at = (ms: number) => later(THREE_PM, millis(ms));
const bench = () => {
  const segments = ['a', 'b'].map((id) => makeSegment(id, { length: minutes(5), notes: 'MARK-7731' }));
  return new Bench(makeShow({ segments }), at(-60_000));
};

test('before the first GO: how long until the start, and what comes first', () => {
  expect(plainTake(bench().take, at(-20_000))).toMatchObject({
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
  expect(plainTake(take.take, at(10_000))).toMatchObject({
    status: 'running',
    rate: 1,
    current: { number: 1, title: '环节 a', remaining: 290_000 },
    next: { number: 2, title: '环节 b' },
  });
  expect(take.do(at(20_000), { type: 'hold', expectedRunId: take.take.onAir.currentRunId })).toBe('ok');
  expect(plainTake(take.take, at(50_000))).toMatchObject({ status: 'held', rate: 0, current: { remaining: 280_000 } });
});

test('working notes stay out of it', () => {
  const take = bench();
  take.go(at(0));
  expect(JSON.stringify(take.take)).toContain('MARK-7731');
  expect(JSON.stringify(plainTake(take.take, at(1)))).not.toContain('MARK-7731');
});
