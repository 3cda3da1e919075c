import { describe, expect, it } from 'vitest';
import type { Segment } from '../../../shared/plan/segment.ts';
import { toCome } from '../../../shared/take/next.ts';
import type { TakeState } from '../../../shared/take/state.ts';
import { timing } from '../../../shared/take/timing.ts';
import { type Instant, instant, later, minutes, seconds } from '../../../shared/time.ts';
import { at, Bench } from '../../support/bench.ts';
import { countedReads } from '../../support/countedReads.ts';
import { makeSegment, makeShow } from '../../support/plan.ts';

const ROWS = 2_000;
const START = at('15:00:00');
/** What a window draws: thirty rows about the one on air. */
const SIGHT = Array.from({ length: 30 }, (_, place) => 1_190 + place);

const rows = (patch: (index: number) => Partial<Segment>, count = ROWS): readonly Segment[] =>
  Array.from({ length: count }, (_, index) => makeSegment(`s${index}`, { length: minutes(1), ...patch(index) }));

/** Everything the director's window asks of a take when a second passes. */
function look(take: TakeState, now: Instant): void {
  const shown = timing(take, now);
  for (const index of SIGHT) expect(shown.rowAt(index)?.index).toBe(index);
  expect([shown.current?.index, shown.next?.index, shown.phases.length]).toEqual([1_200, 1_201, 3]);
  expect(shown.expectedShowEnd).toBeGreaterThan(now);
}

describe('a long rundown', () => {
  it.each(['running', 'held', 'over'] as const)('is read no further than what is in sight when a second passes, %s', (how) => {
    const bench = new Bench(makeShow({ plannedStart: START, segments: rows(() => ({})) }), START);
    bench.go(START);
    bench.jump(at('15:00:30'), 's1200');
    if (how === 'held') bench.hold(at('15:00:40'));
    const now = how === 'over' ? at('15:05:00') : at('15:00:45');
    const { list, reads } = countedReads(bench.take.rundown);
    const take = { ...bench.take, rundown: list };
    look(take, now);
    // Once for a record it is read whole.
    expect(reads()).toBeGreaterThanOrEqual(ROWS);
    const before = reads();
    look(take, later(now, seconds(1)));
    expect(reads() - before).toBeLessThanOrEqual(SIGHT.length);
  });

  it('gives the clocks that one row behind the other gives, pins, jumps and skips among them', () => {
    const pin = (index: number) => (index % 17 === 5 ? instant(START + index * 55_000 + (index % 2) * 400_000) : null);
    const bench = new Bench(makeShow({ plannedStart: START, segments: rows((index) => ({ hardStart: pin(index) }), 120) }), START);
    const moments: readonly (readonly [Instant, (now: Instant) => unknown])[] = [
      [at('14:58:00'), () => 'ok'],
      [at('15:00:02'), bench.go],
      [at('15:01:30'), (now) => bench.jump(now, 's9')],
      [at('15:02:00'), (now) => bench.skip(now, 's12')],
      [at('15:02:10'), bench.hold],
      [at('15:07:00'), bench.resume],
      [at('15:07:30'), (now) => bench.jump(now, 's2')],
      [at('15:08:00'), (now) => bench.setNext(now, 's40')],
      [at('15:08:10'), bench.go],
      [at('15:08:20'), bench.undo],
      [at('15:40:00'), () => 'ok'],
      [at('15:41:00'), bench.go],
    ];
    for (const [now, act] of moments) {
      expect(act(now)).toBe('ok');
      for (const late of [0, 999, 90_000]) expect(clocks(bench, later(now, late))).toEqual(byHand(bench, later(now, late)));
    }
  });
});

const clocks = (bench: Bench, now: Instant) => {
  const shown = bench.timing(now);
  const coming = shown.rows.filter(({ place }) => place === 'next' || place === 'pending');
  return [coming.map((row) => [row.segment.id, row.expectedStart, row.expectedEnd]), shown.expectedShowEnd];
};

/** As semantics.md §3 words it: each begins where the one before it ends, or at its pin. */
const byHand = (bench: Bench, now: Instant) => {
  const { current } = bench.timing(now);
  const wall = now + bench.take.wallSteps;
  let end: number = current?.expectedEnd ?? Math.max(wall, bench.take.plan.plannedStart);
  const coming = toCome(bench.take).map((segment) => {
    const start = Math.max(end, segment.hardStart ?? end);
    end = start + segment.length;
    return [segment.id, start, end];
  });
  return [coming, end];
};
