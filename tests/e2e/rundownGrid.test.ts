import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { kept } from './library/rounds.ts';
import { planRoom } from './support/planRoom.ts';
import { freshDataDir } from './support/stage.ts';

const { open, running, kill } = planRoom('zh-CN');

const titles = (page: Page) => page.getByTestId('cell-title').allTextContents();
const saved = (page: Page) => page.locator('[data-testid="saved"][data-state="saved"]').waitFor();
const undo = (page: Page) => page.getByTestId('undo-edit').getAttribute('aria-label');

test("rows go over the system's clipboard and back, and undo of all of it is there after a kill", async () => {
  const dataDir = freshDataDir();
  let page = await open(dataDir);
  const before = await titles(page);
  await page.getByTestId('segment-row').nth(1).getByTestId('cell-title').click();
  await page.keyboard.press('Shift+ArrowDown');
  const clipped = () => running().app.evaluate(({ clipboard }) => clipboard.readText());
  // What copies is read with the second picture.
  await expect
    .poll(async () => {
      await page.keyboard.press('Control+c');
      return (await clipped()).split('\r\n').length;
    })
    .toBe(3);
  const table = await clipped();
  expect(table).toContain(before[2] ?? '');
  await page.keyboard.press('End');
  await page.keyboard.press('Control+v');
  await expect.poll(() => titles(page)).toEqual([...before, before[1], before[2]]);

  // As a spreadsheet puts it there.
  await running().app.evaluate(({ clipboard }) => clipboard.writeText('环节\t时长\r\n答疑一轮\t1′30″\r\n福袋\t90秒\r\n'));
  await page.keyboard.press('Control+v');
  await expect.poll(() => titles(page)).toEqual([...before, before[1], before[2], '答疑一轮', '福袋']);
  expect(await page.getByTestId('cell-length').last().textContent()).toBe('1:30');
  await saved(page);
  const keptBefore = await kept(page);
  await page.keyboard.press('Control+z');
  await expect.poll(async () => (await titles(page)).length).toBe(before.length + 2);
  await expect.poll(() => kept(page)).toBeGreaterThan(keptBefore);
  await saved(page);
  await kill();

  page = await open(dataDir);
  await expect.poll(() => undo(page)).toBe('撤销：粘贴');
  await page.getByTestId('rundown').focus();
  await page.keyboard.press('Control+Shift+z');
  await expect.poll(() => titles(page)).toEqual([...before, before[1], before[2], '答疑一轮', '福袋']);
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect.poll(() => titles(page)).toEqual(before);

  // Two rows out of the plan's time, and what their phase may take: said at once, each one step of undo.
  const end = await page.getByTestId('plan-end').textContent();
  await page.getByTestId('segment-row').nth(1).getByTestId('cell-title').click();
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Control+Shift+X');
  await expect.poll(() => page.locator('[data-skipped="true"]').count()).toBe(2);
  expect(await page.getByTestId('plan-end').textContent()).not.toBe(end);
  await page.keyboard.press('Control+b');
  await page.keyboard.type('1');
  await page.keyboard.press('Enter');
  await expect.poll(() => undo(page)).toBe('撤销：改阶段预算');
  expect(await page.getByTestId('budget-state').first().textContent()).toContain('超');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect.poll(() => page.getByTestId('plan-end').textContent()).toBe(end);
});
