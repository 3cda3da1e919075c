import { chmodSync, mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, expect, it } from 'vitest';
import { canonicalJson } from '../../shared/canonical.ts';
import { closeNotices, type Desk, notices, openDesk, libraryText as rawText, toAir } from './faults/desk.ts';
import { freshDataDir, handOver } from './support/stage.ts';

/** Backups as a director meets them: from the header to a restore and back. */
let desk: Desk | null = null;
afterEach(async () => {
  await desk?.running.kill9();
  desk = null;
});

/** A row that was built anew names its fields in another order. */
const libraryText = async (control: Page): Promise<string> => canonicalJson(JSON.parse(await rawText(control)));

const secondTitle = (control: Page): Promise<string | null> =>
  control.getByTestId('segment-row').nth(1).getByTestId('cell-title').textContent();

async function rename(control: Page, title: string): Promise<void> {
  await control.getByTestId('segment-row').nth(1).getByTestId('cell-title').dblclick();
  await control.getByTestId('title-input').fill(title);
  await control.keyboard.press('Enter');
  await expect.poll(() => control.getByTestId('saved').getAttribute('data-state')).toBe('saved');
}

it('a backup by hand, a restore that says what it changes, and its undo, by keyboard alone; never on air', async () => {
  desk = await openDesk(freshDataDir(), 'zh-CN');
  const { control } = desk;
  await control.getByTestId('segment-row').first().waitFor();
  await control.getByTestId('saved').click();
  const dialog = control.getByTestId('backups');
  await dialog.waitFor();
  expect(await dialog.textContent()).toContain('还没有备份');
  await control.getByTestId('backup-now').click();
  await expect.poll(() => control.getByTestId('snapshot').count()).toBe(1);
  await control.keyboard.press('Escape');
  await expect.poll(() => dialog.count()).toBe(0);

  await rename(control, '改过的标题');
  const before = await libraryText(control);
  await control.getByTestId('saved').focus();
  await control.keyboard.press('Enter');
  await expect.poll(() => control.getByTestId('snapshot').first().textContent()).toContain('改回 1 个环节');
  // Tab to the row, open it, and on to its button.
  for (
    let tabs = 0;
    tabs < 12 && (await control.evaluate(() => document.activeElement?.getAttribute('aria-expanded'))) !== 'false';
    tabs += 1
  )
    await control.keyboard.press('Tab');
  await control.keyboard.press('Enter');
  await control.keyboard.press('Tab');
  expect(await control.evaluate(() => document.activeElement?.getAttribute('data-testid'))).toBe('restore');
  await control.keyboard.press('Enter');
  await expect.poll(async () => (await notices(control)).join()).toContain('资料库已恢复成');
  expect(await secondTitle(control)).not.toContain('改过的标题');
  await control.getByTestId('notice').getByRole('button').first().click();
  await expect.poll(() => secondTitle(control)).toContain('改过的标题');
  expect((await libraryText(control)) === before).toBe(true);
  await closeNotices(control);

  await toAir(desk);
  await control.getByTestId('saved').click();
  await control.getByTestId('snapshot').first().getByRole('button').first().click();
  expect(await control.getByTestId('restore').isDisabled()).toBe(true);
  expect(await dialog.textContent()).toContain('节目进行中不能恢复');
});

it('a second folder gets every backup; a wrong one is said in the field', async () => {
  const dataDir = freshDataDir();
  desk = await openDesk(dataDir, 'en');
  const { control } = desk;
  const stick = mkdtempSync(join(tmpdir(), 'cuedesk-stick-'));
  chmodSync(stick, 0o755);
  handOver(stick);
  await control.getByTestId('segment-row').first().waitFor();
  await control.getByTestId('saved').click();
  await control.getByTestId('second-path').fill('/nowhere/at all');
  await control.getByTestId('second-use').click();
  await expect.poll(() => control.getByTestId('backups').textContent()).toContain('cannot be used (ENOENT)');
  await control.getByTestId('second-path').fill(stick);
  await control.keyboard.press('Enter');
  await control.getByTestId('backup-now').click();
  await expect.poll(() => readdirSync(stick).length).toBe(1);
  await expect.poll(() => readdirSync(stick)).toEqual(readdirSync(join(dataDir, 'library', 'snapshots')));
});
