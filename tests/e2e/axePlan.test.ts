import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { openDesk } from './faults/desk.ts';
import { holdThrough } from './fullShow/desk.ts';
import { clean, within } from './support/axe.ts';
import type { RunningApp } from './support/electron.ts';
import { twentyPast } from './support/onAir.ts';
import { freshDataDir } from './support/stage.ts';

/** Every dialog, menu and tab of the plan, and the rehearsal; what is over every room once. */
describe.each(['zh-CN', 'en'] as const)('no serious finding of axe in the plan’s tools, %s', (lang) => {
  let running: RunningApp;
  let page: Page;

  beforeAll(async () => {
    ({ running, control: page } = await openDesk(freshDataDir(), lang, [], twentyPast()));
    await page.getByTestId('segment-row').nth(6).getByTestId('cell-title').click();
  });
  afterAll(() => running.kill9());

  it.each([
    ['Control+KeyK', 'palette'],
    ['Control+Shift+KeyD', 'displays'],
    ['Control+KeyN', 'new-show'],
    ['Control+Shift+KeyN', 'template-dialog'],
    ['Control+Shift+KeyS', 'sequence-dialog'],
    ['Control+Shift+KeyF', 'fit-dialog'],
    ['Control+KeyI', 'rundown-import'],
    ['Control+Shift+KeyT', 'rundown-export'],
    ['Control+Shift+KeyO', 'product-import'],
    ['Control+Shift+KeyL', 'product-library'],
    ['Control+Shift+KeyU', 'script-library'],
    ['Control+Shift+KeyH', 'script-versions'],
    ['Control+Shift+KeyK', 'checklist-dialog'],
    ['Control+Shift+KeyP', 'print-dialog'],
  ])('%s: %s', (key, testId) => within(page, key, testId));

  it('copies and templates, by the palette', async () => {
    for (const [name, testId] of [
      ['backups', 'backups'],
      ['saveAsTemplate', 'save-template-dialog'],
    ] as const) {
      await page.keyboard.press('Control+KeyK');
      await within(page, () => page.locator(`[data-testid="palette-row"][data-name="${name}"]`).click(), testId);
    }
  });

  it('menus, the tabs of the inspector and the words', async () => {
    await within(page, () => page.getByTestId('import-menu').click(), 'toolbar-import');
    await within(page, () => page.getByTestId('export-menu').click(), 'export-show');
    for (const tab of ['segment', 'script', 'product', 'show', 'checks']) {
      await page.getByTestId(`tab-${tab}`).click();
      await clean(page, `tab ${tab}`);
    }
    await within(page, () => page.getByTestId('open-rules').click(), 'word-rules');
  });

  it('the facts that a script names, and the lengths of its steps', async () => {
    await page.getByTestId('tab-script').click();
    // The tools of a block show while it is written in.
    await within(page, () => page.getByTestId('insert-variable').first().dispatchEvent('click'), 'variable-list');
    await within(page, () => page.getByTestId('open-splits').click(), 'splits');
  });

  it('cells while they are written in', async () => {
    const row = page.getByTestId('segment-row').nth(6);
    for (const cell of ['start', 'length', 'title', 'kind', 'tier', 'link', 'owner']) {
      await row.getByTestId(`cell-${cell}`).dblclick();
      await clean(page, `cell ${cell}`, 'segment-row');
      await page.keyboard.press('Escape');
    }
  });

  it('a rehearsal, with an incident to inject', async () => {
    await page.getByTestId('room-rehearse').click();
    await page.getByTestId('start-rehearsal').click();
    await page.getByTestId('go').waitFor();
    await page.keyboard.press('Space');
    await page.locator('[data-testid="stage-row"][data-place="current"]').waitFor();
    await clean(page, 'rehearsal');
    await within(page, () => page.getByTestId('inject-incident').click(), 'incident-sheet');
    await holdThrough(page, 'end');
    await page.getByTestId('end-confirm').waitFor();
    await clean(page, 'the end of a short one');
    await page.getByTestId('end-confirm').click();
    await page.getByTestId('close-take').waitFor();
    await clean(page, 'rehearsal ended');
  });
});
