import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commandId, runId } from '../../shared/ids.ts';
import type { TakeAction } from '../../shared/take/command.ts';
import { type BridgeWindow, heard, readyPage, twoSegments } from './shell/pages.ts';
import { plug } from './shell/plug.ts';
import { launchApp, type RunningApp } from './support/electron.ts';
import { freshDataDir } from './support/stage.ts';

/** The windows of a show, in the order in which a show happens. */
describe('windows', () => {
  const dataDir = freshDataDir();
  let running: RunningApp;
  let control: Page;
  let sent = 0;

  const windows = () =>
    running.app.evaluate(({ BrowserWindow }) =>
      Object.fromEntries(
        BrowserWindow.getAllWindows().map((window) => [
          window.webContents.getURL().replace(/^.*\/|\.html$/g, ''),
          { bounds: window.getBounds(), visible: window.isVisible(), focused: window.isFocused(), crashed: window.webContents.isCrashed() },
        ]),
      ),
    );
  const send = (action: TakeAction) => {
    sent += 1;
    const command = { commandId: commandId(`command-${sent}`), by: { person: '陈墨', role: 'director', device: 'test' }, action } as const;
    return control.evaluate((each) => (window as unknown as BridgeWindow).cuedesk.send(each), command);
  };
  const awake = () =>
    running.app.evaluate(({ powerSaveBlocker }) => Array.from({ length: 20 }, (_, id) => powerSaveBlocker.isStarted(id)).includes(true));
  // Whoever says hello is told again what stands.
  const asks = async () => [
    ...new Map(
      (await heard(control)).flatMap((frame) => (frame.type === 'ask' && frame.ask !== null ? [[frame.ask.id, frame.ask]] : [])),
    ).values(),
  ];

  beforeAll(async () => {
    running = await launchApp({ dataDir, lang: 'en', args: [], env: {}, main: 'dist/e2e/main.js' });
    control = await readyPage(running.app, 'control', null);
  });
  afterAll(() => running.kill9());

  it('control opens alone, in front', async () => {
    await expect.poll(windows).toMatchObject({ control: { visible: true, focused: true, bounds: { width: 1440, height: 900 } } });
    expect(Object.keys(await windows())).toEqual(['control']);
    expect(await awake()).toBe(false);
  });

  it('a take opens the prompter, which leaves the keyboard where it is, and keeps the displays awake', async () => {
    expect(
      await control.evaluate((request) => (window as unknown as BridgeWindow).cuedesk.openTake(request), twoSegments('windows')),
    ).toMatchObject({ type: 'opened' });
    await expect.poll(windows).toMatchObject({ control: { focused: true }, prompter: { visible: true, focused: false } });
    expect(await awake()).toBe(true);
  });

  it('the menu follows the window, and speaks to it', async () => {
    const say = () =>
      control.evaluate(() =>
        (window as unknown as BridgeWindow).cuedesk.setActionContext({
          room: 'rehearse',
          hasShow: true,
          take: { mode: 'rehearsal', status: 'armed' },
          canUndoEdit: false,
          canRedoEdit: false,
          canUndoCommand: false,
          canRedoCommand: false,
          mayWrite: true,
        }),
      );
    // Chosen as a hand would: by the item itself.
    const enabled = () =>
      running.app.evaluate(({ Menu }) => {
        const menu = Menu.getApplicationMenu();
        const message = menu?.getMenuItemById('message');
        if (message?.enabled === true) message.click();
        return ['go', 'resume', 'message', 'goToAir'].map((id) => menu?.getMenuItemById(id)?.enabled);
      });
    // The page behind it says where it is itself, whenever something of it comes in.
    await expect
      .poll(async () => {
        await say();
        return enabled();
      })
      .toEqual([true, false, true, false]);
    await expect.poll(() => heard(control)).toContainEqual({ type: 'action', name: 'message' });
  });

  it('on air neither closing nor quitting ends it', async () => {
    expect(await send({ type: 'go', newRunId: runId('run-1'), expectedRunId: null })).toMatchObject({ type: 'acknowledged' });
    await running.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()
        .find((window) => window.webContents.getURL().endsWith('/control.html'))
        ?.close(),
    );
    await expect.poll(asks).toMatchObject([{ accident: 'quit', onAir: true }]);
    await running.app.evaluate(({ app }) => app.quit());
    await expect.poll(asks).toMatchObject([{ id: 1 }, { id: 2, accident: 'quit', onAir: true }]);
    expect(Object.keys(await windows()).toSorted()).toEqual(['control', 'prompter']);
  });

  it('the prompter goes to a second display, off it when it is pulled out, and back', async () => {
    await control.evaluate(() =>
      (window as unknown as BridgeWindow).cuedesk.changeOutput('prompter', { type: 'fullscreen', fullscreen: false }),
    );
    const upper = { id: 1, label: 'Desk', y: 0, height: 780 };
    const lower = { id: 2, label: 'Studio', y: 780, height: 420 };
    const top = async () => (await windows()).prompter?.bounds.y ?? -1;
    await plug(running.app, [upper]);
    await expect.poll(top).toBeLessThan(700);
    await plug(running.app, [upper, lower]);
    await expect.poll(top).toBeGreaterThanOrEqual(770);
    await plug(running.app, [upper]);
    await expect.poll(top).toBeLessThan(700);
    await plug(running.app, [upper, lower]);
    await expect.poll(top).toBeGreaterThanOrEqual(770);
    const outputs = await control.evaluate(() => (window as unknown as BridgeWindow).cuedesk.hello().then((hello) => hello.outputs));
    expect(outputs).toMatchObject({
      prompter: { open: true, displayId: 2, fullscreen: false },
      displays: [
        { id: 1, label: 'Desk' },
        { id: 2, label: 'Studio' },
      ],
    });
  });

  it('a prompter that was closed, which asks on air, stays closed, and the end lets the displays sleep', async () => {
    await control.evaluate(() => (window as unknown as BridgeWindow).cuedesk.changeOutput('prompter', { type: 'show', open: false }));
    await expect
      .poll(async () => (await asks()).map(({ id, accident }) => `${id} ${accident}`))
      .toEqual(['1 quit', '2 quit', '3 closePrompter']);
    expect(Object.keys(await windows()).toSorted()).toEqual(['control', 'prompter']);
    expect((await asks()).at(-1)).toMatchObject({ id: 3, accident: 'closePrompter' });
    await control.evaluate(() => (window as unknown as BridgeWindow).cuedesk.askShell({ type: 'answer', id: 3, yes: true }));
    await expect.poll(async () => Object.keys(await windows())).toEqual(['control']);
    expect(await send({ type: 'end', at: { type: 'now' }, expectedRunId: runId('run-1') })).toMatchObject({ type: 'acknowledged' });
    await expect.poll(awake).toBe(false);
    await control.evaluate(() => (window as unknown as BridgeWindow).cuedesk.closeTake());
    await control.evaluate((request) => (window as unknown as BridgeWindow).cuedesk.openTake(request), twoSegments('second'));
    expect(Object.keys(await windows())).toEqual(['control']);
  });

  it('closing the control window ends the app when nothing is on air', async () => {
    const gone = new Promise((done) => running.app.process().once('exit', done));
    await running.app.evaluate(({ BrowserWindow }) => {
      setTimeout(() => BrowserWindow.getAllWindows()[0]?.close(), 50);
    });
    expect(await gone).toBe(0);
  });
});
