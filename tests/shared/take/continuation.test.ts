import { describe, expect, it } from 'vitest';
import { continuedPlan } from '../../../shared/take/continuation.ts';
import { minutes } from '../../../shared/time.ts';
import { at, Bench } from '../../support/bench.ts';
import { makeSegment, makeShow } from '../../support/plan.ts';

const show = makeShow({
  plannedStart: at('15:00:00'),
  segments: ['A', 'B', 'C', 'D'].map((id) => makeSegment(id, { length: minutes(3) })),
});

describe('the plan in which an ended take goes on', () => {
  it('is what is left, from its planned clock to the same planned end', () => {
    const bench = new Bench(show, at('15:00:00'));
    bench.go(at('15:00:00'));
    bench.skip(at('15:00:30'), 'B');
    bench.insert(at('15:00:40'), makeSegment('X', { length: minutes(1) }), 'C');
    bench.end(at('15:02:00'));
    const plan = continuedPlan(bench.take);
    expect(plan.segments.map(({ id }) => id)).toEqual(['X', 'C', 'D']);
    expect([plan.plannedStart, plan.plannedEnd]).toEqual([at('15:06:00'), at('15:12:00')]);
  });

  it('leaves of a phase’s budget what its runs did not take; a phase without one stays without', () => {
    const bench = new Bench({ ...show, phaseBudgets: { opening: minutes(1), product: minutes(10), closing: null } }, at('15:00:00'));
    bench.go(at('15:00:00'));
    bench.end(at('15:02:00'));
    expect(continuedPlan(bench.take).phaseBudgets).toEqual({ opening: minutes(1), product: minutes(8), closing: null });
  });

  it('never leaves a phase more than a day, which no plan may say', () => {
    const bench = new Bench({ ...show, phaseBudgets: { opening: null, product: minutes(1440), closing: null } }, at('15:00:00'));
    bench.go(at('15:00:00'));
    bench.adjust(at('15:00:10'), minutes(5));
    bench.end(at('15:02:00'));
    expect(continuedPlan(bench.take).phaseBudgets.product).toBe(minutes(1440));
  });

  it('is all of it when nothing is left', () => {
    const bench = new Bench(show, at('15:00:00'));
    for (const clock of ['15:00:00', '15:03:00', '15:06:00', '15:09:00']) bench.go(at(clock));
    bench.end(at('15:12:00'));
    expect(continuedPlan(bench.take).segments).toHaveLength(4);
  });
});
