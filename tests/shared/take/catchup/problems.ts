import fc from 'fast-check';
import type { Phase, Segment } from '../../../../shared/plan/segment.ts';
import type { CatchUpProblem } from '../../../../shared/take/catchup/problem.ts';
import { later, millis, seconds } from '../../../../shared/time.ts';
import { makeSegment, THREE_PM } from '../../../support/plan.ts';
import { options } from './oracle.ts';

/** Assignments the oracle may have to try for one problem: rows past that many are kept as they are. */
const MOST_ASSIGNMENTS = 8_000;

const PHASE_ORDER: readonly Phase[] = ['opening', 'product', 'closing'];

const row = fc.record({
  phase: fc.constantFrom<Phase>('opening', 'product', 'product', 'closing', 'closing'),
  kind: fc.constantFrom('talk', 'product', 'transition', 'buffer', 'buffer'),
  value: fc.constantFrom(null, 0, 1, 2, 50),
  mustKeep: fc.nat({ max: 4 }).map((n) => n === 0),
  length: fc.nat({ max: 6 }),
  less: fc.nat({ max: 6 }),
  more: fc.constantFrom(0, 0, 0, 1, 2),
  pin: fc.option(fc.integer({ min: -2, max: 30 }), { nil: null, freq: 3 }),
} as const);

/** Small rundowns in whole seconds: early and late, pins before, between and past, no flex, closings over and under their floor. */
export const smallProblem: fc.Arbitrary<CatchUpProblem> = fc
  .record({
    rows: fc.array(row, { minLength: 1, maxLength: 10 }),
    late: fc.integer({ min: -12, max: 25 }),
    floor: fc.integer({ min: 0, max: 14 }),
    isSetNext: fc.boolean(),
  })
  .map(({ rows, late, floor, isSetNext }) => {
    let assignments = 1;
    const made = rows
      .toSorted((a, b) => PHASE_ORDER.indexOf(a.phase) - PHASE_ORDER.indexOf(b.phase))
      .map((each, index): Segment => {
        const segment = makeSegment(`${index}`, {
          phase: each.phase,
          kind: each.kind,
          value: each.value,
          mustKeep: each.mustKeep,
          length: seconds(each.length),
          flex: { min: seconds(Math.max(0, each.length - each.less)), max: seconds(each.length + each.more) },
          hardStart: each.pin === null ? null : later(THREE_PM, each.pin * 1000),
        });
        assignments *= options(segment, 'anything', null).length;
        return assignments > MOST_ASSIGNMENTS ? { ...segment, mustKeep: true } : segment;
      });
    const end = made.reduce((at, each) => Math.max(at, each.hardStart ?? at) + each.length, THREE_PM as number);
    const closing = made.reduce((sum, each) => sum + (each.phase === 'closing' ? each.length : 0), 0);
    return {
      start: THREE_PM,
      target: later(THREE_PM, end - THREE_PM - late * 1000),
      rows: made,
      closingFloor: millis(Math.min(closing, floor * 1000)),
      setNext: isSetNext ? (made[0]?.id ?? null) : null,
    };
  });
