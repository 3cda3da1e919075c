import { readFileSync } from 'node:fs';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

const AXE = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');

/** What axe calls serious or critical in what the page shows now, or in that part of it, a line each. */
async function grave(page: Page, testId: string | null): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(AXE);
  const { violations } = await page.evaluate(
    (within) =>
      (globalThis as unknown as { axe: { run: (...all: readonly unknown[]) => Promise<AxeResults> } }).axe.run(within ?? document, {
        resultTypes: ['violations'],
      }),
    testId === null ? null : `[data-testid="${testId}"]`,
  );
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary ?? ''}`));
}

/** Goes on after a finding: one run names them all, each with where it was. `testId`: that part alone, where the rest was looked at. */
export async function clean(page: Page, where: string, testId: string | null = null): Promise<void> {
  expect.soft(await grave(page, testId), where).toEqual([]);
}

/** Opens by a key or by a press, looks at what opened, leaves by Escape. */
export async function within(page: Page, open: string | (() => Promise<void>), testId: string): Promise<void> {
  await (typeof open === 'string' ? page.keyboard.press(open) : open());
  await page.getByTestId(testId).first().waitFor();
  await clean(page, testId, testId);
  await page.keyboard.press('Escape');
  await page.getByTestId(testId).first().waitFor({ state: 'detached' });
}
