import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, describe, expect, test } from 'vitest';
import { launchExecutable, type RunningApp } from '../e2e/support/electron.ts';
import { freshDataDir } from '../e2e/support/stage.ts';
import { packagedDir } from './packages.ts';

let running: RunningApp | null = null;

afterEach(async () => {
  await running?.kill9();
  running = null;
});

async function start(): Promise<RunningApp> {
  running = await launchExecutable(join(packagedDir('e2e'), 'cuedesk'), [], { dataDir: freshDataDir(), lang: 'en', env: {} });
  return running;
}

async function pageOf(app: RunningApp, path: string): Promise<Page> {
  const isIt = (page: Page) => new URL(page.url()).pathname === path;
  const open = app.app.windows().find(isIt);
  return open ?? app.app.waitForEvent('window', { predicate: isIt, timeout: 30_000 });
}

describe('the packaged app', () => {
  test('opens the control room with a sample show, from its archive', async () => {
    const app = await start();
    const control = await pageOf(app, '/control.html');
    const title = control.locator('[data-testid="show-title"]').first();
    await title.waitFor({ state: 'visible', timeout: 30_000 });
    expect(((await title.textContent()) ?? '').trim() || (await title.inputValue())).not.toBe('');
    const facts = await app.app.evaluate(({ app: electron }) => ({ packaged: electron.isPackaged, path: electron.getAppPath() }));
    expect(facts).toEqual({ packaged: true, path: join(packagedDir('e2e'), 'resources/app.asar') });
  });

  test('opens the prompter from the menu, with the sandbox on in both', async () => {
    const app = await start();
    const control = await pageOf(app, '/control.html');
    await control.locator('[data-testid="show-title"]').first().waitFor({ state: 'visible', timeout: 30_000 });
    await app.app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('togglePrompter')?.click());
    const prompter = await pageOf(app, '/prompter.html');
    for (const page of [control, prompter]) {
      await page.waitForLoadState('load');
      expect(await page.evaluate(() => location.origin)).toBe('app://cuedesk');
      expect(await page.evaluate(() => typeof (globalThis as { process?: unknown }).process)).toBe('undefined');
    }
    expect(await app.app.evaluate(() => process.argv.filter((argument) => argument.includes('no-sandbox')))).toEqual([]);
  });
});
