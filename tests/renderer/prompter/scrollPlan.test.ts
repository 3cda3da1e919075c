import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeByTime, planScroll } from '../../../renderer/outputs/prompter/scrollPlan.ts';
import { toggled } from '../../../renderer/outputs/prompter/useHostScreen.ts';

const pace = { type: 'pace' } as const;

describe('planScroll', () => {
  it.each([
    ['ends on time', { position: 100, end: 1100, remaining: 60_000, rate: 1, mode: pace }, { from: 100, to: 1100, duration: 60_000 }],
    [
      'keeps up with a fast rehearsal',
      { position: 0, end: 600, remaining: 60_000, rate: 4, mode: pace },
      { from: 0, to: 600, duration: 15_000 },
    ],
    ['stands while paused', { position: 300, end: 600, remaining: 60_000, rate: 0, mode: pace }, { from: 300, to: 300, duration: 0 }],
    ['stands at the end', { position: 600, end: 600, remaining: 60_000, rate: 1, mode: pace }, { from: 600, to: 600, duration: 0 }],
    [
      'comes back from beyond the end',
      { position: 900, end: 600, remaining: 60_000, rate: 1, mode: pace },
      { from: 600, to: 600, duration: 0 },
    ],
    [
      'does not race when time is over',
      { position: 0, end: 600, remaining: -5_000, rate: 1, mode: pace },
      { from: 0, to: 600, duration: 1_500 },
    ],
    [
      'goes at the speed set by hand',
      { position: 100, end: 600, remaining: 9_000, rate: 1, mode: { type: 'byHand', pixelsPerSecond: 50 } as const },
      { from: 100, to: 600, duration: 10_000 },
    ],
  ])('%s', (_name, input, plan) => {
    expect(planScroll(input)).toEqual(plan);
  });

  it('never leaves the script and never runs backwards', () => {
    fc.assert(
      fc.property(
        fc.integer(),
        fc.nat(100_000),
        fc.integer({ min: -1e6, max: 1e7 }),
        fc.integer({ min: 0, max: 60 }),
        (position, end, remaining, rate) => {
          const plan = planScroll({ position, end, remaining, rate, mode: pace });
          expect(plan.from).toBeGreaterThanOrEqual(0);
          expect(plan.to).toBeLessThanOrEqual(end);
          expect(plan.to).toBeGreaterThanOrEqual(plan.from);
          expect(plan.duration).toBeGreaterThanOrEqual(0);
        },
      ),
    );
  });
});

describe('placeByTime', () => {
  it.each([
    [1000, 30, 60, 500],
    [1000, 90, 60, 1000],
    [1000, -5, 60, 0],
    [1000, 5, 0, 0],
  ])('%d %d %d → %d', (end, elapsed, allowed, place) => {
    expect(placeByTime(end, elapsed, allowed)).toBe(place);
  });
});

describe('the mirror', () => {
  it.each([
    ['none', 'horizontal', 'horizontal'],
    ['horizontal', 'vertical', 'both'],
    ['both', 'horizontal', 'vertical'],
    ['vertical', 'vertical', 'none'],
  ] as const)('%s and %s make %s', (before, axis, after) => {
    expect(toggled(before, axis)).toBe(after);
  });
});
