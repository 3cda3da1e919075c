import { expect, test } from 'vitest';
import { closingDue } from '../../../shared/take/closingDue.ts';
import { later, minutes } from '../../../shared/time.ts';
import { Bench } from '../../support/bench.ts';
import { makeSegment, makeShow, THREE_PM } from '../../support/plan.ts';

const at = (min: number) => later(THREE_PM, min * 60_000);
const show = makeShow({
  segments: [
    makeSegment('a', { length: minutes(2) }),
    makeSegment('b', { length: minutes(5) }),
    makeSegment('y', { length: minutes(6), phase: 'closing' }),
    makeSegment('z', { length: minutes(4), phase: 'closing' }),
  ],
});

test('the clock proposes the closing when what is left of it just ends as planned, whatever else is late', () => {
  const bench = new Bench(show, at(-5));
  expect(closingDue(bench.take)).toBeNull();
  bench.go(at(3));
  expect(closingDue(bench.take)).toMatchObject({ first: { id: 'y' }, length: minutes(10), at: at(7) });
  bench.adjust(at(4), 600_000);
  expect(closingDue(bench.take)?.at).toBe(at(7));
  bench.skip(at(5), 'y');
  expect(closingDue(bench.take)).toMatchObject({ first: { id: 'z' }, at: at(13) });
});

test('and never starts it: nothing moves at that time, and once it is on air it is proposed no more', () => {
  const bench = new Bench(show, at(-5));
  bench.go(at(0));
  expect(bench.wake(at(30))).toBe(false);
  expect(bench.take.onAir.runs.at(-1)?.segmentId).toBe('a');
  bench.jump(at(30), 'y');
  expect(closingDue(bench.take)).toBeNull();
  bench.end(at(31));
  expect(closingDue(bench.take)).toBeNull();
});
