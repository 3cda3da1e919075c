import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { longRundown } from '../support/longRundown.ts';
import { xlsxOf } from '../support/xlsx.ts';
import { answerDialog, libraryText, notices } from './faults/desk.ts';
import { tearLog } from './library/store.ts';
import { planRoom } from './support/planRoom.ts';
import { freshDataDir } from './support/stage.ts';
import { chooseFrom } from './support/toolbarMenu.ts';

const { open, running, kill } = planRoom('zh-CN');

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const bring = (page: Page, name: string, bytes: Uint8Array) =>
  page.getByTestId('import-file').setInputFiles({ name, mimeType: XLSX, buffer: Buffer.from(bytes) });
const total = (page: Page) => page.getByTestId('plan-total').textContent();
const rows = async (page: Page) => {
  // The room's last part: all rows stand before it.
  await page.getByTestId('import-show').waitFor({ state: 'attached' });
  return page.getByTestId('segment-row').count();
};

test('five hundred rows: stopped in the middle, refused when broken, taken whole, all there after a kill, and exported', async () => {
  const dataDir = freshDataDir();
  let page = await open(dataDir);
  const [before, many] = [await total(page), await rows(page)];
  await chooseFrom(page, 'import-menu', 'import-rundown');
  await page.getByTestId('rundown-import').waitFor();

  // A million rows with nothing in them: nothing to refuse, and long enough in the worker to be stopped there.
  const blank = Array.from({ length: 1_000_000 }, (_, at) => `<row r="${at + 1}"><c r="A${at + 1}"/></row>`).join('');
  const heavy = xlsxOf([], { parts: { 'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${blank}</sheetData></worksheet>` } });
  await bring(page, '很大.xlsx', heavy);
  await page.getByTestId('import-stop').click();
  await page.getByTestId('import-trouble').waitFor();
  expect(await page.getByTestId('import-trouble').textContent()).toBe('很大.xlsx：已停止读取，什么都没有改。');

  await bring(page, '坏了.xlsx', longRundown(500).subarray(0, 9_000));
  await page.getByTestId('import-trouble').filter({ hasText: '坏了.xlsx：文件不完整或已损坏' }).waitFor();
  expect(await page.getByTestId('tool-apply').isDisabled()).toBe(true);

  await bring(page, '双十一.xlsx', longRundown(500));
  await page.getByText('双十一.xlsx · XLSX').waitFor();
  expect(await page.getByTestId('import-sum').textContent()).toContain('导入后 500 行');
  await page.getByTestId('tool-apply').click();
  await page.getByTestId('rundown-import').waitFor({ state: 'detached' });
  await page.waitForFunction((old) => document.querySelector('[data-testid="plan-total"]')?.textContent !== old, before);
  const after = await total(page);
  await page.keyboard.press('Control+Z');
  await page.waitForFunction((old) => document.querySelector('[data-testid="plan-total"]')?.textContent === old, before);
  expect(await rows(page)).toBe(many);
  await page.keyboard.press('Control+Shift+Z');
  await page.waitForFunction((old) => document.querySelector('[data-testid="plan-total"]')?.textContent === old, after);
  await page.locator('[data-testid="saved"][data-state="saved"]').waitFor();

  await kill();
  page = await open(dataDir);
  expect(await total(page)).toBe(after);

  const path = join(dataDir, 'out.xlsx');
  await answerDialog({ running: running() }, path);
  await chooseFrom(page, 'export-menu', 'export-rundown');
  await page.getByTestId('export-preview').waitFor();
  await page.getByTestId('tool-apply').click();
  await page.getByTestId('rundown-export').waitFor({ state: 'detached' });
  await chooseFrom(page, 'import-menu', 'import-rundown');
  await bring(page, 'out.xlsx', readFileSync(path));
  await page.getByText('out.xlsx · XLSX').waitFor();
  // What went out and comes back changes nothing.
  expect(await page.locator('[data-testid="import-row"]:not([data-outcome="same"])').count()).toBe(0);
  expect(await page.getByTestId('tool-apply').isDisabled()).toBe(true);
});

/** Rows that a show names and the store lacks, or has and no show names. */
async function strays(page: Page): Promise<readonly string[]> {
  const [shows, segments, scripts] = JSON.parse(await libraryText(page)) as [
    readonly { readonly id: string; readonly segmentIds: readonly string[] }[],
    readonly { readonly showId: string; readonly id: string }[],
    readonly { readonly showId: string; readonly segmentId: string }[],
  ];
  const named = new Set(shows.flatMap(({ id, segmentIds }) => segmentIds.map((each) => `${id} ${each}`)));
  const held = [segments.map((row) => `${row.showId} ${row.id}`), scripts.map((row) => `${row.showId} ${row.segmentId}`)];
  return held.flatMap((keys) => [...named].filter((key) => !keys.includes(key)).concat(keys.filter((key) => !named.has(key))));
}

test('killed in the middle of an import of five hundred rows: all of it is there or none, and the library is whole', async () => {
  const dataDir = freshDataDir();
  let page = await open(dataDir);
  await page.locator('[data-testid="saved"][data-state="saved"]').waitFor();
  const before = await total(page);
  const snapshots = () => readdirSync(join(dataDir, 'library', 'snapshots')).filter((name) => name.includes('import'));
  const changed = () => page.waitForFunction((old) => document.querySelector('[data-testid="plan-total"]')?.textContent !== old, before);
  const came: (string | null)[] = [];
  // While the snapshot before it is written, while the store and the host take it, and a moment later.
  for (const moment of ['snapshot', 'commit', 'later']) {
    await chooseFrom(page, 'import-menu', 'import-rundown');
    await bring(page, '双十一.xlsx', longRundown(500));
    await page.getByText('双十一.xlsx · XLSX').waitFor();
    const known = existing();
    // The page may be gone before the click is told to have been done.
    const click = page
      .getByTestId('tool-apply')
      .click()
      .catch(() => undefined);
    if (moment === 'snapshot') while (existing() === known) await new Promise((go) => setTimeout(go, 1));
    else await changed();
    if (moment === 'later') await page.waitForTimeout(60);
    await kill();
    await click;
    // Where the kill itself did not: it may break off a record of the store's log, and the start after the next would pay.
    tearLog(dataDir);
    page = await open(dataDir);
    await page.locator('[data-testid="saved"][data-state="saved"]').waitFor();
    expect(await strays(page)).toEqual([]);
    expect(await notices(page)).toEqual([]);
    came.push(await total(page));
    if (came.at(-1) === before) continue;
    // Undo is there after the kill, too.
    await page.keyboard.press('Control+Z');
    await page.waitForFunction((old) => document.querySelector('[data-testid="plan-total"]')?.textContent === old, before);
    await page.locator('[data-testid="saved"][data-state="saved"]').waitFor();
  }
  expect(came[0]).toBe(before);
  expect(new Set(came).size).toBeLessThanOrEqual(2);

  function existing(): number {
    try {
      return snapshots().length;
    } catch {
      return 0;
    }
  }
});
