import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, describe, expect, test } from 'vitest';
import { checkArchive } from '../../electron/host/proof/checkArchive.ts';
import { isGood } from '../../electron/host/verdict.ts';
import { commandId, runId } from '../../shared/ids.ts';
import type { TakeAction, TakeCommand } from '../../shared/take/command.ts';
import { answerDialog } from '../e2e/faults/desk.ts';
import { type BridgeWindow, readyPage, twoSegments } from '../e2e/shell/pages.ts';
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

const given = (action: TakeAction): TakeCommand => ({
  commandId: commandId(action.type),
  by: { person: '', role: 'director', device: 'desk' },
  action,
});

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

  test("packs an archive of a take, in the thread whose code lies in the app's own", async () => {
    const app = await start();
    const control = await readyPage(app.app, 'control', null);
    const zip = join(freshDataDir(), 'take.zip');
    await answerDialog({ running: app }, zip);
    const take = twoSegments('packed');
    const commands = [
      given({ type: 'go', newRunId: runId('first'), expectedRunId: null }),
      given({ type: 'end', at: { type: 'now' }, expectedRunId: runId('first') }),
    ];
    const outcome = await control.evaluate(
      async ([opening, told]) => {
        const { cuedesk } = window as unknown as BridgeWindow;
        await cuedesk.openTake(opening);
        for (const command of told) await cuedesk.send(command);
        return cuedesk.archiveTakes({ takeIds: [opening.takeId], suggestedName: 'take', proof: [], inner: null });
      },
      [take, commands] as const,
    );
    expect(outcome).toEqual({ type: 'saved', path: zip, missing: [] });
    const found = checkArchive(readFileSync(zip), null);
    expect([found?.faults, found?.logs.map(({ verdict }) => [verdict.head?.seq, isGood(verdict)])]).toEqual([[], [[3, true]]]);
  });
});
