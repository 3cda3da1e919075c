import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { planRows } from '../../../../shared/plan/planClock.ts';
import type { Segment } from '../../../../shared/plan/segment.ts';
import { fitShow } from '../../../../shared/plan/sequence/fitShow.ts';
import { later, millis, minutes, total } from '../../../../shared/time.ts';
import { makeSegment, makeShow, THREE_PM } from '../../../support/plan.ts';

const row = (id: string, length: number, min: number, max: number, patch: Partial<Segment> = {}) =>
  makeSegment(id, { length: minutes(length), flex: { min: minutes(min), max: minutes(max) }, ...patch });
const fitted = (segments: readonly Segment[], target: number, closingMin = 0) => {
  const show = makeShow({ segments, closingMin: minutes(closingMin) });
  const plan = fitShow(show, minutes(target));
  return { ...plan, lengths: plan.segments.map((segment) => segment.length / 60_000) };
};

describe('fit to time', () => {
  test('scales what may be scaled and leaves 必须保留 alone', () => {
    const found = fitted([row('a', 10, 5, 20, { mustKeep: true }), row('b', 10, 5, 20), row('c', 10, 5, 20)], 26);
    expect([found.lengths, found.off, found.why]).toEqual([[10, 8, 8], 0, null]);
  });
  test('a row that did not change is the same row', () => {
    const rows = [row('a', 10, 5, 20), row('b', 10, 0, 20, { kind: 'buffer' })];
    expect(fitted(rows, 15).segments[0]).toBe(rows[0]);
  });
  test('never cuts the closing below its minimum', () => {
    const found = fitted(
      [row('a', 60, 60, 60), row('c', 12, 1, 20, { phase: 'closing' }), row('d', 8, 1, 20, { phase: 'closing' })],
      62,
      15,
    );
    expect(found.lengths[1] ?? 0).toBeCloseTo(9, 0);
    expect(total(found.segments.slice(1).map((each) => each.length))).toBe(minutes(15));
    expect([found.off, found.why]).toEqual([minutes(13), 'atShortest']);
  });
  test('a pin is met from both sides: what is before it ends there, what is behind it ends on target', () => {
    const pinned = row('p', 10, 5, 20, { hardStart: later(THREE_PM, minutes(16)) });
    const found = fitted([row('a', 10, 5, 20), row('b', 10, 5, 20), pinned, row('c', 10, 5, 20)], 40);
    expect(found.lengths).toEqual([8, 8, 12, 12]);
    expect(planRows(THREE_PM, found.segments)[2]).toMatchObject({ gap: 0, pinMissed: 0 });
  });
  test('a target that cannot be reached says which bound it met', () => {
    expect(fitted([row('a', 10, 8, 12)], 20).why).toBe('atLongest');
    expect(fitted([row('a', 10, 8, 12)], 5).why).toBe('atShortest');
    expect(fitted([row('a', 10, 8, 12, { hardStart: later(THREE_PM, minutes(30)) })], 20).why).toBe('pinned');
  });
  test('every row within its flex, and on target or with the reason', () => {
    const any = fc
      .record({
        a: fc.nat(600_000),
        b: fc.nat(600_000),
        c: fc.nat(600_000),
        mustKeep: fc.boolean(),
        pin: fc.option(fc.nat(9_000_000), { nil: null, freq: 5 }),
      })
      .map(({ a, b, c, mustKeep, pin }) => ({
        length: millis(a + b),
        flex: { min: millis(a), max: millis(a + b + c) },
        mustKeep,
        hardStart: pin === null ? null : later(THREE_PM, pin),
      }));
    fc.assert(
      fc.property(fc.array(any, { maxLength: 30 }), fc.integer({ min: 1, max: 12_000_000 }), (patches, target) => {
        const segments = patches.map((patch, at) => makeSegment(`s${at}`, { ...patch, phase: at < 25 ? 'product' : 'closing' }));
        const plan = fitShow(makeShow({ segments, closingMin: minutes(10) }), millis(target));
        for (const [at, { length, flex, mustKeep }] of plan.segments.entries()) {
          expect(length).toBeGreaterThanOrEqual(flex.min);
          expect(length).toBeLessThanOrEqual(flex.max);
          if (mustKeep) expect(plan.segments[at]).toBe(segments[at]);
        }
        const closing = (rows: readonly Segment[]) => total(rows.filter((each) => each.phase === 'closing').map((each) => each.length));
        expect(closing(plan.segments)).toBeGreaterThanOrEqual(Math.min(minutes(10), closing(segments)));
        expect(plan.why === null).toBe(plan.off === 0);
      }),
    );
  });
});
