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

/** What comes now and then, one a round in turn: a name, and its keys. `text:` is typed as it stands, `click:` clicks what has that test id. */
const NOW_AND_THEN: readonly (readonly [name: string, ...keys: string[]])[] = [
  ['incident', 'F9', 'Digit1', 'click:incident-resolve'],
  ['device', 'KeyD', 'text:2m', 'Enter'],
  ['promise', 'KeyP', 'text:3m', 'Enter'],
  ['number', 'KeyF', 'KeyO', 'text:1200', 'Enter'],
  ['find', 'Control+KeyK', 'text:环节 19', 'Escape'],
  ['jump', 'KeyJ', 'text:1900', 'Escape'],
  ['keys', 'Shift+Slash', 'Escape'],
  ['displays', 'Control+Shift+KeyD', 'Escape'],
  ['blackout', 'Control+Shift+KeyB', 'Control+Shift+KeyB'],
  ['plan room', 'Control+Digit1', 'Control+Digit3'],
  ['review room', 'Control+Digit4', 'Control+Digit3'],
];

/**
 * The longest task of each main thread in every ten seconds of a show on air: GO, hold and resume, added time, UNDO, the
 * next row, a product's step and a message to the host, and each round one of what comes now and then; 2,000 segments,
 * three windows.
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
      const [name = '', ...keys] = NOW_AND_THEN[(round + WARM_UP) % NOW_AND_THEN.length] ?? [];
      await direct(desk.control, keys);
      const found = [
        ...(await Promise.all(pages.map(async (page) => [nameOf(page), await longestTask(page)] as const))),
        ['host', await longestDelay(desk.running.app)] as const,
      ];
      if (round < 0) continue;
      for (const [name, task] of found) longest.set(name, [...(longest.get(name) ?? []), task]);
      progress(`tasks: ${round + 1} of ${rounds}, ${name}: ${JSON.stringify(Object.fromEntries(found))}`);
    }
    return Object.fromEntries([...longest].map(([name, tasks]) => [`tasks.${name}`, figureOf(tasks, 'ms')]));
  } finally {
    await desk.running.kill9();
  }
}

const nameOf = (page: Page): string => /(\w+)\.html/.exec(page.url())?.[1] ?? '';

async function direct(control: Page, nowAndThen: readonly string[]): Promise<void> {
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
  for (const step of nowAndThen) {
    if (step.startsWith('text:')) await control.keyboard.type(step.slice('text:'.length), { delay: 60 });
    else if (step.startsWith('click:')) await control.getByTestId(step.slice('click:'.length)).click();
    else await control.keyboard.press(step);
    await wait(400);
  }
  await title.click();
  if ((await title.textContent()) === before) throw new Error('Nothing moved: the keys did not reach the show');
  await wait(Math.max(0, ROUND_MS - (performance.now() - from)));
}
