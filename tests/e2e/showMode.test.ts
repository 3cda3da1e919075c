import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Accident } from '../../shared/wire/shell.ts';
import { holdDown, holdThrough } from './fullShow/desk.ts';
import { openOnAir, press, type Rig, startedAt } from './healing/rig.ts';
import { readyPage } from './shell/pages.ts';
import { freshDataDir } from './support/stage.ts';

const PATIENCE = { timeout: 5_000 };
type Way = (rig: Rig, control: Page) => Promise<unknown>;
const mod = ['control'] as const;
const windowOf = (rig: Rig, page: string, act: 'close' | 'query') =>
  rig.app.evaluate(
    ({ BrowserWindow }, [name, what]) => {
      const window = BrowserWindow.getAllWindows().find((each) => each.webContents.getURL().endsWith(`/${name}.html`));
      if (what === 'close') window?.close();
      else window?.emit('query-session-end', { preventDefault: () => Object.assign(globalThis, { heldUp: true }) });
    },
    [page, act] as const,
  );

/** Every slip of the hand that would end or disturb a show, made in the real app. */
describe('on air', () => {
  const dataDir = freshDataDir();
  let rig: Rig;
  let control: Page;
  let prompter: Page;
  let began: number;
  let firstHeldUp = 0;
  const ask = () => control.getByTestId('ask').getAttribute('data-accident', { timeout: 2_000 });
  const stay = async () => {
    await control.getByTestId('ask-stay').click();
    await control.getByTestId('ask').waitFor({ state: 'detached' });
  };

  beforeAll(async () => {
    rig = await openOnAir(dataDir, 'en');
    control = await readyPage(rig.app, 'control', null);
    prompter = await readyPage(rig.app, 'prompter', null);
    began = await startedAt(rig);
    firstHeldUp = performance.now();
    for (const page of [control, prompter]) await page.evaluate(() => Object.assign(window, { stayed: true }));
    await rig.app.evaluate(({ dialog }) => {
      const shown: string[] = [];
      Object.assign(globalThis, { nativeDialogs: shown });
      for (const name of ['showOpenDialog', 'showSaveDialog', 'showMessageBox', 'showErrorBox'] as const)
        Object.assign(dialog, { [name]: () => shown.push(name) });
    });
  });
  afterAll(() => rig.running.kill9());

  const ways: readonly (readonly [string, Accident, Way])[] = [
    ['closing the control window', 'quit', (r) => windowOf(r, 'control', 'close')],
    ['closing the prompter', 'closePrompter', (r) => windowOf(r, 'prompter', 'close')],
    ['the prompter’s own switch', 'closePrompter', (_r, c) => c.getByTestId('prompter-pill').click()],
    ['quitting', 'quit', (r) => r.app.evaluate(({ app }) => app.quit())],
    [
      'the menu’s Quit',
      'quit',
      (r) =>
        r.app.evaluate(({ Menu }) =>
          Menu.getApplicationMenu()
            ?.items.flatMap((each) => each.submenu?.items ?? [])
            .find(({ role }) => role === 'quit')
            ?.click(),
        ),
    ],
    ['Ctrl+W', 'quit', (r) => press(r, 'control', 'W', mod)],
    ['Ctrl+W on the prompter', 'closePrompter', (r) => press(r, 'prompter', 'W', mod)],
    ['Ctrl+Q', 'quit', (r) => press(r, 'control', 'Q', mod)],
    ['Alt+F4', 'quit', (r) => press(r, 'control', 'F4', ['alt'])],
    ['Ctrl+R', 'reload', (r) => press(r, 'control', 'R', mod)],
    ['Ctrl+Shift+R', 'reload', (r) => press(r, 'control', 'R', ['control', 'shift'])],
    ['F5', 'reload', (r) => press(r, 'control', 'F5')],
    ['F5 on the prompter', 'reload', (r) => press(r, 'prompter', 'F5')],
    ['F11', 'fullscreen', (r) => press(r, 'control', 'F11')],
    ['F12', 'devTools', (r) => press(r, 'control', 'F12')],
    ['Ctrl+Shift+I', 'devTools', (r) => press(r, 'control', 'I', ['control', 'shift'])],
    [
      'the system’s shutdown',
      'shutdown',
      (r) =>
        r.app.evaluate(({ powerMonitor }) =>
          powerMonitor.emit('shutdown', { preventDefault: () => Object.assign(globalThis, { heldUp: true }) }),
        ),
    ],
    ['the end of a Windows session', 'shutdown', (r) => windowOf(r, 'control', 'query')],
    ['SIGTERM', 'quit', (r) => Promise.resolve(process.kill(r.running.pid, 'SIGTERM'))],
  ];
  it.each(ways)('%s asks for a long press (%s) and changes nothing', async (_what, accident, fire) => {
    await fire(rig, control);
    await expect.poll(ask, PATIENCE).toBe(accident);
    await stay();
    for (const page of [control, prompter])
      expect(await page.evaluate(() => (window as unknown as { stayed?: boolean }).stayed)).toBe(true);
    expect((await rig.window('control')).fullscreen).toBe(false);
    expect(await rig.app.evaluate(({ webContents }) => webContents.getAllWebContents().length)).toBe(2);
    expect(await startedAt(rig)).toBe(began);
  });

  it('the system was told to wait', async () => {
    expect(await rig.app.evaluate(() => (globalThis as unknown as { heldUp?: boolean }).heldUp)).toBe(true);
  });

  it('a file that is dropped on it opens nothing', async () => {
    await control.evaluate(() => {
      const data = new DataTransfer();
      data.items.add(new File(['{}'], 'x.html', { type: 'text/html' }));
      for (const type of ['dragenter', 'dragover', 'drop'])
        document.body.dispatchEvent(new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }));
    });
    await control.waitForTimeout(200);
    expect([control.url(), await control.evaluate(() => 'stayed' in window)]).toEqual(['app://cuedesk/control.html', true]);
  });

  it('a press that is let go early does nothing, GO works beside the question, and no box of the system comes', async () => {
    await press(rig, 'control', 'F5');
    await holdDown(control, 'ask-hold', 900);
    expect(await ask()).toBe('reload');
    await control.mouse.move(5, 400);
    await control.getByTestId('go').click();
    await expect.poll(() => control.getByTestId('now-title').textContent(), PATIENCE).toContain('b');
    await stay();
    const saved = await control.evaluate(() =>
      (window as unknown as { cuedesk: import('../../shared/wire/bridge.ts').Bridge }).cuedesk.saveFile({
        suggestedName: 'review.csv',
        text: 'a,b',
        kind: 'csv',
      }),
    );
    expect(saved).toMatchObject({ type: 'saved' });
    expect(
      await control.evaluate(() => (window as unknown as { cuedesk: import('../../shared/wire/bridge.ts').Bridge }).cuedesk.pickShowFile()),
    ).toBeNull();
    expect(await rig.app.evaluate(() => (globalThis as unknown as { nativeDialogs: string[] }).nativeDialogs)).toEqual([]);
  });

  it('held for two seconds it is done: the page reloads, the show still on', async () => {
    await press(rig, 'control', 'F5');
    await holdThrough(control, 'ask-hold');
    await expect.poll(() => control.evaluate(() => 'stayed' in window).catch(() => true), PATIENCE).toBe(false);
    await expect.poll(() => control.getByTestId('now-title').textContent(), PATIENCE).toContain('b');
  });

  it('no page was taken for a dead one meanwhile', async () => {
    // What was held up above is long enough ago for Chromium to call its window unresponsive.
    await new Promise((done) => setTimeout(done, Math.max(0, firstHeldUp + 5_500 - performance.now())));
    expect(readFileSync(join(dataDir, 'logs', 'shell.log'), 'utf8')).not.toMatch(/does not answer|page gone/);
  });

  it('and so does quitting, in order', async () => {
    const gone = new Promise((done) => rig.app.process().once('exit', done));
    await rig.app.evaluate(({ app }) => void setTimeout(() => app.quit(), 20));
    await control.getByTestId('ask').waitFor();
    await holdThrough(control, 'ask-hold').catch(() => {});
    expect(await gone).toBe(0);
    expect(existsSync(join(dataDir, 'runs'))).toBe(false);
    const [log] = readdirSync(join(dataDir, 'takes')).filter((name) => name.endsWith('.ndjson'));
    expect(readFileSync(join(dataDir, 'takes', log ?? ''), 'utf8')).not.toContain('"type":"ended"');
  });
});
