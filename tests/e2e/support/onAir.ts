import type { Page } from 'playwright-core';
import type { OutputName } from '../../../shared/wire/outputs.ts';
import { type Desk, openDesk, toAir } from '../faults/desk.ts';
import { pageNamed } from '../fullShow/desk.ts';
import type { BridgeWindow } from '../shell/pages.ts';

const HOUR = 3_600_000;

/** The sample is planned for the next whole hour: far enough off to be asked whether to start now. */
export const twentyPast = (): number => Math.floor(Date.now() / HOUR) * HOUR + HOUR / 3;

/** The sample with its first segment on air. Kill it in the end: closing would ask. */
export async function sampleOnAir(dataDir: string): Promise<Desk> {
  const desk = await openDesk(dataDir, 'zh-CN', [], twentyPast());
  await toAir(desk, 'shift');
  await desk.control.keyboard.press('Space');
  await desk.control.locator('[data-testid="stage-row"][data-place="current"]').waitFor();
  return desk;
}

/** The page of an output, opened from the desk. */
export async function openOutput({ running, control }: Pick<Desk, 'running' | 'control'>, name: OutputName): Promise<Page> {
  await control.evaluate((output) => (window as unknown as BridgeWindow).cuedesk.changeOutput(output, { type: 'show', open: true }), name);
  const page = await pageNamed(running.app, name);
  await page.waitForLoadState('load');
  return page;
}
