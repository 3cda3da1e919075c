import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { fileOf, startAgain } from './faults/desk.ts';
import { type BridgeWindow, heard, readyPage, twoSegments } from './shell/pages.ts';
import { launchApp, type RunningApp } from './support/electron.ts';
import { descendants } from './support/processTree.ts';
import { freshDataDir } from './support/stage.ts';

const main = 'dist/e2e/main.js';
const start = (dataDir: string, args: readonly string[] = []) => launchApp({ dataDir, lang: 'en', args, env: {}, main });

describe('one process for one data folder', () => {
  let running: RunningApp | null = null;
  afterEach(async () => {
    await running?.kill9();
    running = null;
  });

  it('a headless host on the folder of a running app is refused in one line, and may have it after a kill -9', async () => {
    const dataDir = freshDataDir();
    running = await start(dataDir);
    await readyPage(running.app, 'control', null);
    const headless = () =>
      spawn(process.execPath, [resolve('dist/main/headless.js')], {
        env: { ...process.env, CUEDESK_DATA: dataDir, CUEDESK_PORT: '0' },
        stdio: ['ignore', 'pipe', 'pipe'],
      });
    const refused = headless();
    let said = '';
    refused.stderr.on('data', (part) => {
      said += String(part);
    });
    expect(await new Promise((done) => refused.once('exit', done))).toBe(1);
    expect(said).toMatch(/^Another Cuedesk \(process \d+\) uses the data folder [^\n]+\n$/);
    await running.kill9();
    const next = headless();
    expect(String(await new Promise((done) => next.stdout.once('data', done)))).toContain('listens on');
    next.kill('SIGTERM');
    expect(await new Promise((done) => next.once('exit', done))).toBe(0);
  });

  it('a second start hands over its file, brings the first in front, and goes', async () => {
    const dataDir = freshDataDir();
    running = await start(dataDir);
    const control = await readyPage(running.app, 'control', null);
    await control.evaluate(() => (window as unknown as BridgeWindow).cuedesk.hello());
    await running.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.minimize());
    expect(await startAgain(dataDir, [fileOf('周五.cuedesk.json', '{"not":"a show"}')])).toBe(0);
    await expect
      .poll(() => heard(control))
      .toContainEqual({ type: 'openFile', file: { name: '周五.cuedesk.json', text: '{"not":"a show"}', problem: null } });
    await expect
      .poll(() =>
        running?.app.evaluate(({ BrowserWindow }) =>
          BrowserWindow.getAllWindows().map((window) => [window.isMinimized(), window.isFocused()]),
        ),
      )
      .toEqual([[false, true]]);
  });

  it('ten at once: the first stays, the others go', async () => {
    const dataDir = freshDataDir();
    running = await start(dataDir);
    const control = await readyPage(running.app, 'control', null);
    const before = descendants(running.pid).length;
    expect(new Set(await Promise.all(Array.from({ length: 10 }, () => startAgain(dataDir, []))))).toEqual(new Set([0]));
    expect(descendants(running.pid).length).toBeLessThanOrEqual(before + 1);
    expect(await control.evaluate(() => (window as unknown as BridgeWindow).cuedesk.hello().then(({ role }) => role))).toBe('director');
  });

  it('a file on the first command line waits for the control window, once', async () => {
    running = await start(freshDataDir(), [fileOf('周五.cuedesk.json', 'first')]);
    const control = await readyPage(running.app, 'control', null);
    // The page itself has asked by now, or asks after us: one of the two got it.
    const mine = await control.evaluate(() => (window as unknown as BridgeWindow).cuedesk.hello().then(({ openFile }) => openFile));
    const again = await control.evaluate(() => (window as unknown as BridgeWindow).cuedesk.hello().then(({ openFile }) => openFile));
    expect([null, 'first']).toContain(mine?.text ?? null);
    expect(again).toBeNull();
  });

  it('starts after kill −9, with the take that was open', async () => {
    const dataDir = freshDataDir();
    for (const round of [0, 1, 2]) {
      running = await start(dataDir);
      const control = await readyPage(running.app, 'control', null);
      const kept = () => control.evaluate(() => (window as unknown as BridgeWindow).cuedesk.records(0));
      if (round === 0)
        await control.evaluate((request) => (window as unknown as BridgeWindow).cuedesk.openTake(request), twoSegments('kept'));
      else {
        // That the host came back is a record of its own, behind the first picture.
        await expect.poll(async () => (await kept()).records.length).toBeGreaterThanOrEqual(1 + round);
        expect((await kept()).takeId).toBe('take-kept');
      }
      await running.kill9();
    }
    running = null;
  });
});
