import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Area,
  CONTROL_MINIMUM,
  type Display,
  displayOf,
  inside,
  overlap,
  placeControl,
  placePrompter,
} from '../../../electron/displays.ts';
import { NOTHING_REMEMBERED, type RememberedPrompter } from '../../../electron/remembered.ts';

const display = (id: number, bounds: Area, patch: Partial<Display> = {}): Display => ({
  id,
  label: `Monitor ${id}`,
  primary: id === 1,
  bounds,
  workArea: bounds,
  ...patch,
});
const remembered = (patch: Partial<RememberedPrompter>): RememberedPrompter => ({ ...NOTHING_REMEMBERED.prompter, ...patch });
const LEFT = display(1, { x: 0, y: 0, width: 1920, height: 1080 });
const RIGHT = display(2, { x: 1920, y: 0, width: 1280, height: 1024 });
const BIG = display(3, { x: 0, y: -2160, width: 3840, height: 2160 });
const CONTROL: Area = { x: 100, y: 100, width: 1440, height: 900 };

/** One to five displays side by side, any sizes, gaps and heights; some with a task bar. */
const displaySets = fc
  .array(
    fc.record({
      width: fc.integer({ min: 800, max: 5120 }),
      height: fc.integer({ min: 600, max: 2880 }),
      gap: fc.integer({ min: 0, max: 300 }),
      y: fc.integer({ min: -2000, max: 2000 }),
      bar: fc.integer({ min: 0, max: 80 }),
    }),
    { minLength: 1, maxLength: 5 },
  )
  .chain((sizes) =>
    fc
      .record({ primary: fc.integer({ min: 0, max: sizes.length - 1 }), start: fc.integer({ min: -6000, max: 0 }) })
      .map(({ primary, start }) => {
        let x = start;
        return sizes.map(({ width, height, gap, y, bar }, index): Display => {
          const bounds = { x: x + gap, y, width, height };
          x = bounds.x + width;
          return display(index + 1, bounds, { primary: index === primary, workArea: { ...bounds, y: y + bar, height: height - bar } });
        });
      }),
  );
const areas: fc.Arbitrary<Area> = fc.record({
  x: fc.integer({ min: -9000, max: 9000 }),
  y: fc.integer({ min: -9000, max: 9000 }),
  width: fc.integer({ min: 1, max: 6000 }),
  height: fc.integer({ min: 1, max: 4000 }),
});
const memories: fc.Arbitrary<RememberedPrompter> = fc.record({
  wanted: fc.boolean(),
  displayId: fc.option(fc.integer({ min: 1, max: 8 })),
  label: fc.option(fc.constantFrom('', 'Monitor 1', 'Monitor 2', 'Projector')),
  bounds: fc.option(areas),
  fullscreen: fc.option(fc.boolean()),
});

describe('the control window', () => {
  test('always lies whole on one display, as large as its minimum or that display', () => {
    fc.assert(
      fc.property(displaySets, fc.option(areas), (displays, wish) => {
        const area = placeControl(displays, wish);
        const home = displayOf(area, displays);
        expect(inside(area, home.workArea)).toBe(true);
        expect(area.width).toBeGreaterThanOrEqual(Math.min(CONTROL_MINIMUM.width, home.workArea.width));
        expect(area.height).toBeGreaterThanOrEqual(Math.min(CONTROL_MINIMUM.height, home.workArea.height));
      }),
      { numRuns: 500 },
    );
  });

  test('opens again where it was left', () => {
    expect(placeControl([LEFT, RIGHT], CONTROL)).toEqual(CONTROL);
  });

  test('leaves a strip for the prompter on a wide display, and is in the middle of another', () => {
    const wide = placeControl([LEFT], null);
    expect(wide).toEqual({ x: 0, y: 90, width: 1440, height: 900 });
    expect(overlap(placePrompter([LEFT], wide, remembered({})).bounds, wide)).toBe(0);
    expect(placeControl([display(1, { x: 0, y: 0, width: 1680, height: 1050 })], null)).toEqual({
      x: 120,
      y: 75,
      width: 1440,
      height: 900,
    });
  });

  test('comes to the nearest display when its own is gone', () => {
    expect(displayOf(placeControl([LEFT], { x: 2000, y: 50, width: 1280, height: 900 }), [LEFT])).toBe(LEFT);
  });
});

describe('the prompter', () => {
  test('never lies over control while a display is free, and always on a display that exists', () => {
    fc.assert(
      fc.property(displaySets, fc.option(areas), memories, (displays, wish, memory) => {
        const control = placeControl(displays, wish);
        const { displayId, bounds } = placePrompter(displays, control, memory);
        const home = displays.find(({ id }) => id === displayId);
        expect(home).toBeDefined();
        expect(home !== undefined && inside(bounds, home.workArea)).toBe(true);
        if (displays.some((each) => overlap(each.bounds, control) === 0)) expect(overlap(home?.bounds ?? bounds, control)).toBe(0);
      }),
      { numRuns: 1_000 },
    );
  });

  test('comes back to its display after it was unplugged, whatever happened in between', () => {
    fc.assert(
      fc.property(displaySets, memories, (displays, memory) => {
        const control = placeControl(displays, null);
        const first = placePrompter(displays, control, memory);
        const kept = { ...memory, displayId: first.displayId, label: displays.find(({ id }) => id === first.displayId)?.label ?? null };
        const without = displays.filter(({ id }) => id !== first.displayId);
        if (without.length > 0) placePrompter(without, placeControl(without, control), kept);
        expect(placePrompter(displays, control, kept).displayId).toBe(first.displayId);
      }),
      { numRuns: 500 },
    );
  });

  test.each([
    ['one display: beside control where there is room', [LEFT], { ...CONTROL, x: 0, y: 0 }, {}, 1, false],
    ['a second display: all of it', [LEFT, RIGHT], CONTROL, {}, 2, true],
    ['two free displays: the largest', [LEFT, RIGHT, BIG], CONTROL, {}, 3, true],
    ['the remembered one, not the largest', [LEFT, RIGHT, BIG], CONTROL, { displayId: 2 }, 2, true],
    ['a new id, the same unique name', [LEFT, RIGHT, BIG], CONTROL, { displayId: 77, label: 'Monitor 2' }, 2, true],
    ['the remembered one is control’s: another', [LEFT, RIGHT], CONTROL, { displayId: 1 }, 2, true],
    ['told not to fill it', [LEFT, RIGHT], CONTROL, { displayId: 2, fullscreen: false }, 2, false],
    ['full on a display that is gone: a window beside', [LEFT], CONTROL, { displayId: 2, fullscreen: true }, 1, false],
  ] as const)('%s', (_name, displays, control, memory, displayId, fullscreen) => {
    const placement = placePrompter(displays, control, remembered(memory));
    expect([placement.displayId, placement.fullscreen]).toEqual([displayId, fullscreen]);
  });

  test('beside control on one display it covers nothing when the strip is wide enough', () => {
    const control = { x: 0, y: 0, width: 1440, height: 900 };
    expect(placePrompter([LEFT], control, remembered({})).bounds).toEqual({ x: 1440, y: 0, width: 480, height: 1080 });
  });

  test('two monitors of one name are not mistaken for each other', () => {
    const twins = [LEFT, { ...RIGHT, label: 'Same' }, { ...BIG, label: 'Same' }];
    expect(placePrompter(twins, CONTROL, remembered({ displayId: 77, label: 'Same' })).displayId).toBe(BIG.id);
  });
});
