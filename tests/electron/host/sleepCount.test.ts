import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { systemClock } from '../../../electron/host/clock.ts';
import { countingSleep } from '../../../electron/host/sleepCount.ts';

/** A Linux machine: its steady clock stops in sleep, its uptime is read in hundredths of a second. */
function machine() {
  let steady = 40_000;
  let slept = 0;
  return {
    steady: () => steady,
    uptime: () => Math.floor((steady + slept) / 10) * 10,
    work: (ms: number) => {
      steady += ms;
    },
    sleep: (ms: number) => {
      slept += ms;
    },
    truth: () => steady + slept,
  };
}

describe('a steady clock that counts sleep', () => {
  it('is never behind or ahead by more than a tenth of a second a sleep, nor ever goes back', () => {
    const stretch = fc.record({
      work: fc.integer({ min: 1, max: 50_000 }),
      sleep: fc.oneof(fc.constant(0), fc.integer({ min: 1_000, max: 1e8 })),
    });
    fc.assert(
      fc.property(fc.array(stretch, { maxLength: 30 }), (stretches) => {
        const here = machine();
        const mono = countingSleep(here.steady, here.uptime);
        let before = mono();
        for (const { work, sleep } of stretches) {
          here.work(work);
          here.sleep(sleep);
          const now = mono();
          expect(now).toBeGreaterThanOrEqual(before);
          expect(Math.abs(now - here.truth())).toBeLessThanOrEqual(10);
          before = now;
        }
      }),
    );
  });

  it('is the same clock in the next process of the same boot', () => {
    const here = machine();
    const first = countingSleep(here.steady, here.uptime);
    first();
    here.sleep(7_200_000);
    expect(Math.abs(countingSleep(here.steady, here.uptime)() - first())).toBeLessThanOrEqual(10);
  });

  it('that never slept is the steady clock to the millisecond', () => {
    const here = machine();
    const mono = countingSleep(here.steady, here.uptime);
    for (let beat = 0; beat < 1_000; beat += 1) {
      here.work(97);
      expect(mono()).toBe(here.steady());
    }
  });

  it('runs on this machine', () => {
    const { mono, wall } = systemClock();
    const before = mono();
    expect(before).toBeGreaterThan(0);
    expect(mono() - before).toBeLessThan(60_000);
    expect(Math.abs(wall() - Date.now())).toBeLessThan(60_000);
  });
});
