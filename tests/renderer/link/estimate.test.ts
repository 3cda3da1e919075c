import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Estimate, hostTime, observe, type Sample } from '../../../renderer/link/estimate.ts';

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

  it('goes back within three beats when it was set back', () => {
    const late = [1200, 1300, 1400].map((local) => ({ host: local - 5000, local }));
    expect(hostTime(hear([beat(1000, 0, 0), beat(1100, 0, 0), ...late]), 1400)).toBe(-3600);
  });

  it('one late message moves nothing', () => {
    const estimate = hear([beat(1000, 0, 1), beat(1100, 0, 1), beat(1200, 0, 400), beat(1300, 0, 1)]);
    expect(hostTime(estimate, 2000)).toBe(1999);
  });

  it('does not run ahead of a clock that stands, and runs again with it', () => {
    const stands = hear([
      { host: 5000, local: 100 },
      { host: 5000, local: 200 },
    ]);
    expect(hostTime(stands, 10_000)).toBe(5000);
    const runs = observe(observe(stands, { host: 5100, local: 10_100 }), { host: 5200, local: 10_200 });
    expect(hostTime(runs, 10_250)).toBe(5250);
  });
});
