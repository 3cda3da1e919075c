import fc from 'fast-check';
import { expect, it } from 'vitest';
import { catchUpProblem } from '../../../../shared/take/catchup/ofTake.ts';
import { catchUpPlans } from '../../../../shared/take/catchup/plans.ts';
import { later } from '../../../../shared/time.ts';
import { Bench } from '../../../support/bench.ts';
import { type Setting, START, setting } from '../model/plans.ts';

/** A take some way in, late or early, with a row skipped, another moved and, where it can be, a third set as next. */
function underWay({ show, mode }: Setting, [first, second, third]: readonly [number, number, number]) {
  const bench = new Bench(show, later(START, -60_000), mode);
  const rows = show.segments.map((segment) => segment.id);
  bench.go(later(START, first));
  bench.skip(later(START, first), rows[second % rows.length] ?? '');
  bench.move(later(START, first), rows[third % rows.length] ?? '', null);
  bench.go(later(START, first + second));
  bench.setNext(later(START, first + second), rows[(first + second) % rows.length] ?? '');
  return { bench, now: later(START, first + second + third) };
}

it('every plan that is offered is accepted as it is, and ends the show when it said', () => {
  const waits = fc.tuple(
    fc.integer({ min: 0, max: 600_000 }),
    fc.integer({ min: 2_000, max: 900_000 }),
    fc.integer({ min: 0, max: 600_000 }),
  );
  let offered = 0;
  fc.assert(
    fc.property(setting, waits, (given, how) => {
      const { bench, now } = underWay(given, how);
      while (bench.wake(now));
      const problem = catchUpProblem(bench.take, now);
      for (const plan of problem === null ? [] : catchUpPlans(problem)) {
        offered += 1;
        expect(bench.do(now, { type: 'catchUp', changes: plan.changes })).toBe('ok');
        expect(bench.timing(now).expectedShowEnd).toBeCloseTo(plan.expectedShowEnd, 3);
        expect(bench.undo(now)).toBe('ok');
      }
    }),
    { numRuns: 400 },
  );
  expect(offered).toBeGreaterThan(100);
});
