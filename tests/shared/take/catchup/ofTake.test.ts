import { expect, test } from 'vitest';
import { catchUpProblem } from '../../../../shared/take/catchup/ofTake.ts';
import { later, minutes } from '../../../../shared/time.ts';
import { Bench } from '../../../support/bench.ts';
import { makeSegment, makeShow, THREE_PM } from '../../../support/plan.ts';

const segments = [
  makeSegment('a', { length: minutes(2) }),
  makeSegment('b', { length: minutes(5) }),
  makeSegment('y', { length: minutes(6), phase: 'closing' }),
  makeSegment('z', { length: minutes(6), phase: 'closing' }),
];
const at = (min: number) => later(THREE_PM, min * 60_000);
const problemAt = (bench: Bench, min: number) => catchUpProblem(bench.take, at(min));

test('what is left starts when the segment on air is expected to end, on the wall', () => {
  const bench = new Bench(makeShow({ closingMin: minutes(10), segments }), at(-5));
  expect(problemAt(bench, -5)).toMatchObject({ start: at(0), target: at(19) });
  bench.go(at(0));
  expect(problemAt(bench, 1)).toMatchObject({ start: at(2), closingFloor: minutes(10) });
  expect(problemAt(bench, 4)?.start).toBe(at(4));
  expect(problemAt(bench, 4)?.rows.map((row) => row.id)).toEqual(['b', 'y', 'z']);
  bench.stepWall(at(4), 60_000);
  expect(problemAt(bench, 4)).toMatchObject({ start: at(5), target: at(19) });
});

test('the closing that is on air counts as given, with what it runs over', () => {
  const bench = new Bench(makeShow({ closingMin: minutes(10), segments }), at(-5));
  bench.jump(at(0), 'y');
  expect(problemAt(bench, 1)?.closingFloor).toBe(minutes(4));
  expect(problemAt(bench, 7)?.closingFloor).toBe(minutes(3));
});

test('a closing shorter than its minimum is not cut at all', () => {
  const bench = new Bench(makeShow({ closingMin: minutes(10), segments: segments.slice(0, 3) }), at(-5));
  expect(problemAt(bench, 0)?.closingFloor).toBe(minutes(6));
});

test('nothing left, no problem', () => {
  const bench = new Bench(makeShow({ closingMin: minutes(10), segments: segments.slice(0, 1) }), at(-5));
  bench.go(at(0));
  expect(problemAt(bench, 1)).toBeNull();
});
