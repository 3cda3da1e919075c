import { describe, expect, it } from 'vitest';
import { balance } from '../../../shared/review/balance.ts';
import { CLEARLY_LATE, ON_TIME, punctuality } from '../../../shared/review/punctual.ts';
import { report } from '../../../shared/review/report.ts';
import { shownSplit } from '../../../shared/review/shownSplit.ts';
import { millis, minutes } from '../../../shared/time.ts';
import { at, Bench, ms } from '../../support/bench.ts';
import { makeSegment, makeShow } from '../../support/plan.ts';

const show = makeShow({
  plannedStart: at('15:00:00'),
  segments: [
    ...['A', 'B', 'C', 'D'].map((id) => makeSegment(id, { length: minutes(3) })),
    makeSegment('S', { length: minutes(2), skipped: true }),
  ],
});

function told(play: (bench: Bench) => void) {
  const bench = new Bench(show, at('14:59:00'));
  play(bench);
  const found = report(bench.log);
  if (found === null) throw new Error('no report');
  return found;
}

describe('balance', () => {
  it('accounts for the length: what never ran, what ran twice, what was off plan', () => {
    const found = told((bench) => {
      bench.go(at('15:00:00'));
      bench.go(at('15:04:00'));
      bench.jump(at('15:07:00'), 'A');
      bench.end(at('15:09:00'));
    });
    const sums = balance(found);
    expect(sums).toEqual({
      planned: ms('12:00'),
      notAired: ms('6:00'),
      repeated: ms('3:00'),
      unplanned: 0,
      deviation: 0,
      elapsed: ms('9:00'),
    });
    expect((sums?.planned ?? 0) - (sums?.notAired ?? 0) + (sums?.repeated ?? 0) + (sums?.deviation ?? 0)).toBe(sums?.elapsed);
  });

  it('accounts for what the plan did not have: a row that it skipped, and one put in on air', () => {
    const found = told((bench) => {
      bench.unskip(at('14:59:30'), 'S');
      bench.go(at('15:00:00'));
      bench.jump(at('15:03:00'), 'S');
      bench.insert(at('15:03:30'), makeSegment('X', { length: minutes(1) }), 'B');
      bench.jump(at('15:05:00'), 'X');
      bench.end(at('15:06:00'));
    });
    const sums = balance(found);
    expect(sums).toEqual({
      planned: ms('12:00'),
      notAired: ms('9:00'),
      repeated: 0,
      unplanned: ms('3:00'),
      deviation: 0,
      elapsed: ms('6:00'),
    });
  });

  it('is nothing where nothing ran', () => {
    expect(balance(told((bench) => bench.end(at('15:01:00'))))).toBeNull();
  });
});

describe('punctuality', () => {
  it('counts starts within two minutes either way, of those that ran', () => {
    const found = told((bench) => {
      bench.go(at('14:58:00'));
      bench.go(at('15:05:00.1'));
      bench.go(at('15:08:00'));
      bench.end(at('15:09:00'));
    });
    expect(found.segments.map((each) => each.lateness)).toEqual([ms('−2:00'), ms('2:00') + 100, ms('2:00'), null]);
    expect(punctuality(found.segments)).toEqual({ onTime: 2, of: 3 });
    expect([ON_TIME, CLEARLY_LATE]).toEqual([ms('2:00'), ms('5:00')]);
  });
});

describe('shownSplit', () => {
  it('shows parts that add up to the sum shown', () => {
    const split = shownSplit({ deviation: millis(1_400), held: millis(700), added: millis(0) });
    expect(split).toEqual({ total: 1_000, held: 1_000, added: 0, talk: 0 });
    expect(shownSplit({ deviation: millis(-90_600), held: millis(0), added: millis(-30_000) })).toEqual({
      total: -91_000,
      held: 0,
      added: -30_000,
      talk: -61_000,
    });
  });

  it('of what never ran is missing', () => {
    expect(shownSplit({ deviation: null, held: null, added: null })).toBeNull();
  });
});
