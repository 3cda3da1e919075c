import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { holdThrough, pageNamed } from './fullShow/desk.ts';
import { endHolder, nextRun } from './healing/nextRun.ts';
import { onScreen, openOnAir, type Rig, startedAt } from './healing/rig.ts';
import { launchApp } from './support/electron.ts';
import { freshDataDir } from './support/stage.ts';

const PATIENCE = { timeout: 10_000 };
const marks = (dataDir: string) => (existsSync(join(dataDir, 'runs')) ? readdirSync(join(dataDir, 'runs')) : []);

/** What takes the whole process with it, and what the next one makes of it. */
describe('the app', () => {
  let dataDir: string;
  beforeEach(() => {
    dataDir = freshDataDir();
  });
  afterEach(() => endHolder(dataDir));

  const launch = () => launchApp({ dataDir, lang: 'en', args: [], env: {}, main: 'dist/e2e/main.js' });
  /** Milliseconds that a countdown shows. */
  const shown = (text: string) => (Number(text.slice(0, 2)) * 60 + Number(text.slice(3, 5))) * 1000;
  const remaining = async (page: Page) => shown((await page.getByTestId('countdown').textContent()) ?? '');
  /** As the page itself is told: Playwright answers for the system unless it is asked not to. */
  const movesLess = async (page: Page) => {
    await page.emulateMedia({ reducedMotion: null });
    return page.evaluate(() => matchMedia('(prefers-reduced-motion: reduce)').matches);
  };
  const takeStart = (page: Page) =>
    page.evaluate(() =>
      (window as unknown as { cuedesk: import('../../shared/wire/bridge.ts').Bridge }).cuedesk
        .records(0)
        .then(({ takeId, records }) => [
          takeId,
          records.find(({ events }) => events.some(({ type }) => type === 'segmentStarted'))?.at,
          records.filter(({ events }) => events.some(({ type }) => type === 'segmentStarted')).length,
        ]),
    );

  it.each([
    ['throws', (rig: Rig) => rig.app.evaluate(() => void setTimeout(() => JSON.parse('planted {'), 20))],
    ['loses a rejection', (rig: Rig) => rig.app.evaluate(() => void setTimeout(() => Promise.reject(new Error('planted')), 20))],
  ])('%s in the main process: another process has the same take on air, its time right, and says so', async (_what, fault) => {
    const rig = await openOnAir(dataDir, 'en');
    const began = await startedAt(rig);
    const countdown = () => rig.inPage<string>('control', onScreen('countdown'));
    await expect.poll(countdown, PATIENCE).toMatch(/^0[45]:/);
    const before = { at: Date.now(), left: shown((await countdown()) ?? '') };
    await fault(rig);
    const next = await nextRun(dataDir, rig.running.pid);
    const control = await next.page('control');
    await control.getByTestId('recovery').waitFor();
    expect(await takeStart(control)).toEqual(['take-healing', began, 1]);
    const drift = (await remaining(control)) - (before.left - (Date.now() - before.at));
    expect(Math.abs(drift)).toBeLessThan(2_000);
    await (await next.page('prompter')).getByTestId('prompter-countdown').waitFor();
    await expect.poll(() => control.getByTestId('notices').textContent(), PATIENCE).toContain('Cuedesk met an error and started again');
    expect(readFileSync(join(dataDir, 'logs', 'shell.log'), 'utf8')).toContain('planted');
  });

  it('falls three times: safe mode, the show intact and moving on; out of it by a long press', async () => {
    const rig = await openOnAir(dataDir, 'en');
    const began = await startedAt(rig);
    await rig.running.kill9();
    for (const _again of [2, 3]) {
      const fallen = await launch();
      await pageNamed(fallen.app, 'control');
      await fallen.kill9();
    }
    expect(marks(dataDir)).toHaveLength(3);
    const safe = await launch();
    const control = await pageNamed(safe.app, 'control');
    await expect.poll(() => control.getByTestId('start-mode').getAttribute('data-mode'), PATIENCE).toBe('safe');
    expect(await takeStart(control)).toEqual(['take-healing', began, 1]);
    expect(await movesLess(control)).toBe(true);
    expect(await safe.app.evaluate(({ app }) => app.commandLine.hasSwitch('disable-gpu'))).toBe(true);
    await control.getByTestId('recovery-continue').click();
    await control.getByTestId('start-normally').click();
    await control.getByTestId('ask-hold').waitFor();
    expect(await control.getByTestId('ask').getAttribute('data-accident')).toBe('restart');
    // The window goes while it is held.
    await holdThrough(control, 'ask-hold').catch(() => {});
    const next = await nextRun(dataDir, safe.pid);
    const usual = await next.page('control');
    await usual.getByTestId('recovery').waitFor();
    expect(await takeStart(usual)).toEqual(['take-healing', began, 1]);
    expect(await usual.getByTestId('start-mode').count()).toBe(0);
    expect(await movesLess(usual)).toBe(false);
  });

  it('whose graphics process dies three times draws in software from the next start on', async () => {
    const rig = await openOnAir(dataDir, 'en');
    const began = await startedAt(rig);
    const gpu = () =>
      rig.app
        .evaluate(({ app }) => app.getAppMetrics().find(({ type }) => type === 'GPU')?.pid ?? null)
        // The last death may take everything with it.
        .catch(() => null);
    for (let last: number | null = null, deaths = 0; deaths < 3; deaths += 1) {
      await expect.poll(async () => (await gpu()) !== last, PATIENCE).toBe(true);
      last = await gpu();
      if (last !== null) process.kill(last, 'SIGKILL');
    }
    await expect.poll(() => JSON.parse(readFileSync(join(dataDir, 'graphics.json'), 'utf8')).deaths.length, PATIENCE).toBeGreaterThan(1);
    await new Promise((done) => setTimeout(done, 500));
    await endHolder(dataDir);
    const next = await launch();
    const control = await pageNamed(next.app, 'control');
    await expect.poll(() => control.getByTestId('start-mode').getAttribute('data-mode'), PATIENCE).toBe('software');
    expect(await takeStart(control)).toEqual(['take-healing', began, 1]);
    // This display has no card to do without: what is left to see is what was asked of Chromium, and said.
    expect(readFileSync(join(dataDir, 'logs', 'shell.log'), 'utf8')).toContain('drawing in software');
  });

  it('that is quit in order leaves no mark', async () => {
    const running = await launch();
    await pageNamed(running.app, 'control');
    expect(marks(dataDir)).toHaveLength(1);
    const gone = new Promise((done) => running.app.process().once('exit', done));
    await running.app.evaluate(({ app }) => void setTimeout(() => app.quit(), 20));
    expect(await gone).toBe(0);
    expect(marks(dataDir)).toEqual([]);
  });
});
