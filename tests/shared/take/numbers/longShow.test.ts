import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numberId } from '../../../../shared/ids.ts';
import { numberAlarms } from '../../../../shared/take/numbers/alarms.ts';
import { curveOf } from '../../../../shared/take/numbers/curve.ts';
import { flowOf } from '../../../../shared/take/numbers/flow.ts';
import type { Reading } from '../../../../shared/take/numbers/number.ts';
import { STANDARD_THRESHOLDS } from '../../../../shared/take/numbers/thresholds.ts';
import { instant, later } from '../../../../shared/time.ts';
import { at, Bench } from '../../../support/bench.ts';
import { countedReads } from '../../../support/countedReads.ts';
import { makeSegment, makeShow } from '../../../support/plan.ts';
import { plainFlow } from './plainFlow.ts';

const START = instant(1_000_000_000);

/** One a minute. */
const readings = (count: number, audience: (index: number) => number): readonly Reading[] =>
  Array.from({ length: count }, (_, index) => ({ at: later(START, index * 60_000), value: Math.round(audience(index)) }));

/** Audiences that stay in one state for hours: each look finds it at every reading before. */
const HOURS: Readonly<Record<string, (index: number, count: number) => number>> = {
  flat: (index) => 100_000 * 0.999 ** index,
  peak: (index, count) => (index < count / 10 ? 1_000 : 20_000 + 100 * index),
  climb: (index) => 1_000 * 1.02 ** index,
};

describe('figures of a long show', () => {
  it('say what they say by a plain look at all of them', () => {
    // In percent of the one before: hardly anything happens most of the time, or nothing would ever be flat.
    const by = fc.oneof(
      { weight: 8, arbitrary: fc.integer({ min: 98, max: 101 }) },
      { weight: 1, arbitrary: fc.integer({ min: 40, max: 180 }) },
    );
    const steps = fc.array(fc.record({ after: fc.integer({ min: 0, max: 400_000 }), by }), { minLength: 1, maxLength: 60 });
    const seen = new Map<string, number>();
    fc.assert(
      fc.property(steps, (list) => {
        let [now, value] = [START as number, 1_000];
        const online = list.map((step) => {
          now += step.after + 1;
          value = Math.round((value * step.by) / 100);
          return { at: instant(now), value };
        });
        const found = flowOf(curveOf(online), START, STANDARD_THRESHOLDS);
        const told = found === null ? null : `${found.flow} ${found.since}`;
        seen.set(found?.flow ?? 'none', (seen.get(found?.flow ?? 'none') ?? 0) + 1);
        expect(told).toBe(plainFlow(online, START, STANDARD_THRESHOLDS));
      }),
      { numRuns: 2400 },
    );
    for (const flow of ['drop', 'peak', 'climb', 'flat', 'none']) expect(seen.get(flow) ?? 0, flow).toBeGreaterThan(5);
  });

  it.each(Object.entries(HOURS))('twice as many of them cost about twice as much: %s', (flow, audience) => {
    const reads = (count: number) => {
      const counted = countedReads(readings(count, (index) => audience(index, count)));
      // Who climbs for hours is at a peak all along.
      const limits = flow === 'climb' ? { ...STANDARD_THRESHOLDS, peakOfMax: null } : STANDARD_THRESHOLDS;
      expect(flowOf(curveOf(counted.list), START, limits)?.flow).toBe(flow);
      return counted.reads();
    };
    expect(reads(1_440) / reads(720)).toBeLessThan(2.5);
  });

  it('are worked out once for as long as none is added', () => {
    const bench = new Bench(makeShow({ plannedStart: at('15:00:00'), segments: [makeSegment('A')] }), at('15:00:00'));
    bench.go(at('15:00:00'));
    bench.do(at('15:01:00'), { type: 'enterNumber', numberId: numberId('n1'), kind: 'online', value: 1_000 });
    bench.do(at('15:05:00'), { type: 'enterNumber', numberId: numberId('n2'), kind: 'online', value: 500 });
    const told = numberAlarms(bench.take);
    expect(told.map(({ kind }) => kind)).toEqual(['drop']);
    bench.do(at('15:05:10'), { type: 'hold', expectedRunId: bench.take.onAir.currentRunId });
    bench.do(at('15:05:20'), { type: 'sendMessage', messageId: 'm' as never, text: '慢', flash: false });
    const held = numberAlarms(bench.take);
    bench.do(at('15:05:30'), { type: 'sendMessage', messageId: 'n' as never, text: '快', flash: false });
    expect(numberAlarms(bench.take)).toBe(held);
    expect(held).toEqual(told);
  });
});
