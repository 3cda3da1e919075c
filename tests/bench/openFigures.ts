import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { launchApp, type RunningApp } from '../e2e/support/electron.ts';
import { freshDataDir } from '../e2e/support/stage.ts';
import type { Figures } from './figure.ts';
import { longShowText } from './longShow.ts';
import { enough, type PlanDesk, painted } from './planDesk.ts';
import { markPlan } from './planMarks.ts';
import { progress, wait } from './progress.ts';

const ROWS = 2_000;
const SHOWS = 4;
const SESSIONS = 7;

/** A show of 2,000 segments that this session has not read yet: from the click in the list to its rows, out of IndexedDB. */
export async function openFigures(): Promise<Figures> {
  const dataDir = freshDataDir();
  const titles = Array.from({ length: SHOWS }, (_, at) => `Disk bench ${at + 1}`);
  for (const title of titles) await bring(dataDir, title);
  const taken: number[] = [];
  for (let session = 0; session < SESSIONS; session += 1) {
    const desk = await start(dataDir, []);
    await markPlan(desk.page, ROWS);
    for (const [at, title] of titles.entries()) {
      const [time] = await painted(desk, () => choose(desk.page, title));
      // A session's first reads code that all later ones have.
      if (at > 0 && time !== undefined) taken.push(time);
      // Two long shows look alike to the marks.
      await toSample(desk.page);
    }
    await desk.running.close();
    progress(`open: ${taken.length} shows read from the disk`);
  }
  return { 'plan.open.disk': enough('plan.open.disk', taken, SESSIONS * (SHOWS - 1)) };
}

async function start(dataDir: string, args: readonly string[]): Promise<PlanDesk> {
  const running: RunningApp = await launchApp({ dataDir, lang: 'zh-CN', args: [...args], env: {}, main: '.' });
  const isControl = (each: Page) => each.url().includes('/control.html');
  const page = running.app.windows().find(isControl) ?? (await running.app.waitForEvent('window', isControl));
  await page.getByTestId('segment-row').first().waitFor();
  // What follows a start has been read, written and checked.
  await wait(4_000);
  return { running, page };
}

/** Each file comes with a start of its own, and a sample is open at its end: no later start reads a long show by itself. */
async function bring(dataDir: string, title: string): Promise<void> {
  const file = join(dataDir, 'bench.cuedesk.json');
  const text = JSON.parse(longShowText(title, ROWS)) as { readonly show: object };
  writeFileSync(file, JSON.stringify({ ...text, show: { ...text.show, id: title } }));
  const desk = await start(dataDir, [file]);
  await desk.page.getByTestId('show-title').filter({ hasText: title }).waitFor();
  await toSample(desk.page);
  await desk.running.close();
}

async function toSample(page: Page): Promise<void> {
  await page.getByTestId('show-item').filter({ hasNotText: 'Disk bench' }).first().click();
  await page.getByTestId('show-title').filter({ hasNotText: 'Disk bench' }).waitFor();
  await page.locator('[data-testid="saved"][data-state="saved"]').waitFor();
  await wait(700);
}

async function choose(page: Page, title: string): Promise<void> {
  await page.getByTestId('show-item').filter({ hasText: title }).click();
  await page.getByTestId('show-title').filter({ hasText: title }).waitFor();
  await wait(1_500);
}
