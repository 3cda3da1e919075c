import { readFileSync } from 'node:fs';
import axe, { type AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

const AXE = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');

interface Rule {
  readonly id: string;
  readonly impact: string;
  readonly enabled: boolean;
  readonly tags: readonly string[];
}

/** A page that answers no beat for three seconds on air is taken for hung: what axe asks at a time must be far below, on a busy machine too. */
const AT_A_TIME = 16;

/** What axe asks by itself, less what is never more than moderate. The contrast takes as long as all the others: it goes alone, and last, when the page knows axe. */
const SLICES = (() => {
  const { rules } = (axe as unknown as { _audit: { rules: readonly Rule[] } })._audit;
  const ids = rules
    .filter(({ enabled, tags }) => enabled && !tags.includes('experimental') && !tags.includes('deprecated'))
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id }) => id);
  const others = ids.filter((id) => id !== 'color-contrast');
  const groups = Array.from({ length: Math.ceil(others.length / AT_A_TIME) }, (_, i) => others.slice(i * AT_A_TIME, (i + 1) * AT_A_TIME));
  return [...groups, ['color-contrast']];
})();

/** What axe calls serious or critical in what the page shows now, or in that part of it, a line each. */
export async function grave(page: Page, testId: string | null): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(AXE);
  const lines: string[] = [];
  for (const rules of SLICES) {
    const { violations } = await page.evaluate(
      async ([within, runOnly]) => {
        // First whatever waited for the slice before: beats are answered, the picture goes on.
        await new Promise((done) => setTimeout(done));
        return (globalThis as unknown as { axe: { run: (...all: readonly unknown[]) => Promise<AxeResults> } }).axe.run(
          within ?? document,
          {
            runOnly,
            resultTypes: ['violations'],
          },
        );
      },
      [testId === null ? null : `[data-testid="${testId}"]`, rules] as const,
    );
    for (const { id, impact, nodes } of violations)
      if (impact === 'serious' || impact === 'critical')
        for (const { target, failureSummary } of nodes) lines.push(`${id} at ${target.join(' ')}: ${failureSummary ?? ''}`);
  }
  return lines;
}

/** What axe asks of a small page at once, for one that only the app itself reaches: an expression that gives the lines. */
export const SMALL_PAGE_FINDINGS = `(${AXE.trim().replace(/;$/, '')}, window.axe.run({ resultTypes: ['violations'] }).then(({ violations }) => violations
  .filter(({ impact }) => impact === 'serious' || impact === 'critical')
  .flatMap(({ id, nodes }) => nodes.map(({ target }) => id + ' at ' + target.join(' ')))))`;

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
