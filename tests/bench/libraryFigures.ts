import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { launchApp, type RunningApp } from '../e2e/support/electron.ts';
import { freshDataDir } from '../e2e/support/stage.ts';
import { type Figures, figureOf } from './figure.ts';
import { longShowText } from './longShow.ts';
import { progress } from './progress.ts';

const TITLE = 'Library bench';
const ROWS = 2_000;
const ROUNDS = 5;

interface Desk {
  readonly running: RunningApp;
  readonly control: Page;
}

/** The library lost and rebuilt, copied and restored, with a show of 2,000 segments in it. */
export async function libraryFigures(): Promise<Figures> {
  const dataDir = freshDataDir();
  const file = join(dataDir, 'bench.cuedesk.json');
  writeFileSync(file, longShowText(TITLE, ROWS));
  const first = await open(dataDir, [file]);
  await first.control.getByTestId('show-title').filter({ hasText: TITLE }).waitFor();
  await saved(first.control);
  const snapshots: number[] = [];
  const restores: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    snapshots.push(await snapshot(first.control));
    await rename(first.control, `round ${round}`);
    restores.push(await restore(first.control));
    progress(`library ${round + 1} of ${ROUNDS}: snapshot ${snapshots.at(-1)}, restore ${restores.at(-1)}`);
  }
  await first.running.kill9();
  const rebuilds: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    rmSync(join(dataDir, 'browser', 'IndexedDB'), { recursive: true });
    const from = performance.now();
    const { running, control } = await open(dataDir, []);
    await control.getByTestId('notice').first().waitFor();
    await control.getByTestId('show-title').filter({ hasText: TITLE }).waitFor();
    await control.getByTestId('segment-row').first().waitFor();
    rebuilds.push(performance.now() - from);
    progress(`rebuild ${round + 1} of ${ROUNDS}: ${rebuilds.at(-1)}`);
    await running.kill9();
  }
  rmSync(dataDir, { recursive: true, force: true });
  return {
    'library.rebuild': figureOf(rebuilds, 'ms'),
    'library.restore': figureOf(restores, 'ms'),
    'library.snapshot': figureOf(snapshots, 'ms'),
  };
}

async function open(dataDir: string, args: readonly string[]): Promise<Desk> {
  const running = await launchApp({ dataDir, lang: 'en', args: [...args], env: {}, main: '.' });
  const isControl = (page: Page) => page.url().includes('/control.html');
  const control = running.app.windows().find(isControl) ?? (await running.app.waitForEvent('window', isControl));
  return { running, control };
}

const saved = (control: Page) => control.locator('[data-testid="saved"][data-state="saved"]').waitFor();

async function rename(control: Page, title: string): Promise<void> {
  await control.getByTestId('segment-row').nth(1).getByTestId('cell-title').dblclick();
  await control.getByTestId('title-input').fill(title);
  await control.keyboard.press('Enter');
  await control.waitForTimeout(500);
  await saved(control);
}

async function snapshot(control: Page): Promise<number> {
  await control.getByTestId('saved').click();
  await control.waitForTimeout(1_000);
  const before = await control.getByTestId('snapshot').count();
  const from = performance.now();
  await control.getByTestId('backup-now').click();
  await control.getByTestId('snapshot').nth(before).waitFor();
  const took = performance.now() - from;
  await control.keyboard.press('Escape');
  return took;
}

/** The newest snapshot, which the last change is not in. */
async function restore(control: Page): Promise<number> {
  await control.getByTestId('saved').click();
  await control.getByTestId('snapshot').first().getByRole('button').first().click();
  await control.locator('[data-testid="restore"]:not([disabled])').waitFor();
  const notice = control.getByTestId('notice');
  const from = performance.now();
  await control.getByTestId('restore').click();
  await notice.filter({ hasText: 'as it was at' }).first().waitFor();
  const took = performance.now() - from;
  while ((await notice.count()) > 0) await notice.first().getByRole('button').last().click();
  return took;
}
