import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commandId, messageId, promiseId, runId } from '../../shared/ids.ts';
import { fold } from '../../shared/take/apply.ts';
import type { TakeAction } from '../../shared/take/command.ts';
import { timing } from '../../shared/take/timing.ts';
import { countdownText } from '../../shared/text/format.ts';
import { instant, minutes } from '../../shared/time.ts';
import type { OutputChange, OutputName } from '../../shared/wire/outputs.ts';
import { holdThrough } from './fullShow/desk.ts';
import { type BridgeWindow, heard, readyPage, twoSegments } from './shell/pages.ts';
import { plug } from './shell/plug.ts';
import { launchApp, type RunningApp } from './support/electron.ts';
import { freshDataDir } from './support/stage.ts';

const PATIENCE = { timeout: 10_000 };

/** The windows for the stage and for the assistant, beside a show on air. */
describe('outputs', () => {
  const dataDir = freshDataDir();
  let running: RunningApp;
  let control: Page;
  let countdown: Page;
  let sent = 0;

  const launch = async () => {
    running = await launchApp({ dataDir, lang: 'en', args: [], env: {}, main: 'dist/e2e/main.js' });
    control = await readyPage(running.app, 'control', null);
  };
  const change = (output: OutputName, each: OutputChange) =>
    control.evaluate(([name, what]) => (window as unknown as BridgeWindow).cuedesk.changeOutput(name, what), [output, each] as const);
  const outputs = () => control.evaluate(() => (window as unknown as BridgeWindow).cuedesk.hello().then((hello) => hello.outputs));
  /** A command from a page: its answer, or why the gateway did not hear it. */
  const send = (page: Page, action: TakeAction, role: 'director' | 'assistant' = 'director') => {
    sent += 1;
    const command = { commandId: commandId(`command-${sent}`), by: { person: '陈墨', role, device: 'test' }, action } as const;
    return page.evaluate(
      (each) =>
        (window as unknown as BridgeWindow).cuedesk.send(each).then(
          (answer) => (answer.type === 'refused' ? answer.reason : answer.type),
          (error: Error) => error.message.replace(/^.*(notAllowed).*$/, '$1 at the gateway'),
        ),
      command,
    );
  };
  const text = (page: Page, testId: string) => page.getByTestId(testId).textContent(PATIENCE);
  /** What the page shows and what the state says, at one instant. */
  const shownAndTrue = async () => {
    const [shown, records, takeNow] = await countdown.evaluate(
      () =>
        new Promise<readonly [string, unknown, number]>((done) => {
          const { cuedesk } = window as unknown as BridgeWindow;
          void cuedesk.records(0).then(({ records: all }) => {
            const stop = cuedesk.onFrame((frame) => {
              if (frame.type !== 'beat' || frame.takeNow === null) return;
              stop();
              done([document.querySelector('[data-testid="countdown-digits"] b')?.textContent ?? '', all, frame.takeNow]);
            });
          });
        }),
    );
    const take = fold(records as Parameters<typeof fold>[0]);
    if (take === null) throw new Error('no take');
    // A beat is a moment old when it arrives, and a picture is drawn once a second.
    const near = [-150, 0, 150].map((ms) => countdownText(timing(take, instant(takeNow + ms)).current?.remaining ?? 0));
    return { shown, near };
  };
  /** Whatever the countdown says every 50 ms while the main process stands still. */
  const whileCut = async () => {
    await countdown.evaluate(() => {
      const seen: (readonly string[])[] = [];
      Object.assign(window, { seen });
      const read = (id: string) => document.querySelector(`[data-testid="${id}"]`)?.textContent ?? '';
      setInterval(() => {
        const black = document.querySelector('[data-testid="output-black"]') === null ? '' : 'black';
        seen.push([read('countdown-lost'), read('countdown-digits'), black]);
      }, 50);
    });
    await running.app.evaluate(() => {
      for (const from = Date.now(); Date.now() - from < 3_200; );
    });
    await expect.poll(() => countdown.getByTestId('countdown-lost').count(), PATIENCE).toBe(0);
    return countdown.evaluate(() => (window as unknown as { seen: (readonly string[])[] }).seen.filter(([lost]) => lost !== ''));
  };

  beforeAll(async () => {
    await launch();
    await control.evaluate((request) => (window as unknown as BridgeWindow).cuedesk.openTake(request), {
      ...twoSegments('outputs'),
      mode: 'live' as const,
    });
    await control.getByTestId('room-live').click();
  });
  afterAll(() => running.kill9());

  it('open on demand alone, and leave the keyboard where it is', async () => {
    await readyPage(running.app, 'prompter', null);
    expect(await outputs()).toMatchObject({ prompter: { open: true }, countdown: { open: false }, assistant: { open: false } });
    await running.app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('toggleCountdown')?.click());
    countdown = await readyPage(running.app, 'countdown', null);
    expect(await text(countdown, 'countdown-lamp')).toBe('STANDBY');
    await control.bringToFront();
    expect(
      await running.app.evaluate(({ BrowserWindow }) => BrowserWindow.getFocusedWindow()?.webContents.getURL().endsWith('/countdown.html')),
    ).not.toBe(true);
  });

  it('see GO, and count what the state says', async () => {
    await control.keyboard.press('Space');
    await expect.poll(() => text(countdown, 'countdown-title'), PATIENCE).toBe('环节 a');
    const { shown, near } = await shownAndTrue();
    expect(near).toContain(shown);
  });

  it('may do no more than their role', async () => {
    await change('assistant', { type: 'show', open: true });
    const assistant = await readyPage(running.app, 'assistant', null);
    expect(await text(assistant, 'assistant-title')).toBe('1 · 环节 a');
    const go: TakeAction = { type: 'go', newRunId: runId('sneaked'), expectedRunId: null };
    expect(await send(countdown, go)).toBe('notAllowed at the gateway');
    expect(await send(assistant, go, 'assistant')).toBe('notAllowed');
    // Whatever it says of itself.
    expect(await send(assistant, go)).toBe('notAllowed');
    const promise = promiseId('promise-1');
    expect(await send(assistant, { type: 'makePromise', promiseId: promise, text: 'link', within: minutes(2) }, 'assistant')).toBe(
      'notAllowed',
    );
    await send(control, { type: 'makePromise', promiseId: promise, text: 'link', within: minutes(2) });
    const kept = assistant.getByTestId('assistant-kept');
    await kept.click();
    await kept.waitFor({ state: 'detached' });
    await expect.poll(() => countdown.getByTestId('countdown-ending').count(), PATIENCE).toBe(0);
    await change('assistant', { type: 'fullscreen', fullscreen: false });
    await countdown.evaluate(() => (window as unknown as BridgeWindow).cuedesk.changeOutput('prompter', { type: 'show', open: false }));
    expect(await outputs()).toMatchObject({ prompter: { open: true } });
  });

  it('go where the panel sends them, and are nowhere or elsewhere while their display is away', async () => {
    const desk = { id: 1, label: 'Desk', y: 0, height: 780 };
    const stage = { id: 2, label: 'Stage', y: 780, height: 420 };
    // The parts share one real screen, which a full window would fill whole.
    for (const name of ['prompter', 'countdown'] as const) await change(name, { type: 'fullscreen', fullscreen: false });
    await plug(running.app, [desk, stage]);
    await expect.poll(async () => (await outputs()).prompter.displayId, PATIENCE).toBe(2);
    await control.bringToFront();
    await control.keyboard.press('Control+Shift+D');
    const row = control.locator('[data-testid="display-row"][data-display="2"]');
    await row.getByText('Stage').waitFor();
    expect(await row.textContent()).toContain('below control');
    await change('prompter', { type: 'black', black: true });
    // The prompter is there on air: it gives way only to a long press, which stands in the room behind.
    await row.locator('[data-choice="countdown"]').click();
    await expect.poll(() => control.getByTestId('ask').getAttribute('data-accident'), PATIENCE).toBe('closePrompter');
    expect(await control.getByTestId('displays').count()).toBe(0);
    await holdThrough(control, 'ask-hold');
    await expect
      .poll(outputs, PATIENCE)
      .toMatchObject({ prompter: { open: false, blackSince: null }, countdown: { open: true, displayId: 2 } });
    await change('countdown', { type: 'onLoss', onLoss: 'black' });
    await plug(running.app, [desk]);
    expect(await outputs()).toMatchObject({ countdown: { open: true, displayId: null, waitsFor: 'Stage' } });
    const isVisible = () =>
      running.app.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows()
          .find((window) => window.webContents.getURL().endsWith('/countdown.html'))
          ?.isVisible(),
      );
    expect(await isVisible()).toBe(false);
    await plug(running.app, [desk, stage]);
    await expect.poll(isVisible, PATIENCE).toBe(true);
    expect(await outputs()).toMatchObject({ countdown: { displayId: 2, waitsFor: null } });
    await change('countdown', { type: 'onLoss', onLoss: 'hold' });
    await plug(running.app, [desk]);
    await expect.poll(async () => (await outputs()).countdown, PATIENCE).toMatchObject({ open: true, displayId: 1, waitsFor: null });
    expect(await isVisible()).toBe(true);
    await plug(running.app, [desk, stage]);
    await expect.poll(async () => (await outputs()).countdown.displayId, PATIENCE).toBe(2);
    await change('prompter', { type: 'show', open: true });
  });

  it('have their displays say their numbers, for a moment', async () => {
    const numbers = () =>
      running.app.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows()
          .map((window) => window.webContents.getURL())
          .filter((url) => url.includes('/identify.html'))
          .map((url) => url.replace(/^.*#/, ''))
          .toSorted(),
      );
    await control.evaluate(() => (window as unknown as BridgeWindow).cuedesk.askShell({ type: 'identify' }));
    await expect.poll(numbers, PATIENCE).toEqual(['1', '2']);
    // Pressed again and again it begins anew: one number a display.
    for (let times = 0; times < 3; times += 1)
      await control.evaluate(() => (window as unknown as BridgeWindow).cuedesk.askShell({ type: 'identify' }));
    await expect.poll(numbers, PATIENCE).toEqual(['1', '2']);
    await expect.poll(numbers, PATIENCE).toEqual([]);
  });

  it('run on from the last state while the link is cut and say so, or are black if they were told so', async () => {
    const held = await whileCut();
    expect(new Set(held.map(([lost]) => lost))).toEqual(
      new Set(['STALE 2 s · runs on from the last state', 'STALE 3 s · runs on from the last state']),
    );
    expect(new Set(held.map(([, digits]) => digits)).size).toBeGreaterThan(1);
    expect(held.map(([, , black]) => black)).not.toContain('black');
    await change('countdown', { type: 'onLoss', onLoss: 'black' });
    const cut = await whileCut();
    expect(new Set(cut.map(([, , black]) => black))).toEqual(new Set(['black']));
    expect(await countdown.getByTestId('output-black').count()).toBe(0);
    await change('countdown', { type: 'onLoss', onLoss: 'hold' });
  });

  it('go black at a key and are black again after a reload, the director reading so, until they are brought back', async () => {
    const prompter = await readyPage(running.app, 'prompter', null);
    const dark = () => prompter.getByTestId('prompter-dark').count();
    await control.bringToFront();
    await control.keyboard.press('Control+Shift+B');
    await expect.poll(dark, PATIENCE).toBe(1);
    expect(await text(control, 'black-pill')).toMatch(/^Prompter black since \d\d:\d\d$/);
    // The stage clock says nothing even to a message; the prompter shows it, and the host answers.
    await control.keyboard.press('Control+Shift+Period');
    await expect.poll(() => countdown.getByTestId('output-black').count(), PATIENCE).toBe(1);
    await send(control, { type: 'sendMessage', messageId: messageId('dark'), text: '镜头拉近', flash: false });
    await prompter.getByTestId('prompter-dark').getByTestId('prompter-message').waitFor(PATIENCE);
    await prompter.getByTestId('prompter-message').getByRole('button').click();
    await expect.poll(() => prompter.getByTestId('prompter-message').count(), PATIENCE).toBe(0);
    await prompter.reload();
    await expect.poll(dark, PATIENCE).toBe(1);
    expect(await outputs()).toMatchObject({ prompter: { blackSince: expect.any(Number) }, countdown: { blackSince: expect.any(Number) } });
    await control.getByTestId('black-pill').click();
    await expect.poll(dark, PATIENCE).toBe(0);
    expect([await countdown.getByTestId('output-black').count(), await control.getByTestId('black-pill').count()]).toEqual([0, 0]);
  });

  it('come back by themselves when their page dies, and ask before they close on air', async () => {
    // Playwright loses a page that crashed; its window is asked itself.
    const inCountdown = (expression: string, crash: boolean) =>
      running.app.evaluate(
        async ({ BrowserWindow }, [code, kill]) => {
          const contents = BrowserWindow.getAllWindows().find((each) => each.webContents.getURL().endsWith('/countdown.html'))?.webContents;
          if (kill) contents?.forcefullyCrashRenderer();
          if (contents === undefined || kill || contents.isCrashed() || contents.isLoading()) return null;
          // A page that dies meanwhile never answers.
          const late = new Promise<null>((done) => setTimeout(() => done(null), 1_000));
          return Promise.race([contents.executeJavaScript(code).catch(() => null) as Promise<string | null>, late]);
        },
        [expression, crash] as const,
      );
    await change('countdown', { type: 'black', black: true });
    await inCountdown('', true);
    const title = `document.querySelector('[data-testid="countdown-title"]')?.textContent ?? ''`;
    await expect.poll(() => inCountdown(title, false), PATIENCE).toBe('环节 a');
    expect(await inCountdown(`String(document.querySelector('[data-testid="output-black"]') !== null)`, false)).toBe('true');
    await change('countdown', { type: 'show', open: false });
    await expect
      .poll(
        async () => (await heard(control)).flatMap((frame) => (frame.type === 'ask' && frame.ask !== null ? [frame.ask.accident] : [])),
        PATIENCE,
      )
      .toContain('closeCountdown');
    expect(await outputs()).toMatchObject({ countdown: { open: true } });
  });

  it('are open again after the app was killed, on the same show', async () => {
    await running.kill9();
    await launch();
    await readyPage(running.app, 'prompter', null);
    countdown = await readyPage(running.app, 'countdown', null);
    await expect.poll(() => text(countdown, 'countdown-title'), PATIENCE).toBe('环节 a');
    // Nobody who starts the app finds a screen dark that somebody blacked out before.
    expect(await outputs()).toMatchObject({ prompter: { blackSince: null }, countdown: { blackSince: null } });
    // A page that just came may be late with its first second.
    await expect
      .poll(async () => {
        const { shown, near } = await shownAndTrue();
        return near.includes(shown);
      }, PATIENCE)
      .toBe(true);
  });
});
