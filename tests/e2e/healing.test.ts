import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { WindowName } from '../../shared/wire/shell.ts';
import { crash, onScreen, openOnAir, press, type Rig, startedAt } from './healing/rig.ts';
import { SMALL_PAGE_FINDINGS } from './support/axe.ts';
import { freshDataDir } from './support/stage.ts';

const PATIENCE = { timeout: 10_000 };

/** Windows that die or hang while a show is on air, each fault done to the real process. */
describe('a window on air', () => {
  const dataDir = freshDataDir();
  let rig: Rig;
  let began: number;
  beforeAll(async () => {
    rig = await openOnAir(dataDir, 'en');
    began = await startedAt(rig);
  });
  afterAll(() => rig.running.kill9());

  const place = async (name: WindowName) => {
    const { bounds, fullscreen, focused, visible } = await rig.window(name);
    return { bounds, fullscreen, focused, visible };
  };
  const countdown = (name: WindowName) => rig.inPage<string>(name, onScreen(name === 'control' ? 'countdown' : 'prompter-countdown'));
  const back = (name: WindowName) => expect.poll(() => countdown(name), PATIENCE).toMatch(/^\d\d:\d\d$/);
  const notices = () => rig.inPage<string>('control', onScreen('notices'));
  const plainText = (id: string) => rig.inPage<string>('control', `document.getElementById('${id}')?.textContent ?? ''`);
  const pageOf = async (name: WindowName) => (await rig.window(name)).page;

  it('comes back where it was when its page dies, the other one untouched', async () => {
    const before = [await place('control'), await place('prompter')];
    const other = (await rig.window('prompter')).pid;
    await rig.inPage(
      'prompter',
      `window.gaps = [], window.last = performance.now(), window.cuedesk.onFrame((frame) => {
      if (frame.type !== 'beat') return;
      window.gaps.push(performance.now() - window.last);
      window.last = performance.now();
    })`,
    );
    await crash(rig, 'control');
    await back('control');
    expect((await rig.window('prompter')).pid).toBe(other);
    // The host's clock goes on meanwhile: beats reach the other window without a hole.
    expect(await rig.inPage<number>('prompter', 'Math.max(...window.gaps)')).toBeLessThan(1_000);
    await crash(rig, 'prompter');
    await back('prompter');
    expect([await place('control'), await place('prompter')]).toEqual(before);
    await expect.poll(notices, PATIENCE).toContain('The prompter crashed and was restored');
    expect(await startedAt(rig)).toBe(began);
  });

  it('the same for both at once, in full screen', async () => {
    await rig.inPage('control', 'window.cuedesk.changeOutput("prompter", { type: "fullscreen", fullscreen: true })');
    await expect.poll(async () => (await place('prompter')).fullscreen, PATIENCE).toBe(true);
    // The window manager hands the keyboard about when a window goes full.
    await new Promise((settled) => setTimeout(settled, 700));
    const before = [await place('control'), await place('prompter')];
    await crash(rig, 'control', 'prompter');
    await Promise.all([back('control'), back('prompter')]);
    expect([await place('control'), await place('prompter')]).toEqual(before);
    await rig.inPage('control', 'window.cuedesk.changeOutput("prompter", { type: "fullscreen", fullscreen: false })');
    await expect.poll(async () => (await place('prompter')).fullscreen, PATIENCE).toBe(false);
  });

  it('the third time within a minute it is the plain page, fed like the whole one, and the way back', async () => {
    await crash(rig, 'control');
    await expect.poll(() => pageOf('control'), PATIENCE).toBe('plain');
    await expect.poll(() => plainText('now'), PATIENCE).toBe('Now  1  环节 a');
    expect([await plainText('next'), await plainText('status')]).toEqual(['Next  2  环节 b', 'ON AIR']);
    expect(await plainText('countdown')).toMatch(/^\d\d:\d\d$/);
    expect(await plainText('wall')).toMatch(/^\d\d:\d\d:\d\d$/);
    const loaded = await rig.inPage<readonly string[]>('control', `performance.getEntriesByType('resource').map(({ name }) => name)`);
    expect(loaded?.filter((name) => !/\/plain-[\w-]+\.(?:js|css)$/.test(name))).toEqual([]);
    // A crash of this one too is no way out of it.
    await crash(rig, 'control');
    await expect.poll(async () => (await rig.window('control')).crashed, PATIENCE).toBe(true);
    await expect.poll(() => plainText('now'), PATIENCE).toBe('Now  1  环节 a');
    expect(await rig.inPage('control', SMALL_PAGE_FINDINGS)).toEqual([]);
    await rig.inPage('control', `window.cuedesk.setLanguage('zh-CN')`);
    await expect.poll(() => plainText('now'), PATIENCE).toBe('当前  1  环节 a');
    expect(await rig.inPage('control', SMALL_PAGE_FINDINGS)).toEqual([]);
    await rig.inPage('control', `window.cuedesk.setLanguage('en')`);
    await press(rig, 'control', 'F');
    await back('control');
    expect(await pageOf('control')).toBe('control');
  });

  it('that computes without end is opened again by itself', async () => {
    const { pid } = await rig.window('prompter');
    await rig.inPage('prompter', 'setTimeout(() => { const from = Date.now(); while (Date.now() - from < 10_000); })');
    await expect.poll(async () => (await rig.window('prompter')).pid, PATIENCE).not.toBe(pid);
    await expect.poll(notices, PATIENCE).toMatch(/prompter did not answer|prompter crashed three times/);
  });

  it('whose process the system has stopped as well', async () => {
    const { pid } = await rig.window('control');
    process.kill(pid, 'SIGSTOP');
    await expect.poll(async () => (await rig.window('control')).pid, PATIENCE).not.toBe(pid);
    await expect.poll(() => plainText('now'), PATIENCE).toBe('Now  1  环节 a');
    await press(rig, 'control', 'F');
    await back('control');
  });

  it('says so when the main process is silent, and lets time go on', async () => {
    await rig.inPage(
      'control',
      `window.seen = [], setInterval(() => window.seen.push([
      document.querySelector('[data-testid="link"]')?.textContent, document.querySelector('[data-testid="countdown"]')?.textContent,
    ]), 100)`,
    );
    await rig.app.evaluate(() => {
      for (const from = Date.now(); Date.now() - from < 3_500; );
    });
    await expect.poll(() => rig.inPage('control', onScreen('link')), PATIENCE).toMatch(/^Main process 3\.\d s late$/);
    const seen = (await rig.inPage<readonly (readonly [string, string])[]>('control', 'window.seen')) ?? [];
    const stale = seen.filter(([link]) => /^STALE [23] s$/.test(link ?? ''));
    expect(new Set(stale.map(([link]) => link))).toEqual(new Set(['STALE 2 s', 'STALE 3 s']));
    expect(new Set(stale.map(([, countdown]) => countdown)).size).toBeGreaterThan(1);
    expect(readFileSync(join(dataDir, 'logs', 'shell.log'), 'utf8')).toMatch(/the main process came 3\d\d\d ms late/);
  });

  it('has its picture again when the graphics process dies', async () => {
    const gpu = () => rig.app.evaluate(({ app }) => app.getAppMetrics().find(({ type }) => type === 'GPU')?.pid ?? null);
    const before = await gpu();
    if (before === null) throw new Error('There is no graphics process to kill');
    process.kill(before, 'SIGKILL');
    await expect.poll(gpu, PATIENCE).not.toBe(before);
    const drawn = `new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(true))))`;
    await expect.poll(() => rig.inPage('control', drawn), PATIENCE).toBe(true);
    const colours = () =>
      rig.app.evaluate(async ({ BrowserWindow }) => {
        const image = await BrowserWindow.getFocusedWindow()?.webContents.capturePage();
        return new Set(image?.toBitmap().subarray(0, 400_000)).size;
      });
    // The page may draw before the new process shows it.
    await expect.poll(colours, PATIENCE).toBeGreaterThan(20);
  });

  it('and the show went on under all of it', async () => {
    expect(await startedAt(rig)).toBe(began);
    await press(rig, 'control', 'Space');
    await expect.poll(() => rig.inPage('control', onScreen('now-title')), PATIENCE).toContain('b');
  });
});

/** Nothing is on air: nobody is interrupted, so somebody is asked. */
describe('a window off the air that does not answer', () => {
  let rig: Rig;
  beforeAll(async () => {
    rig = await openOnAir(freshDataDir(), 'zh-CN');
    await rig.inPage(
      'control',
      `window.cuedesk.send({ commandId: 'end-1', by: { person: '', role: 'director', device: 'test' },
      action: { type: 'end', at: { type: 'now' }, expectedRunId: 'run-1' } })`,
    );
    await rig.app.evaluate(({ dialog }) => {
      Object.assign(dialog, {
        showMessageBox: (options: { message: string }) => {
          Object.assign(globalThis, { asked: options.message });
          return new Promise((answer) => Object.assign(globalThis, { answer }));
        },
      });
    });
  });
  afterAll(() => rig.running.kill9());
  const asked = () => rig.app.evaluate(() => (globalThis as unknown as { asked?: string }).asked ?? null);
  const stop = async (name: WindowName) => {
    const { pid } = await rig.window(name);
    process.kill(pid, 'SIGSTOP');
    return pid;
  };

  it('the prompter: in the control window, and it is taken back when it answers again', async () => {
    const pid = await stop('prompter');
    await expect.poll(() => rig.inPage('control', onScreen('notices')), PATIENCE).toContain('提词窗口没有反应');
    process.kill(pid, 'SIGCONT');
    await expect.poll(() => rig.inPage('control', onScreen('notices')), PATIENCE).not.toContain('提词窗口没有反应');
    expect([(await rig.window('prompter')).pid, await asked()]).toEqual([pid, null]);
  });

  it('the control window: by the system, and it is opened again on a yes', async () => {
    const pid = await stop('control');
    await expect.poll(asked, PATIENCE).toBe('控制台没有反应');
    expect((await rig.window('control')).pid).toBe(pid);
    await rig.app.evaluate(() => (globalThis as unknown as { answer: (said: { response: number }) => void }).answer({ response: 0 }));
    await expect.poll(async () => (await rig.window('control')).pid, PATIENCE).not.toBe(pid);
    await expect.poll(() => rig.inPage('control', onScreen('notices')), PATIENCE).toContain('控制台刚才没有反应，已自动重开');
  });
});
