import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Area,
  CONTROL_MINIMUM,
  type Display,
  displayOf,
  homeOf,
  inside,
  overlap,
  placeControl,
  placeOutput,
} from '../../../electron/displays.ts';
import { NOTHING_REMEMBERED, openMemory, type RememberedOutput } from '../../../electron/remembered.ts';
import { OUTPUT_NAMES, type OutputName } from '../../../shared/wire/outputs.ts';

const display = (id: number, bounds: Area, patch: Partial<Display> = {}): Display => ({
  id,
  label: `Monitor ${id}`,
  primary: id === 1,
  bounds,
  workArea: bounds,
  scale: 1,
  ...patch,
});
const remembered = (patch: Partial<RememberedOutput>): RememberedOutput => ({ ...NOTHING_REMEMBERED.prompter, ...patch });
const placePrompter = (displays: readonly Display[], control: Area, memory: RememberedOutput) =>
  placeOutput(displays, { name: 'prompter', control, remembered: memory, taken: [], standing: [] });
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
const memories: fc.Arbitrary<RememberedOutput> = fc.record({
  wanted: fc.boolean(),
  displayId: fc.option(fc.integer({ min: 1, max: 8 })),
  label: fc.option(fc.constantFrom('', 'Monitor 1', 'Monitor 2', 'Projector')),
  bounds: fc.option(areas),
  fullscreen: fc.option(fc.boolean()),
  onLoss: fc.constantFrom('hold', 'black'),
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

describe('outputs beside each other', () => {
  const place = (
    name: OutputName,
    displays: readonly Display[],
    control: Area,
    taken: readonly number[],
    patch: Partial<RememberedOutput> = {},
  ) => {
    const { displayId, bounds, fullscreen } = placeOutput(displays, {
      name,
      control,
      remembered: { ...NOTHING_REMEMBERED[name], ...patch },
      taken,
      standing: [],
    });
    return { displayId, fullscreen, over: overlap(bounds, control), bounds };
  };

  test('a countdown fills the display that the prompter left free', () => {
    expect(place('countdown', [LEFT, RIGHT, BIG], CONTROL, [3])).toMatchObject({ displayId: 2, fullscreen: true });
  });

  test('with none left it is a window on control’s, and lies over no other output', () => {
    expect(place('countdown', [LEFT, RIGHT], CONTROL, [2])).toMatchObject({ displayId: 1, fullscreen: false });
  });

  test('goes home though somebody else is there: that one was asked to give way', () => {
    expect(place('countdown', [LEFT, RIGHT, BIG], CONTROL, [2], { displayId: 2, label: 'Monitor 2' })).toMatchObject({ displayId: 2 });
  });

  test('an assistant’s window is a phone’s size, and may stand beside control when it is sent there', () => {
    const control = { x: 0, y: 0, width: 1440, height: 900 };
    expect(place('assistant', [LEFT, RIGHT], control, [])).toMatchObject({
      displayId: 2,
      fullscreen: false,
      bounds: { width: 390, height: 844 },
    });
    expect(place('assistant', [LEFT, RIGHT], control, [], { displayId: 1 })).toEqual({
      displayId: 1,
      fullscreen: false,
      over: 0,
      bounds: { x: 1440, y: 0, width: 480, height: 1080 },
    });
  });

  test('beside control on one display none covers the head of another', () => {
    const control = { x: 0, y: 0, width: 1440, height: 900 };
    const areas: Area[] = [];
    for (const name of OUTPUT_NAMES) {
      const { bounds } = placeOutput([LEFT], { name, control, remembered: NOTHING_REMEMBERED[name], taken: [], standing: areas });
      areas.push(bounds);
    }
    const [prompter, countdown, assistant] = areas;
    expect(areas.map((area) => overlap(area, control))).toEqual([0, 0, 0]);
    expect([prompter?.y, countdown?.y, assistant?.y]).toEqual([0, 540, 600]);
  });

  test('each lies whole on a display that exists, whatever was remembered and whoever is where', () => {
    const names = fc.constantFrom(...OUTPUT_NAMES);
    fc.assert(
      fc.property(
        names,
        displaySets,
        fc.option(areas),
        memories,
        fc.array(fc.integer({ min: 1, max: 5 })),
        (name, displays, wish, memory, taken) => {
          const { displayId, bounds, fullscreen } = placeOutput(displays, {
            name,
            control: placeControl(displays, wish),
            remembered: memory,
            taken,
            standing: memory.bounds === null ? [] : [memory.bounds],
          });
          const home = displays.find(({ id }) => id === displayId);
          expect(home !== undefined && inside(bounds, home.workArea)).toBe(true);
          const asked = homeOf(displays, memory)?.id;
          if (fullscreen && displayId !== asked) expect(taken).not.toContain(displayId);
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('shell.json', () => {
  const read = (content: unknown) => {
    const folder = mkdtempSync(join(tmpdir(), 'cuedesk-shell-'));
    writeFileSync(join(folder, 'shell.json'), JSON.stringify(content));
    return openMemory(folder, () => {}).get();
  };
  const older = { wanted: false, displayId: 7, label: 'Studio', bounds: null, fullscreen: true };

  test('of a version that had the prompter alone keeps what it says of it', () => {
    expect(read({ control: null, prompter: older, language: 'en' })).toEqual({
      ...NOTHING_REMEMBERED,
      language: 'en',
      prompter: { ...older, onLoss: 'hold' },
    });
  });

  test('comes back as it was written', () => {
    const all = { ...NOTHING_REMEMBERED, countdown: { ...older, wanted: true, onLoss: 'black' as const } };
    expect(read(all)).toEqual(all);
  });

  test.each([{}, [], { ...NOTHING_REMEMBERED, assistant: { ...older, onLoss: 'white' } }, { ...NOTHING_REMEMBERED, countdown: 3 }])(
    'that we did not write means a first start: %j',
    (content) => expect(read(content)).toEqual(NOTHING_REMEMBERED),
  );
});
