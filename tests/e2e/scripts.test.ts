import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, expect, test } from 'vitest';
import { markedShow } from '../support/markers.ts';
import { answerDialog, importShow } from './faults/desk.ts';
import { oneDesk } from './support/oneDesk.ts';
import { freshDataDir, handOver } from './support/stage.ts';
import { chooseFrom } from './support/toolbarMenu.ts';

const { open, leave } = oneDesk();
afterEach(leave);

const firstText = (page: Page) => page.locator('[data-testid="script-block"] textarea').first();

async function chooseRow(page: Page, at: number): Promise<void> {
  await page.getByTestId('segment-row').nth(at).click();
  await page.getByRole('tab', { name: 'Script' }).click();
}

test('a script saved in one segment stands in another, printed, and after a kill with the version it replaced; a host keeps their pace', async () => {
  const dataDir = freshDataDir();
  let desk = await open(dataDir, 'en');
  let page = desk.control;
  await importShow(desk, markedShow());
  await expect.poll(() => page.getByTestId('segment-row').count()).toBe(3);

  await chooseRow(page, 0);
  await firstText(page).fill('Link {link}, {price} yuan: kept words');
  await page.getByTestId('open-script-library').click();
  await page.getByTestId('keep-name').fill('Opening words');
  await page.getByTestId('keep-script').click();
  await page.getByTestId('snippet').waitFor();
  await page.keyboard.press('Escape');
  await chooseRow(page, 1);
  await page.getByTestId('open-script-library').click();
  await page.getByTestId('snippet').waitFor();
  await page.getByTestId('tool-apply').click();
  await page.waitForFunction(
    () =>
      document.querySelector<HTMLTextAreaElement>('[data-testid="script-block"] textarea')?.value ===
      'Link {link}, {price} yuan: kept words',
  );

  // A pace is set where the host is named, and belongs to them from now on.
  await page.getByTestId('tab-show').click();
  await page.getByTestId('crew-host').fill('Pace Keeper');
  await page.getByTestId('pace-host').fill('240');
  await page.getByTestId('pace-host').press('Enter');
  await page.getByTestId('remembered-host').filter({ hasText: 'Remembered here for Pace Keeper' }).waitFor();

  // The host's script on real paper: A4 upright, every page, and a file that is whole.
  const folder = join(dataDir, 'papers');
  mkdirSync(folder);
  handOver(dataDir);
  const path = join(folder, 'script.pdf');
  await answerDialog(desk, path);
  await chooseFrom(page, 'export-menu', 'print-plan');
  await page.getByTestId('print-script').check({ force: true });
  await page.getByTestId('tool-apply').click();
  await page.getByTestId('print-dialog').waitFor({ state: 'detached' });
  const pdf = readFileSync(path, 'latin1');
  expect([pdf.startsWith('%PDF-'), pdf.trimEnd().endsWith('%%EOF')]).toEqual([true, true]);
  expect(pdf).toMatch(/\/MediaBox\s*\[0 0 59[45][.\d]* 841[.\d]*\]/);
  const pages = pdf.match(/\/Type\s*\/Page[^s]/g)?.length ?? 0;
  expect(pages).toBeGreaterThan(0);
  expect(pages).toBeLessThan(4);

  await page.locator('[data-testid="saved"][data-state="saved"]').waitFor();
  await leave();
  desk = await open(dataDir, 'en');
  page = desk.control;
  await expect.poll(() => page.getByTestId('segment-row').count()).toBe(3);
  await chooseRow(page, 1);
  expect(await firstText(page).inputValue()).toBe('Link {link}, {price} yuan: kept words');
  await page.getByTestId('open-script-versions').click();
  expect(await page.getByTestId('version').textContent()).toContain('Before an insert');
  await page.keyboard.press('Escape');
  await page.getByTestId('open-script-library').click();
  expect(await page.getByTestId('snippet').textContent()).toContain('Opening words');
  await page.keyboard.press('Escape');
  await page.getByTestId('tab-show').click();
  expect(await page.getByTestId('pace-host').inputValue()).toBe('240');
  await page.getByTestId('remembered-host').filter({ hasText: 'Remembered here for Pace Keeper' }).waitFor();
});
