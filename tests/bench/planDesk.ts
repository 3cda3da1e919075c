import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { launchApp, type RunningApp } from '../e2e/support/electron.ts';
import { freshDataDir } from '../e2e/support/stage.ts';
import { type Figure, figureOf } from './figure.ts';
import { longShowText } from './longShow.ts';
import { markPlan, PLAN_MARK } from './planMarks.ts';
import { wait } from './progress.ts';
import { shownAfterKeys, startTrace, stopTrace } from './trace.ts';

export const TITLE = 'Plan bench';
const ROWS = 2_000;
const KEYS = 120;
const WARM_UP = 10;

/** The plan room in the product's own window. */
export interface PlanDesk {
  readonly running: RunningApp;
  readonly page: Page;
}

/** With 2,000 segments on screen. */
export async function openPlan(): Promise<PlanDesk> {
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
  await markPlan(page, ROWS);
  // The words of 2,000 scripts are read once, in parts, after a show is opened.
  await wait(4_000);
  return { running, page };
}

/** Milliseconds from each input event to the end of paint of the first frame with what it changed. */
export async function painted({ running }: PlanDesk, act: () => Promise<void>): Promise<readonly number[]> {
  await startTrace(running.app);
  await act();
  await wait(300);
  const events = await stopTrace(running.app);
  return shownAfterKeys(events, PLAN_MARK).flatMap((shown) => (shown === null ? [] : [shown.painted]));
}

/** A few may be lost where a trace begins or ends. More, and what is left would be a choice. */
export function enough(name: string, samples: readonly number[], wanted: number): Figure {
  if (samples.length < wanted * 0.9) throw new Error(`${name}: only ${samples.length} of ${wanted} were seen`);
  return figureOf(samples, 'ms');
}

/** Keys into a field of a row in the middle, at a typist's pace, with pauses in which the plan takes them. */
export async function typing(desk: PlanDesk, where: 'title' | 'script'): Promise<Figure> {
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
