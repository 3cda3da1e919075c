import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { minutes } from '../../shared/time.ts';
import { eventsIn, importShow, openDesk, toAir } from '../e2e/faults/desk.ts';
import { pageNamed, setRate, wallOf } from '../e2e/fullShow/desk.ts';
import { freshDataDir } from '../e2e/support/stage.ts';
import { makeSegment, makeShow } from '../support/plan.ts';
import { openScales, type Size, type Sizes } from './soak/sizes.ts';
import { floorsOf, slopeOf } from './soak/slope.ts';

/** Real minutes after the eight hours. Fewer say less: the error of each slope is printed with it. */
const MINUTES = Number(process.env.CUEDESK_SOAK_MINUTES ?? 60);
const HOURS_BEFORE = 8;
/** So fast do the eight hours go by: slow enough that each cue is drawn as on any evening, and what that needs is read in. */
const RATE = 40;
/** MiB an hour. */
const LIMIT = 1;
/** Of so many stretches the first few are left out: caches fill and code is compiled by time that passes, not by cues. */
const STRETCHES = 12;
const WARMING_UP = 4;
const CUE_EVERY_MS = 60_000;
const WEIGH_EVERY_MS = 15_000;
const OUTPUTS = ['prompter', 'countdown', 'assistant'] as const;

it(`after ${HOURS_BEFORE} hours on air no process grows by ${LIMIT} MiB an hour, all windows open`, {
  timeout: (MINUTES + 60) * 60_000,
}, async () => {
  const before = HOURS_BEFORE * 60;
  const goes = before + (MINUTES * 60_000) / CUE_EVERY_MS;
  const segments = Array.from({ length: goes + 20 }, (_, index) =>
    makeSegment(`s${index}`, { title: `环节 ${index + 1}`, length: minutes(1) }),
  );
  const dataDir = freshDataDir();
  const desk = await openDesk(dataDir, 'zh-CN');
  const { control, running } = desk;
  try {
    await importShow(desk, makeShow({ title: '长播', segments }));
    await toAir(desk);
    for (const name of OUTPUTS.slice(1)) {
      await running.app.evaluate(({ Menu }, id) => Menu.getApplicationMenu()?.getMenuItemById(id)?.click(), `toggle${capital(name)}`);
    }
    const pages = [control, ...(await Promise.all(OUTPUTS.map((name) => pageNamed(running.app, name))))];
    await control.bringToFront();
    await press(control, 'Space');

    const start = await wallOf(running.app);
    await setRate(running.app, RATE);
    for (let index = 1; index < before; index += 1) {
      while ((await wallOf(running.app)) < start + index * minutes(1)) await control.waitForTimeout(20);
      await act(control, index);
    }
    await setRate(running.app, 1);
    console.log(`soak: ${HOURS_BEFORE} h in ${before} cues went by`);

    const scales = await openScales(running.app, pages);
    const samples: { readonly at: number; readonly sizes: Sizes }[] = [];
    const from = performance.now();
    for (let index = 0; index * WEIGH_EVERY_MS <= MINUTES * 60_000; index += 1) {
      if ((index * WEIGH_EVERY_MS) % CUE_EVERY_MS === 0) await act(control, (index * WEIGH_EVERY_MS) / CUE_EVERY_MS);
      samples.push({ at: (performance.now() - from) / 3_600_000, sizes: await scales.weigh() });
      if (index % 20 === 0) console.log(`soak: ${JSON.stringify(samples.at(-1))}`);
      await control.waitForTimeout(Math.max(0, (index + 1) * WEIGH_EVERY_MS - (performance.now() - from)));
    }

    const slopes = Object.keys(samples[0]?.sizes ?? {}).map((name) => {
      const of = (kind: keyof Size) => {
        const sizes = samples.map((sample) => ({ at: sample.at, size: sample.sizes[name]?.[kind] ?? Number.NaN }));
        const slope = slopeOf(floorsOf(sizes, STRETCHES).slice(WARMING_UP));
        const [first, last] = [sizes.at(0), sizes.at(-1)].map((sample) => sample?.size.toFixed(1));
        const figure = `${slope.perHour.toFixed(2)} ± ${slope.error.toFixed(2)} MiB/h`;
        console.log(`soak: ${name}, ${kind}: ${figure}, ${first} → ${last} MiB in ${MINUTES} min`);
        return slope;
      };
      of('own');
      of('files');
      return { name, ...of('all') };
    });
    expect(slopes).toHaveLength(1 + pages.length);
    // A show that stands still holds nothing.
    expect(eventsIn(dataDir, 'segmentStarted')).toBeGreaterThan(goes * 0.9);
    expect(desk.uncaught).toEqual([]);
    expect(slopes.filter(({ perHour }) => !(perHour < LIMIT))).toEqual([]);
  } finally {
    await running.kill9();
  }
});

/** A cue a time, and now and then what else a director does. */
async function act(control: Page, index: number): Promise<void> {
  await press(control, 'Space');
  if (index % 5 === 1) {
    await press(control, 'KeyH');
    await press(control, 'KeyH');
  }
  if (index % 7 === 2) await press(control, 'Equal');
  if (index % 11 === 3) await press(control, 'Control+KeyZ');
}

const press = (control: Page, key: string): Promise<void> => control.keyboard.press(key);
const capital = (name: string): string => `${name.slice(0, 1).toUpperCase()}${name.slice(1)}`;
