import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { launchApp, type RunningApp } from '../e2e/support/electron.ts';
import { freshDataDir } from '../e2e/support/stage.ts';
import { type Figure, type Figures, figureOf } from './figure.ts';
import { longShowText } from './longShow.ts';
import { markPlan, PLAN_MARK } from './planMarks.ts';
import { progress, wait } from './progress.ts';
import { frameTimes, shownAfterKeys, startTrace, stopTrace } from './trace.ts';

const TITLE = 'Plan bench';
const ROWS = 2_000;
const OPENS = 15;
const KEYS = 120;
const WARM_UP = 10;
const SCROLLS = 60;

interface Desk {
  readonly running: RunningApp;
  readonly page: Page;
}

/** The plan room with 2,000 segments, in the real window: opened from the list, typed in, walked through and scrolled. */
export async function planFigures(): Promise<Figures> {
  const desk = await openPlan();
  try {
    const open = await opens(desk);
    progress(`plan: opened ${open.n} times`);
    const title = await typing(desk, 'title');
    const script = await typing(desk, 'script');
    progress(`plan: typed ${title.n + script.n} characters`);
    const arrow = await arrows(desk);
    const scroll = await scrolls(desk);
    return { 'plan.open': open, 'plan.type': title, 'plan.type.script': script, 'plan.arrow': arrow, 'plan.scroll': scroll };
  } finally {
    await desk.running.kill9();
  }
}

async function openPlan(): Promise<Desk> {
  const dataDir = freshDataDir();
  const file = join(dataDir, 'bench.cuedesk.json');
  writeFileSync(file, longShowText(TITLE, ROWS));
  const running = await launchApp({ dataDir, lang: 'zh-CN', args: [file], env: {}, main: '.' });
  const isControl = (each: Page) => each.url().includes('/control.html');
  const page = running.app.windows().find(isControl) ?? (await running.app.waitForEvent('window', isControl));
  await page.getByTestId('show-title').filter({ hasText: TITLE }).waitFor();
  await page.getByTestId('segment-row').first().waitFor();
  await page.locator('[data-testid="saved"][data-state="saved"]').waitFor();
  await running.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setBounds({ x: 0, y: 0, width: 1440, height: 900 }));
  await markPlan(page);
  // The words of 2,000 scripts are read once, in parts, after a show is opened.
  await wait(4_000);
  return { running, page };
}

/** Milliseconds from each input event to the end of paint of the first frame with what it changed. */
async function painted({ running }: Desk, act: () => Promise<void>): Promise<readonly number[]> {
  await startTrace(running.app);
  await act();
  await wait(300);
  const events = await stopTrace(running.app);
  return shownAfterKeys(events, PLAN_MARK).flatMap((shown) => (shown === null ? [] : [shown.painted]));
}

/** A few may be lost where a trace begins or ends. More, and what is left would be a choice. */
function enough(name: string, samples: readonly number[], wanted: number): Figure {
  if (samples.length < wanted * 0.9) throw new Error(`${name}: only ${samples.length} of ${wanted} were seen`);
  return figureOf(samples, 'ms');
}

/** From the click on the show in the list, another one open, to its rows. */
async function opens(desk: Desk): Promise<Figure> {
  const { page } = desk;
  const long = page.getByTestId('show-item').filter({ hasText: TITLE });
  const other = page.getByTestId('show-item').filter({ hasNotText: TITLE }).first();
  const taken: number[] = [];
  for (let round = 0; round <= OPENS; round += 1) {
    await other.click();
    await page.getByTestId('show-title').filter({ hasNotText: TITLE }).waitFor();
    await wait(700);
    const times = await painted(desk, async () => {
      await long.click();
      await page.getByTestId('show-title').filter({ hasText: TITLE }).waitFor();
      await wait(900);
    });
    // The first reads code that later ones have.
    if (round > 0) taken.push(...times.slice(0, 1));
  }
  return enough('plan.open', taken, OPENS);
}

async function typing(desk: Desk, where: 'title' | 'script'): Promise<Figure> {
  const { page } = desk;
  await page.getByTestId('rundown').evaluate((grid) => grid.scrollTo(0, 20_000));
  await wait(300);
  await page.getByTestId('segment-row').nth(15).getByTestId('cell-title').click();
  await page.getByTestId(where === 'title' ? 'tab-segment' : 'tab-script').click();
  await (where === 'title' ? page.getByTestId('segment-title') : page.getByTestId('script-block').first().locator('textarea')).click();
  const type = async (count: number) => {
    for (let key = 0; key < count; key += 1) {
      await page.keyboard.press('abcdefgh'[key % 8] ?? 'a');
      // Every eighth key comes when the plan gets what was typed before, and the checks run.
      await wait(key % 8 === 7 ? 470 + Math.random() * 120 : 70 + Math.random() * 60);
    }
  };
  await type(WARM_UP);
  return enough(`plan.type ${where}`, await painted(desk, () => type(KEYS)), KEYS);
}

/** The selection goes down and up, the inspector along. */
async function arrows(desk: Desk): Promise<Figure> {
  const { page } = desk;
  await page.getByTestId('rundown').focus();
  const walk = async (count: number) => {
    for (let key = 0; key < count; key += 1) {
      await page.keyboard.press(key % 40 < 30 ? 'ArrowDown' : 'ArrowUp');
      await wait(120 + Math.random() * 80);
    }
  };
  await walk(WARM_UP);
  return enough('plan.arrow', await painted(desk, () => walk(KEYS)), KEYS);
}

/** The main thread's time for each frame while the wheel turns. */
async function scrolls({ running, page }: Desk): Promise<Figure> {
  const box = await page.getByTestId('rundown').boundingBox();
  if (box === null) throw new Error('No grid');
  await page.mouse.move(box.x + 300, box.y + 200);
  await startTrace(running.app);
  for (let turn = 0; turn < SCROLLS; turn += 1) {
    await page.mouse.wheel(0, turn % 20 < 14 ? 400 : -500);
    await wait(30);
  }
  await wait(300);
  return figureOf(frameTimes(await stopTrace(running.app), PLAN_MARK), 'ms');
}
