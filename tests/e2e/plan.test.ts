import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { notices } from './faults/desk.ts';
import { removeStore } from './library/store.ts';
import { planRoom } from './support/planRoom.ts';
import { freshDataDir } from './support/stage.ts';

const { open, kill } = planRoom('zh-CN');

const ids = async (page: Page) => {
  // The room's last part: all rows stand before it.
  await page.getByTestId('import-show').waitFor({ state: 'attached' });
  return page.getByTestId('segment-row').evaluateAll((rows) => rows.map((row) => row.getAttribute('data-segment-id')));
};
const rowOf = (page: Page, id: string) => page.locator(`[data-testid="segment-row"][data-segment-id="${id}"]`);
const textOf = async (page: Page, id: string, cell: string) => (await rowOf(page, id).getByTestId(cell).textContent())?.trim();
const saved = (page: Page) =>
  page.waitForFunction(() => {
    const request = indexedDB.open('cuedesk');
    return new Promise<boolean>((done) => {
      request.onsuccess = () => {
        const all = request.result.transaction('scripts').objectStore('scripts').getAll();
        all.onsuccess = () => {
          request.result.close();
          done(JSON.stringify(all.result).includes('这一句只为这次检查而写'));
        };
      };
    });
  });

test('title, length, order and script survive a kill, and undo and redo walk through them', async () => {
  const dataDir = freshDataDir();
  let page = await open(dataDir);
  const before = await ids(page);
  const [, second, third, fourth] = before;
  if (typeof second !== 'string' || typeof third !== 'string' || typeof fourth !== 'string') throw new Error('the sample has too few rows');
  const oldTitle = await textOf(page, second, 'cell-title');
  const oldEnd = await page.getByTestId('plan-end').textContent();

  await rowOf(page, second).getByTestId('cell-title').dblclick();
  await page.getByTestId('title-input').fill('改过的标题');
  await page.keyboard.press('Enter');
  expect(await textOf(page, second, 'cell-title')).toBe('改过的标题');

  await rowOf(page, second).getByTestId('cell-length').dblclick();
  await page.getByTestId('length-input').fill('７：３０');
  expect(await page.getByTestId('length-preview').textContent()).toContain('= 7:30');
  await page.keyboard.press('Enter');
  expect(await textOf(page, second, 'cell-length')).toBe('7:30');
  expect(await page.getByTestId('plan-end').textContent()).not.toBe(oldEnd);

  await rowOf(page, second).getByTestId('cell-title').click();
  await page.keyboard.press('Alt+ArrowDown');
  const moved = await ids(page);
  expect(moved).toEqual([before[0], third, second, ...before.slice(3)]);

  // Dragged by its grip to the top, above the first row of the opening.
  const grip = rowOf(page, fourth).locator('span').first();
  const from = await grip.boundingBox();
  const to = await rowOf(page, String(moved[0])).boundingBox();
  if (from === null || to === null) throw new Error('rows are not on screen');
  await page.mouse.move(from.x + 5, from.y + 15);
  await page.mouse.down();
  await page.mouse.move(from.x + 5, to.y + 20, { steps: 4 });
  await page.mouse.move(from.x + 5, to.y + 2, { steps: 4 });
  await page.mouse.up();
  const dragged = await ids(page);
  expect(dragged).toEqual([fourth, ...moved.filter((id) => id !== fourth)]);

  await rowOf(page, second).getByTestId('cell-title').click();
  await page.getByTestId('tab-script').click();
  const area = page.getByTestId('script-block').first().locator('textarea');
  await area.fill('这一句只为这次检查而写，写完就走。');
  await page.getByTestId('rundown').focus();
  await saved(page);
  await kill();

  page = await open(dataDir);
  expect(await ids(page)).toEqual(dragged);
  expect(await textOf(page, second, 'cell-title')).toBe('改过的标题');
  expect(await textOf(page, second, 'cell-length')).toBe('7:30');
  await rowOf(page, second).getByTestId('cell-title').click();
  await page.getByTestId('tab-script').click();
  expect(await page.getByTestId('script-block').first().locator('textarea').inputValue()).toBe('这一句只为这次检查而写，写完就走。');

  await rowOf(page, second).getByTestId('cell-title').dblclick();
  await page.getByTestId('title-input').fill('再改一次');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+Backspace');
  expect(await rowOf(page, second).count()).toBe(0);
  expect(await page.getByTestId('undo-edit').getAttribute('aria-label')).toBe('撤销：移除环节');
  await page.keyboard.press('Control+z');
  expect(await textOf(page, second, 'cell-title')).toBe('再改一次');
  await page.keyboard.press('Control+z');
  expect(await textOf(page, second, 'cell-title')).toBe('改过的标题');
  await page.keyboard.press('Control+Shift+z');
  expect(await textOf(page, second, 'cell-title')).toBe('再改一次');
  expect(oldTitle).not.toBe('再改一次');
});

test('a sentence typed half a second before a kill is there again', async () => {
  const dataDir = freshDataDir();
  let page = await open(dataDir);
  await page.getByTestId('segment-row').nth(1).getByTestId('cell-title').click();
  await page.getByTestId('tab-script').click();
  const area = page.getByTestId('script-block').first().locator('textarea');
  const text = await area.inputValue();
  await area.focus();
  await page.keyboard.press('Control+End');
  // Nothing leaves the field: half a second after the last key is what drafts promise to hold.
  await page.keyboard.type('尾声一句', { delay: 60 });
  await page.waitForTimeout(500);
  await kill();
  page = await open(dataDir);
  await page.getByTestId('segment-row').nth(1).getByTestId('cell-title').click();
  await page.getByTestId('tab-script').click();
  const script = () => page.getByTestId('script-block').first().locator('textarea');
  await expect.poll(() => script().inputValue()).toBe(`${text}尾声一句`);

  // Typing on without a pause, and the browser's store goes with the process.
  await script().focus();
  await page.keyboard.press('Control+End');
  const typed: number[] = [];
  for (let n = 0; n < 30; n += 1) {
    await page.keyboard.type('字');
    typed.push(performance.now());
    await page.waitForTimeout(40);
  }
  const killed = performance.now();
  await kill();
  removeStore(dataDir);
  page = await open(dataDir);
  await expect.poll(() => script().inputValue()).toContain(`${text}尾声一句${'字'.repeat(typed.filter((at) => killed - at > 500).length)}`);
});

test('while an input method composes, a kill loses nothing either: text, field and caret are there again', async () => {
  const dataDir = freshDataDir();
  let page = await open(dataDir);
  await page.getByTestId('segment-row').nth(2).getByTestId('cell-title').click();
  await page.getByTestId('tab-script').click();
  const area = () => page.getByTestId('script-block').first().locator('textarea');
  const text = await area().inputValue();
  await area().focus();
  await page.keyboard.press('Control+Home');
  const session = await page.context().newCDPSession(page);
  await session.send('Input.imeSetComposition', { text: '你好', selectionStart: 2, selectionEnd: 2 });
  await page.waitForTimeout(600);
  await kill();
  page = await open(dataDir);
  await expect.poll(() => area().inputValue()).toBe(`你好${text}`);
  const caret = () => area().evaluate((field) => [document.activeElement === field, (field as HTMLTextAreaElement).selectionStart]);
  await expect.poll(caret).toEqual([true, 2]);

  // Again, and the browser's store goes with the process.
  const next = await page.context().newCDPSession(page);
  await next.send('Input.imeSetComposition', { text: '早', selectionStart: 1, selectionEnd: 1 });
  await page.waitForTimeout(500);
  await kill();
  removeStore(dataDir);
  page = await open(dataDir);
  await expect.poll(() => area().inputValue()).toBe(`你好早${text}`);
  await expect.poll(caret).toEqual([true, 3]);
  expect((await notices(page)).join()).toContain('已从备份重建');
});

test('彩排 opens a rehearsal and goes to its room; until it ends, nothing else can be opened from the plan', async () => {
  const page = await open(freshDataDir());
  await page.getByTestId('start-rehearsal').click();
  await page.getByTestId('in-rehearse').waitFor();
  await page.getByTestId('stage-row').first().waitFor();
  await page.getByTestId('room-plan').click();
  await page.getByTestId('segment-row').first().waitFor();
  expect(await page.getByTestId('go-to-air').isDisabled()).toBe(true);
  expect(await page.getByTestId('start-rehearsal').isDisabled()).toBe(true);
  await expect.poll(() => page.locator('[data-testid="show-item"][data-state="rehearsing"]').count()).toBe(1);
});
