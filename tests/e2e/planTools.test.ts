import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { planRoom } from './support/planRoom.ts';
import { freshDataDir } from './support/stage.ts';

const { open, kill } = planRoom('en');

const ids = async (page: Page) => {
  // The room's last part: all rows stand before it.
  await page.getByTestId('import-show').waitFor({ state: 'attached' });
  return page.getByTestId('segment-row').evaluateAll((rows) => rows.map((row) => row.getAttribute('data-segment-id')));
};
const saved = (page: Page) => page.locator('[data-testid="saved"][data-state="saved"]').waitFor();

test('a template, an order in waves and a dragged edge: each one step of undo, and all there after a kill', async () => {
  const dataDir = freshDataDir();
  let page = await open(dataDir);

  // Four hours from the template, by keys alone.
  await page.keyboard.press('Control+Shift+N');
  await page.getByTestId('template-dialog').waitFor();
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.querySelectorAll('[data-testid="segment-row"]').length === 45);
  expect(await page.getByTestId('plan-total').textContent()).toBe('4:00:00');
  expect(await page.getByTestId('rhythm-gap').count()).toBe(0);
  await page.keyboard.press('Control+Z');
  await page.waitForFunction(() => document.querySelectorAll('[data-testid="segment-row"]').length === 0);

  // The sample's products in three hours instead of four.
  await page.getByTestId('new-commerce').click();
  await page.waitForFunction(() => document.querySelectorAll('[data-testid="segment-row"]').length === 46);
  const before = await ids(page);
  expect(await page.getByTestId('rhythm-gap').count()).toBeGreaterThan(0);
  await page.getByTestId('auto-sequence').click();
  await page.getByTestId('tool-target').fill('3h');
  const promised = await page.getByTestId('preview-row').evaluateAll((rows) => rows.map((row) => row.getAttribute('data-segment-id')));
  await page.keyboard.press('Enter');
  await page.getByTestId('sequence-dialog').waitFor({ state: 'detached' });
  expect(await page.getByTestId('plan-total').textContent()).toBe('3:00:00');
  expect(await page.getByTestId('rhythm-gap').count()).toBe(0);
  expect((await ids(page)).filter((id) => before.includes(id))).toEqual(promised.filter((id) => before.includes(id)));
  await page.keyboard.press('Control+Z');
  await page.waitForFunction((first) => document.querySelectorAll('[data-testid="segment-row"]').length === first, before.length);
  expect(await ids(page)).toEqual(before);
  await page.keyboard.press('Control+Shift+Z');

  // The right edge of the first 利润款, a minute's worth of pixels and more to the right.
  const line = await page.getByTestId('rhythm-line').boundingBox();
  const end = await page.getByTestId('plan-end').textContent();
  const block = await page.getByTestId('rhythm-segment').nth(6).boundingBox();
  if (line === null || block === null) throw new Error('no strip');
  await page.mouse.move(block.x + block.width, block.y + 15);
  // Who points at it is told what it is.
  const sixth = await page.getByTestId('segment-row').nth(6).getByTestId('cell-title').textContent();
  expect(await page.getByTestId('rhythm-line').getAttribute('title')).toContain(sixth ?? 'no title');
  await page.mouse.down();
  await page.mouse.move(block.x + block.width + 30, block.y + 15, { steps: 4 });
  await page.getByTestId('rhythm-pending').waitFor();
  expect(await page.getByTestId('plan-end').textContent()).toBe(end);
  await page.mouse.up();
  await page.getByTestId('rhythm-pending').waitFor({ state: 'detached' });
  const dragged = await page.getByTestId('plan-end').textContent();
  expect(dragged).not.toBe(end);

  await saved(page);
  const rows = await ids(page);
  await kill();
  page = await open(dataDir);
  expect(await ids(page)).toEqual(rows);
  expect(await page.getByTestId('plan-end').textContent()).toBe(dragged);
});
