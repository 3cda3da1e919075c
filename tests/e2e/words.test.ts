import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchApp } from './support/electron.ts';
import { freshDataDir } from './support/stage.ts';

const dataDir = freshDataDir();
let run: Awaited<ReturnType<typeof launchApp>>;

const launch = () => launchApp({ dataDir, lang: 'zh-CN', args: [], env: {}, main: 'dist/e2e/main.js' });

beforeAll(async () => {
  run = await launch();
});
afterAll(() => run.close());

it('marks a banned word as it is typed, asks about it before air, and keeps the waiver over a kill', async () => {
  const page = await run.app.firstWindow();
  await page.waitForSelector('[data-testid="check-dock"]');
  await page.click('[data-testid="tab-script"]');
  const area = page.locator('[data-testid="script-block"] textarea').first();
  await area.click();
  await area.press('Control+Home');
  await page.keyboard.type('这套房能治疗失眠。');
  await page.waitForSelector('[data-testid="word-mark"][data-level="banned"]');
  await page.getByTestId('check-dock').getByText('禁用词「治疗」').waitFor();

  await page.click('[data-testid="go-to-air"]');
  await page.getByTestId('open-words').waitFor();
  expect(await page.getByTestId('go-to-air-confirm').isDisabled()).toBe(true);
  await page.getByTestId('open-reason').fill('引用来信原话');
  expect(await page.getByTestId('go-to-air-confirm').isDisabled()).toBe(false);
  await page.keyboard.press('Escape');

  await area.click();
  await area.press('Control+Home');
  for (let n = 0; n < 4; n += 1) await page.keyboard.press('ArrowRight');
  await page.getByTestId('word-waive').click();
  await page.getByTestId('waive-reason').fill('引用来信原话');
  await page.getByTestId('waive-give').click();
  await page.waitForSelector('[data-testid="word-mark"][data-level="waived"]');
  await expect.poll(() => page.getByTestId('saved').getAttribute('data-state')).toBe('saved');

  await run.kill9();
  run = await launch();
  const again = await run.app.firstWindow();
  await again.waitForSelector('[data-testid="check-dock"]');
  await again.click('[data-testid="tab-script"]');
  await again.waitForSelector('[data-testid="word-mark"][data-level="waived"]');
  expect(await again.getByTestId('check-dock').textContent()).not.toContain('禁用词');
});
