import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Estimate, hostTime, observe, type Sample } from '../../../renderer/link/estimate.ts';
import { follow, lateness } from '../../support/farWindow.ts';

const hear = (samples: readonly Sample[]): Estimate => {
  const end = samples.reduce<Estimate | null>((estimate, sample) => observe(estimate, sample), null);
  if (end === null) throw new Error('no samples');
  return end;
};
/** A beat sent at host time `sent`, `ahead` of the local clock, that took `delay`. */
const beat = (sent: number, ahead: number, delay: number): Sample => ({ host: sent, local: sent - ahead + delay });

describe('the host clock, as heard', () => {
  it('trusts the message with the least delay, whatever the others took', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1e9, max: 1e9 }),
        fc.array(fc.integer({ min: 2, max: 40 }), { minLength: 5, maxLength: 45 }),
        (ahead, delays) => {
          const samples = [1, ...delays].map((delay, at) => beat(1_000_000 + at * 100, ahead, delay));
          const local = 5_000_000;
          expect(Math.abs(hostTime(hear(samples), local) - (local + ahead))).toBeLessThanOrEqual(1);
        },
      ),
    );
  });

  it('goes along at once when the host clock jumps ahead', () => {
    const estimate = hear([beat(1000, 0, 1), beat(1100, 0, 1), { host: 61_200, local: 1201 }]);
    expect(hostTime(estimate, 1201)).toBe(61_200);
  });

  it('goes back after a second when it was set back', () => {
    const after = Array.from({ length: 11 }, (_, at) => ({ host: 1200 + at * 100 - 5000, local: 1200 + at * 100 }));
    expect(hostTime(hear([beat(1000, 0, 0), beat(1100, 0, 0), ...after]), 2200)).toBe(-2800);
  });

  it('goes back within its memory when it was set back by less than a message may be late', () => {
    const after = Array.from({ length: 610 }, (_, at) => ({ host: 1200 + at * 100 - 60, local: 1200 + at * 100 }));
    expect(hostTime(hear([beat(1000, 0, 0), beat(1100, 0, 0), ...after]), 62_500)).toBe(62_440);
  });

  it('a window that was held up, and hears all its beats at once, moves nothing', () => {
    const burst = Array.from({ length: 40 }, (_, at) => ({ host: 1200 + at * 100, local: 5200 + at }));
    expect(hostTime(hear([beat(1000, 0, 1), beat(1100, 0, 1), ...burst]), 6000)).toBe(5999);
  });

  it('one late message moves nothing', () => {
    const estimate = hear([beat(1000, 0, 1), beat(1100, 0, 1), beat(1200, 0, 400), beat(1300, 0, 1)]);
    expect(hostTime(estimate, 2000)).toBe(1999);
  });

  it('does not run ahead of a clock that stands, and runs again with it', () => {
    const stands = hear([
      { host: 5000, local: 100 },
      { host: 5000, local: 200 },
      { host: 5000, local: 350 },
    ]);
    expect(hostTime(stands, 10_000)).toBe(5000);
    const runs = observe(observe(stands, { host: 5100, local: 10_100 }), { host: 5200, local: 10_200 });
    expect(hostTime(runs, 10_250)).toBe(5250);
  });

  it('a message that came twice stops nothing', () => {
    const estimate = hear([beat(1000, 0, 1), beat(1100, 0, 1), beat(1100, 0, 60)]);
    expect(hostTime(estimate, 2000)).toBe(1999);
  });
});

describe('over half an hour', () => {
  const FRAME = 1000 / 60;

  it('of 50 ppm either way and up to 80 ms of lateness, is within one frame at every beat and never goes back by more', () => {
    fc.assert(
      fc.property(fc.integer({ min: -50, max: 50 }), fc.integer(), fc.double({ min: 0.5, max: 2, noNaN: true }), (ppm, seed, skew) => {
        const far = follow({ beats: 18_000, driftAt: () => ppm, lateness: lateness(80, skew, seed) });
        expect(Math.max(...far.errors.map(Math.abs))).toBeLessThanOrEqual(FRAME);
        expect(far.wentBack).toBeLessThanOrEqual(FRAME);
      }),
      { numRuns: 30 },
    );
  });

  it('would be seen to be wrong: all beats that are 40 ms late put the window 40 ms behind', () => {
    const far = follow({ beats: 700, driftAt: () => 0, lateness: () => 40 });
    expect(Math.min(...far.errors.map(Math.abs))).toBeGreaterThanOrEqual(39);
  });
});
