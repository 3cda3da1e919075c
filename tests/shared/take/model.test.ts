import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Segment } from '../../../shared/plan/segment.ts';
import { fold } from '../../../shared/take/apply.ts';
import { deviationOf, elapsedOf, spokenOf } from '../../../shared/take/run.ts';
import { currentRun, takeStatus } from '../../../shared/take/state.ts';
import { timing } from '../../../shared/take/timing.ts';
import { type Instant, later, millis } from '../../../shared/time.ts';
import { at, Bench } from '../../support/bench.ts';
import { makeSegment, makeShow } from '../../support/plan.ts';

const START = at('15:00:00');

const segments: fc.Arbitrary<readonly Segment[]> = fc
  .array(
    fc.record({ length: fc.integer({ min: 0, max: 600_000 }), auto: fc.boolean(), pin: fc.option(fc.integer({ min: 0, max: 3_600_000 })) }),
    {
      minLength: 1,
      maxLength: 8,
    },
  )
  .map((rows) =>
    rows.map((row, index) =>
      makeSegment(`s${index}`, {
        length: millis(row.length),
        autoAdvance: row.auto ? 'next' : 'none',
        hardStart: row.pin === null ? null : later(START, row.pin),
      }),
    ),
  );

const step = fc.record({
  wait: fc.oneof(fc.integer({ min: 0, max: 2_000 }), fc.integer({ min: 0, max: 400_000 })),
  what: fc.constantFrom(
    'go',
    'go',
    'go',
    'hold',
    'resume',
    'adjust',
    'jump',
    'undo',
    'undo',
    'end',
    'reopen',
    'step',
    'crash',
    'look',
    'rate',
  ),
  n: fc.integer({ min: -300_000, max: 300_000 }),
});
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

function take(bench: Bench, now: Instant, { what, n }: Step): string {
  switch (what) {
    case 'go':
      return bench.go(now);
    case 'hold':
      return bench.hold(now);
    case 'resume':
      return bench.resume(now);
    case 'adjust':
      return bench.adjust(now, n);
    case 'jump':
      return bench.jump(now, `s${Math.abs(n) % bench.take.rundown.length}`);
    case 'undo':
      return bench.undo(now);
    case 'end':
      return bench.end(now);
    case 'reopen':
      return bench.reopen(now);
    case 'rate':
      return bench.setRate(now, Math.abs(n) % 61);
    case 'step':
      bench.stepWall(now, n);
      return 'ok';
    case 'crash':
      bench.recover(now);
      return 'ok';
    default:
      bench.wake(now);
      return 'ok';
  }
}

/** Runs every script of steps; `check` sees the bench after each. */
function forAll(check: (bench: Bench, now: Instant, done: Step, before: Bench['take']) => void, runs = 300): void {
  fc.assert(
    fc.property(
      segments,
      fc.constantFrom('live' as const, 'rehearsal' as const),
      fc.array(step, { maxLength: 40 }),
      (rundown, mode, steps) => {
        const bench = new Bench(makeShow({ plannedStart: START, segments: rundown }), later(START, -60_000), mode);
        let now = later(START, -60_000);
        for (const each of steps) {
          now = later(now, each.wait);
          const before = bench.take;
          take(bench, now, each);
          check(bench, now, each, before);
        }
      },
    ),
    { numRuns: runs },
  );
}

describe('whatever is done, in whatever order', () => {
  it('at most one run is on air, and only while the take is not ended', () => {
    forAll((bench) => {
      const open = bench.take.onAir.runs.filter((run) => run.endedAt === null);
      expect(open.length).toBe(takeStatus(bench.take) === 'running' || takeStatus(bench.take) === 'held' ? 1 : 0);
    });
  });

  it('planned + added = time without hold + remaining', () => {
    forAll((bench, now) => {
      const { current } = timing(bench.take, now);
      if (current !== null) expect(current.run.planned + current.run.added).toBeCloseTo(current.elapsed + current.remaining, 3);
    });
  });

  it('runs follow one another without gap or overlap, so that they sum to the elapsed show time', () => {
    forAll((bench, now) => {
      const { runs } = bench.take.onAir;
      const shown = timing(bench.take, now);
      runs.slice(1).forEach((run, index) => {
        expect(run.startedAt).toBe(runs[index]?.endedAt);
      });
      if (runs.length > 0) expect(runs.reduce((sum, run) => sum + elapsedOf(run, shown.now), 0)).toBeCloseTo(shown.showElapsed ?? -1, 3);
      for (const run of runs) expect(spokenOf(run, shown.now)).toBeGreaterThanOrEqual(0);
    });
  });

  it('a deviation is what was held, added and talked over', () => {
    forAll((bench, now) => {
      for (const run of bench.take.onAir.runs) {
        const split = deviationOf(run, timing(bench.take, now).now);
        expect(split.held + split.added + split.talk).toBeCloseTo(split.total, 3);
      }
    });
  });

  it('hold freezes the countdown exactly', () => {
    forAll((bench, now) => {
      if (takeStatus(bench.take) !== 'held') return;
      expect(timing(bench.take, later(now, 61_234)).current?.remaining).toBeCloseTo(timing(bench.take, now).current?.remaining ?? NaN, 3);
    });
  });

  it('replay of the log is the live state', () => {
    forAll((bench) => {
      expect(fold(bench.log)).toEqual(bench.take);
    }, 100);
  });

  it('undo restores the picture before, but for the spent auto-advance', () => {
    forAll((bench, now, done, before) => {
      if (!['hold', 'resume', 'adjust', 'go', 'jump'].includes(done.what) || bench.take.seq !== before.seq + 1) return;
      if (bench.take.undoStack.length !== before.undoStack.length + 1) return;
      // An auto-advance that is due already comes between, and is what would be taken back.
      if (bench.wake(now)) return;
      const was = before.onAir;
      expect(bench.undo(now)).toBe('ok');
      const plain = (runs: typeof was.runs) => runs.map((run) => ({ ...run, autoSpent: false }));
      expect({ ...bench.take.onAir, runs: plain(bench.take.onAir.runs) }).toEqual({ ...was, runs: plain(was.runs) });
    });
  });

  it('never expects an end before now, nor counts unspent time as gained', () => {
    forAll((bench, now) => {
      const shown = timing(bench.take, now);
      const run = currentRun(bench.take);
      if (shown.current === null || run === null) return;
      expect(shown.rows.filter((row) => row.place === 'current').length).toBe(1);
      const wall = bench.take.mode === 'live' ? bench.take.wallSteps : 0;
      expect(shown.current.expectedEnd - wall).toBeGreaterThanOrEqual(shown.now);
    });
  });
});
