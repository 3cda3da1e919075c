import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { showTime } from '../../../shared/take/clock.ts';
import { takeStatus } from '../../../shared/take/state.ts';
import { type Instant, later, minutes } from '../../../shared/time.ts';
import { at, Bench } from '../../support/bench.ts';
import { makeSegment, makeShow } from '../../support/plan.ts';

const OPENED = at('10:00:00');
const RUNS = { numRuns: 1_000 };

const show = makeShow({ segments: ['A', 'B', 'C'].map((id) => makeSegment(id, { length: minutes(120) })) });
const rate = fc.oneof(fc.constantFrom(0, 1, 2, 4, 60), fc.double({ min: 0, max: 60, noNaN: true }));
/** A stretch of real time at a speed. */
const stretches = fc.array(fc.record({ rate, wait: fc.integer({ min: 0, max: 20_000 }) }), { minLength: 1, maxLength: 8 });

/** A rehearsal with A on air: `now` is real (take) time, moved on by stretches. */
function rehearsal() {
  const bench = new Bench(show, OPENED, 'rehearsal');
  let now: Instant = later(OPENED, 5_000);
  expect(bench.go(now)).toBe('ok');
  return {
    bench,
    now: () => now,
    /** Show time that went by. */
    pass: (all: readonly { readonly rate: number; readonly wait: number }[]): number =>
      all.reduce((gone, stretch) => {
        expect(bench.setRate(now, stretch.rate)).toBe('ok');
        now = later(now, stretch.wait);
        return gone + stretch.rate * stretch.wait;
      }, 0),
  };
}

const realOf = (all: readonly { readonly wait: number }[]): number => all.reduce((sum, { wait }) => sum + wait, 0);

describe('the clock of a rehearsal', () => {
  it('starts at the planned start and shows the sum of what it ran at every speed; countdowns follow it', () => {
    fc.assert(
      fc.property(stretches, (all) => {
        const { bench, now, pass } = rehearsal();
        const gone = pass(all);
        expect(showTime(bench.take.clock, now()) - show.plannedStart).toBeCloseTo(gone, 2);
        expect(bench.timing(now()).current?.remaining).toBeCloseTo(minutes(120) - gone, 2);
      }),
      RUNS,
    );
  });

  it('stands at 0: no countdown moves and nothing advances by itself', () => {
    const rows = ['A', 'B'].map((id) => makeSegment(id, { length: minutes(1), autoAdvance: 'next' }));
    const bench = new Bench(makeShow({ segments: rows }), OPENED, 'rehearsal');
    bench.go(OPENED);
    bench.setRate(later(OPENED, 59_000), 0);
    const before = bench.timing(later(OPENED, 59_000));
    expect(bench.wake(later(OPENED, minutes(600)))).toBe(false);
    expect({ ...bench.timing(later(OPENED, minutes(600))), rowAt: before.rowAt }).toEqual(before);
    bench.setRate(later(OPENED, minutes(600)), 60);
    expect(bench.wake(later(OPENED, minutes(600) + 17))).toBe(true);
  });

  it.each([-0.1, 60.1, Number.NaN, Number.POSITIVE_INFINITY])('refuses speed %d', (wrong) => {
    const { bench, now } = rehearsal();
    expect(bench.setRate(now(), wrong)).toBe('badRate');
  });
});

describe('at any speed, real time counts for', () => {
  it('the GO guard', () => {
    fc.assert(
      fc.property(stretches, (all) => {
        const { bench, now, pass } = rehearsal();
        pass(all);
        expect(bench.go(now())).toBe(realOf(all) < 1_000 ? 'tooSoon' : 'ok');
      }),
      RUNS,
    );
    const { bench, now, pass } = rehearsal();
    pass([{ rate: 60, wait: 999 }]);
    expect(bench.go(now())).toBe('tooSoon');
    pass([{ rate: 0, wait: 1 }]);
    expect(bench.go(now())).toBe('ok');
  });

  it('the window of UNDO', () => {
    const both = { ok: 0, undoExpired: 0 };
    fc.assert(
      fc.property(stretches, (all) => {
        const { bench, now, pass } = rehearsal();
        pass(all);
        const expected = realOf(all) <= 30_000 ? 'ok' : 'undoExpired';
        both[expected] += 1;
        expect(bench.undo(now())).toBe(expected);
      }),
      RUNS,
    );
    expect(Math.min(both.ok, both.undoExpired)).toBeGreaterThan(100);
  });

  it('the window of REOPEN', () => {
    fc.assert(
      fc.property(rate, fc.integer({ min: 0, max: 3_600_000 }), (speed, wait) => {
        const { bench, now } = rehearsal();
        bench.setRate(now(), speed);
        bench.end(now());
        expect(bench.reopen(later(now(), wait))).toBe(wait <= 1_800_000 ? 'ok' : 'reopenExpired');
        expect(takeStatus(bench.take)).toBe(wait <= 1_800_000 ? 'running' : 'ended');
      }),
      RUNS,
    );
  });
});

it('begins at the planned start of its first segment, also when that is pinned behind the start of the show', () => {
  const pinned = makeSegment('A', { length: minutes(5), hardStart: later(show.plannedStart, minutes(10)) });
  const bench = new Bench(makeShow({ segments: [pinned] }), OPENED, 'rehearsal');
  expect(showTime(bench.take.clock, later(OPENED, minutes(3)))).toBe(pinned.hardStart);
  expect(bench.timing(OPENED).rows[0]?.expectedStart).toBe(pinned.hardStart);
});
