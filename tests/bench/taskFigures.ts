import type { Page } from 'playwright-core';
import { openDesk, pagesOf } from './desk.ts';
import { type Figures, figureOf } from './figure.ts';
import { longestDelay, watchHost } from './hostDelay.ts';
import { longestTask, watchTasks } from './longTasks.ts';
import { progress, wait } from './progress.ts';

const ROWS = 2_000;
const ROUND_MS = 10_000;
const WARM_UP = 2;

/** One round of what a director does with a show on air. Each key is one of the stage's own. */
const KEYS = [
  'Space',
  'BracketRight',
  'Space',
  'KeyH',
  'KeyH',
  'Space',
  'Control+KeyZ',
  'Space',
  'KeyN',
  'Space',
  'KeyL',
  'Space',
  'Equal',
] as const;

/**
 * The longest task of each main thread in every ten seconds of a show on air: GO, hold and resume, added time, UNDO, the
 * next row, a product's step and a message to the host, 2,000 segments, three windows.
 */
export async function taskFigures(minutes: number): Promise<Figures> {
  const desk = await openDesk(ROWS, 'three');
  try {
    const pages = pagesOf(desk);
    for (const page of pages) await watchTasks(page);
    await watchHost(desk.running.app);
    const longest = new Map<string, number[]>();
    const rounds = Math.max(1, Math.round((minutes * 60_000) / ROUND_MS));
    for (let round = -WARM_UP; round < rounds; round += 1) {
      await direct(desk.control);
      const found = [
        ...(await Promise.all(pages.map(async (page) => [nameOf(page), await longestTask(page)] as const))),
        ['host', await longestDelay(desk.running.app)] as const,
      ];
      if (round < 0) continue;
      for (const [name, task] of found) longest.set(name, [...(longest.get(name) ?? []), task]);
      progress(`tasks: ${round + 1} of ${rounds}: ${JSON.stringify(Object.fromEntries(found))}`);
    }
    return Object.fromEntries([...longest].map(([name, tasks]) => [`tasks.${name}`, figureOf(tasks, 'ms')]));
  } finally {
    await desk.running.kill9();
  }
}

const nameOf = (page: Page): string => /(\w+)\.html/.exec(page.url())?.[1] ?? '';

async function direct(control: Page): Promise<void> {
  const from = performance.now();
  const title = control.getByTestId('now-title');
  const before = await title.textContent();
  for (const key of KEYS) {
    await control.keyboard.press(key);
    await wait(200 + Math.random() * 300);
  }
  await control.keyboard.press('KeyM');
  await control.keyboard.type('再讲一遍价格', { delay: 60 });
  await control.keyboard.press('Enter');
  // Out of the field: Space there is text.
  await title.click();
  if ((await title.textContent()) === before) throw new Error('Nothing moved: the keys did not reach the show');
  await wait(Math.max(0, ROUND_MS - (performance.now() - from)));
}
