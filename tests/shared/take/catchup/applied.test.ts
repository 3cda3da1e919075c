import fc from 'fast-check';
import { expect, it } from 'vitest';
import { catchUpProblem } from '../../../../shared/take/catchup/ofTake.ts';
import { catchUpPlans } from '../../../../shared/take/catchup/plans.ts';
import { later, minutes } from '../../../../shared/time.ts';
import { Bench } from '../../../support/bench.ts';
import { makeSegment, makeShow } from '../../../support/plan.ts';
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
        expect(bench.apply(now, plan.changes)).toBe('ok');
        expect(bench.timing(now).expectedShowEnd).toBeCloseTo(plan.expectedShowEnd, 3);
        // Without the pin it waited for, what is on air may hand over at once; then the plan is no longer the newest.
        if (bench.wake(now)) break;
        expect(bench.undo(now)).toBe('ok');
      }
    }),
    { numRuns: 400 },
  );
  expect(offered).toBeGreaterThan(100);
});

it('no plan leaves out what the director set as next: the row it passes over would come back', () => {
  const row = (id: string, length: number, value: number) => makeSegment(id, { length: minutes(length), value });
  const bench = new Bench(makeShow({ segments: [row('A', 2, 50), row('B', 5, 90), row('C', 10, 0), row('D', 5, 90)] }), START);
  bench.go(START);
  bench.setNext(later(START, 1000), 'C');
  bench.adjust(later(START, 2000), 1_200_000);
  const now = later(START, 3000);
  const problem = catchUpProblem(bench.take, now);
  if (problem === null) throw new Error('nothing to catch up');
  const plan = catchUpPlans(problem).at(-1);
  expect(plan?.changes).toContainEqual({ segmentId: 'C', length: 1000 });
  expect(bench.apply(now, plan?.changes ?? [])).toBe('ok');
  expect(bench.timing(now).expectedShowEnd).toBe(plan?.expectedShowEnd);
});
