import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Elastic, fitLengths } from '../../../../shared/plan/sequence/fit.ts';
import { type Millis, millis, minutes, total } from '../../../../shared/time.ts';

const elastic = (length: number, min: number, max: number, isBuffer = false): Elastic => ({
  length: minutes(length),
  min: minutes(min),
  max: minutes(max),
  isBuffer,
});
const inMinutes = (lengths: readonly Millis[]) => lengths.map((length) => length / 60_000);

describe('fitting lengths to a target', () => {
  test('short of time, buffers give first', () => {
    expect(inMinutes(fitLengths([elastic(12, 9, 15), elastic(10, 0, 15, true)], minutes(15)))).toEqual([12, 3]);
  });
  test('then all others by the same share of their room', () => {
    expect(inMinutes(fitLengths([elastic(12, 9, 15), elastic(8, 2, 10), elastic(4, 0, 4, true)], minutes(15.5)))).toEqual([10.5, 5, 0]);
  });
  test('with time to spare, all grow alike', () => {
    expect(inMinutes(fitLengths([elastic(12, 9, 15), elastic(4, 2, 5), elastic(0, 0, 6, true)], minutes(21)))).toEqual([13.5, 4.5, 3]);
  });
  test('a target beyond the bounds leaves everything at its bound', () => {
    expect(inMinutes(fitLengths([elastic(12, 9, 15), elastic(4, 2, 5)], minutes(60)))).toEqual([15, 5]);
    expect(inMinutes(fitLengths([elastic(12, 9, 15), elastic(4, 2, 5)], minutes(1)))).toEqual([9, 2]);
  });
  test('always within the bounds, and on the target to the millisecond when that can be', () => {
    const any = fc
      .tuple(fc.nat(900_000), fc.nat(900_000), fc.nat(900_000), fc.boolean())
      .map(([a, b, c, isBuffer]) => ({ min: millis(a), length: millis(a + b), max: millis(a + b + c), isBuffer }));
    fc.assert(
      fc.property(fc.array(any, { maxLength: 40 }), fc.nat(60_000_000), (rows, target) => {
        const lengths = fitLengths(rows, millis(target));
        for (const [at, row] of rows.entries()) {
          expect(lengths[at]).toBeGreaterThanOrEqual(row.min);
          expect(lengths[at]).toBeLessThanOrEqual(row.max);
        }
        const [least, most] = [total(rows.map((row) => row.min)), total(rows.map((row) => row.max))];
        expect(total(lengths)).toBe(Math.min(most, Math.max(least, target)));
      }),
    );
  });
});
