import { chmodSync, cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, expect, it } from 'vitest';
import { RED_PIXEL } from '../support/pictures.ts';
import { closeNotices, libraryText, notices, toAir } from './faults/desk.ts';
import { rename, secondTitle } from './library/rounds.ts';
import { oneDesk } from './support/oneDesk.ts';
import { freshDataDir, handOver } from './support/stage.ts';

/** Backups as a director meets them: from the header to a restore and back. */
const { open, leave } = oneDesk();
afterEach(leave);

it('a backup by hand, a restore that says what it changes, and its undo, by keyboard alone; never on air', async () => {
  const desk = await open(freshDataDir(), 'zh-CN');
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

/** How wide each picture is that stands on the card of row 6, drawn from what the host gave. */
const attached = async (control: Page): Promise<readonly number[]> => {
  await control.getByTestId('segment-row').nth(5).getByTestId('cell-title').click();
  await control.getByTestId('tab-product').click();
  await control.getByTestId('attachment-file').first().waitFor({ state: 'attached' });
  return control
    .getByTestId('attachment')
    .locator('img')
    .evaluateAll((all) =>
      Promise.all(all.map((img) => (img as HTMLImageElement).decode().then(() => (img as HTMLImageElement).naturalWidth))),
    );
};

it('a second folder gets every backup and the files of proof; they come back by a restore, and on another machine', async () => {
  const dataDir = freshDataDir();
  const { control } = await open(dataDir, 'en');
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
  await control.keyboard.press('Escape');

  expect(await attached(control)).toEqual([]);
  await control
    .getByTestId('attachment-file')
    .first()
    .setInputFiles({ name: '检测报告.png', mimeType: 'image/png', buffer: Buffer.from(RED_PIXEL) });
  await expect.poll(() => attached(control)).toEqual([1]);
  await expect.poll(() => control.getByTestId('saved').getAttribute('data-state')).toBe('saved');
  await control.getByTestId('saved').click();
  await control.getByTestId('backup-now').click();
  const copies = () => readdirSync(stick).filter((name) => name.endsWith('.ndjson'));
  await expect.poll(copies).toHaveLength(1);
  expect(copies()).toEqual(readdirSync(join(dataDir, 'library', 'snapshots')));
  const [first = ''] = copies();
  await expect.poll(() => readdirSync(join(stick, 'files'))).toEqual([expect.stringMatching(/^[0-9a-f]{64}$/)]);
  const [sum = ''] = readdirSync(join(stick, 'files'));
  expect(new Uint8Array(readFileSync(join(stick, 'files', sum)))).toEqual(RED_PIXEL);

  // Taken off the card: the restore puts it back, bytes and all.
  await control.keyboard.press('Escape');
  await control.getByTestId('attachment').click();
  await control.getByTestId('file-remove').click();
  await expect.poll(() => attached(control)).toEqual([]);
  await expect.poll(() => control.getByTestId('saved').getAttribute('data-state')).toBe('saved');
  await control.getByTestId('saved').click();
  await control.getByTestId('snapshot').first().getByRole('button').first().click();
  await control.getByTestId('restore').click();
  await expect.poll(async () => (await notices(control)).join()).toContain('The library is as it was at');
  await expect.poll(() => attached(control)).toEqual([1]);
  await leave();

  const elsewhere = freshDataDir();
  mkdirSync(join(elsewhere, 'library', 'snapshots'), { recursive: true });
  cpSync(join(stick, first), join(elsewhere, 'library', 'snapshots', first));
  cpSync(join(stick, 'files'), join(elsewhere, 'library', 'files'), { recursive: true });
  handOver(elsewhere);
  const there = await open(elsewhere, 'en');
  await expect.poll(() => attached(there.control)).toEqual([1]);
  expect(new Uint8Array(readFileSync(join(elsewhere, 'library', 'files', sum)))).toEqual(RED_PIXEL);
});
