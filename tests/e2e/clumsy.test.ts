import type { CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { showId } from '../../shared/ids.ts';
import type { Segment } from '../../shared/plan/segment.ts';
import { instant } from '../../shared/time.ts';
import { makeSegment, makeShow } from '../support/plan.ts';
import { answerDialog, type Desk, dialogsAsked, eventsIn, importShow, openDesk, toAir } from './faults/desk.ts';
import { advance, holdThrough, pageNamed, pastTheGap } from './fullShow/desk.ts';
import { type BridgeWindow, twoSegments } from './shell/pages.ts';
import { freshDataDir } from './support/stage.ts';

/** Every slip of a hurried hand, on air, in real Electron: one GO is one GO, and nothing ends, reloads or closes by accident. */

const anHour = 3_600_000;
const nextHour = () => instant(Math.ceil(Date.now() / anHour) * anHour);
const planOf = (id: string, segments: readonly Segment[]) =>
  makeShow({ id: showId(id), title: `手忙脚乱 ${id}`, plannedStart: nextHour(), segments });
const many = (count: number) => Array.from({ length: count }, (_, index) => makeSegment(`s${index + 1}`));

describe('on air', () => {
  const dataDir = freshDataDir();
  let desk: Desk;
  let control: Page;
  let keys: CDPSession;

  const starts = () => eventsIn(dataDir, 'segmentStarted');
  const text = (testId: string) => control.getByTestId(testId).textContent();
  const press = (key: string) => control.keyboard.press(key);
  const afterTheGap = () => pastTheGap(desk.running.app);
  const settled = () => control.waitForTimeout(250);
  const notInAField = () => control.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  /** One segment more than before is on disk, and a moment later still only one. */
  async function oneMore(before: number): Promise<void> {
    await expect.poll(starts).toBe(before + 1);
    await settled();
    expect(starts()).toBe(before + 1);
  }
  /** What happens meanwhile starts no segment. */
  async function noGo(during: () => Promise<unknown>): Promise<void> {
    await afterTheGap();
    const before = starts();
    await during();
    await settled();
    expect(starts()).toBe(before);
  }
  /** A key as the system delivers it, which may come down without ever coming up. */
  const raw = (type: 'rawKeyDown' | 'keyDown' | 'keyUp', code: string, key: string, windowsVirtualKeyCode: number) =>
    keys.send('Input.dispatchKeyEvent', {
      type,
      code,
      key,
      windowsVirtualKeyCode,
      ...(key === ' ' && type === 'keyDown' ? { text: ' ' } : {}),
    });

  beforeAll(async () => {
    desk = await openDesk(dataDir, 'zh-CN');
    control = desk.control;
    keys = await control.context().newCDPSession(control);
    await importShow(desk, planOf('a', many(60)));
    await toAir(desk);
    await press('Space');
    await control.getByTestId('now-title').waitFor();
  });
  afterAll(() => desk.running.kill9());

  it('Space twice within 50 ms is one GO', async () => {
    await afterTheGap();
    const before = starts();
    await press('Space');
    await control.waitForTimeout(50);
    await press('Space');
    await expect.poll(() => text('refusal')).toContain('离上次切换太近');
    await oneMore(before);
  });

  it('Space held down for a minute is one GO', async () => {
    await afterTheGap();
    const before = starts();
    await control.keyboard.down('Space');
    for (let n = 0; n < 20; n += 1) {
      await advance(desk.running.app, 3_000);
      await control.keyboard.down('Space');
    }
    await control.keyboard.up('Space');
    await oneMore(before);
  });

  it('the key and the button in one tick are one GO', async () => {
    await afterTheGap();
    const before = starts();
    await control.evaluate(() => {
      document.querySelector<HTMLElement>('[data-testid="go"]')?.click();
      document.body.dispatchEvent(new KeyboardEvent('keydown', { code: 'Space', key: ' ', bubbles: true, cancelable: true }));
      document.body.dispatchEvent(new KeyboardEvent('keyup', { code: 'Space', key: ' ', bubbles: true }));
    });
    await expect.poll(() => text('refusal')).toContain('这条操作针对的是上一个');
    await oneMore(before);
  });

  it('Space is a space in every field, and nothing behind a dialog', async () => {
    await noGo(async () => {
      await control.getByTestId('message-text').focus();
      await control.keyboard.type('看 评论 ');
      expect(await control.getByTestId('message-text').inputValue()).toBe('看 评论 ');
      await control.getByTestId('message-text').fill('');
      await notInAField();
      await press('KeyJ');
      await control.keyboard.type(' 环节 ');
      expect(await control.getByTestId('jump-search').inputValue()).toBe(' 环节 ');
      await press('Escape');
      await expect.poll(() => control.getByTestId('jump-search').count()).toBe(0);
      await press('Shift+Slash');
      await control.getByTestId('help').waitFor();
      // On its own close button Space is that button's; the second one comes when it has gone.
      await control.getByTestId('help').focus();
      await press('Space');
      await press('KeyH');
      await press('Escape');
      await expect.poll(() => control.getByTestId('help').isVisible()).toBe(false);
    });
    expect(eventsIn(dataDir, 'segmentHeld')).toBe(0);
  });

  it('an input method fires nothing: not while it composes, not its first key, not the key that commits', async () => {
    const field = control.getByTestId('message-text');
    await noGo(async () => {
      await field.focus();
      await raw('rawKeyDown', 'KeyK', 'Process', 229);
      await keys.send('Input.imeSetComposition', { text: 'kan', selectionStart: 3, selectionEnd: 3 });
      await raw('rawKeyDown', 'Space', 'Process', 229);
      await keys.send('Input.insertText', { text: '看' });
      await raw('keyUp', 'Space', ' ', 32);
      await keys.send('Input.imeSetComposition', { text: 'ping', selectionStart: 4, selectionEnd: 4 });
      await raw('rawKeyDown', 'Enter', 'Process', 229);
      await keys.send('Input.insertText', { text: '评论' });
      // The committing key once more, now without the marks of an input method: what some of them leave behind.
      await keys.send('Input.dispatchKeyEvent', { type: 'keyDown', code: 'Enter', key: 'Enter', windowsVirtualKeyCode: 13, text: '\r' });
      await raw('keyUp', 'Enter', 'Enter', 13);
      expect(await field.inputValue()).toBe('看评论');
      await notInAField();
      await raw('rawKeyDown', 'Space', 'Process', 229);
      await raw('keyUp', 'Space', ' ', 32);
      await raw('rawKeyDown', 'KeyH', 'Process', 229);
      await raw('keyUp', 'KeyH', 'h', 72);
    });
    expect([eventsIn(dataDir, 'messageSent'), eventsIn(dataDir, 'segmentHeld')]).toEqual([0, 0]);
    await field.focus();
    await control.waitForTimeout(200);
    await press('Enter');
    await expect.poll(() => text('message-state')).toContain('看评论');
  });

  it('Ctrl+Z in a field takes back text, not the show', async () => {
    await control.getByTestId('message-text').focus();
    await control.keyboard.type('写错');
    await press('Control+KeyZ');
    await expect.poll(() => control.getByTestId('message-text').inputValue()).not.toBe('写错');
    await settled();
    expect(eventsIn(dataDir, 'undone')).toBe(0);
    await control.getByTestId('message-text').fill('');
    await notInAField();
  });

  it('a window that loses the keyboard while Space is down leaves GO alive', async () => {
    await afterTheGap();
    const before = starts();
    await raw('keyDown', 'Space', ' ', 32);
    await expect.poll(starts).toBe(before + 1);
    // The test driver may keep the page's focus alive whatever the window manager does: so the page is told here.
    await control.evaluate(() => window.dispatchEvent(new Event('blur')));
    await afterTheGap();
    await raw('keyDown', 'Space', ' ', 32);
    await raw('keyUp', 'Space', ' ', 32);
    await expect.poll(starts).toBe(before + 2);
  });

  it('neither a reload nor a closing key gets through, and closing is refused in words', async () => {
    await control.evaluate(() => Object.assign(window, { stillHere: true }));
    await noGo(async () => {
      for (const key of [
        'Control+KeyR',
        'Control+Shift+KeyR',
        'F5',
        'Control+F5',
        'Control+KeyW',
        'Control+KeyQ',
        'F11',
        'F12',
        'Control+Shift+KeyI',
        'Alt+ArrowLeft',
      ])
        await press(key);
      await desk.running.app.evaluate(({ BrowserWindow }) => {
        for (const window of BrowserWindow.getAllWindows())
          for (const keyCode of ['F5', 'R', 'W', 'Q']) {
            window.webContents.sendInputEvent({ type: 'keyDown', keyCode, modifiers: keyCode === 'F5' ? [] : ['control'] });
            window.webContents.sendInputEvent({ type: 'keyUp', keyCode });
          }
      });
      await settled();
    });
    expect(await control.evaluate(() => 'stillHere' in window)).toBe(true);
    const state = await desk.running.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map((window) => [window.isFullScreen(), window.webContents.isDevToolsOpened()]),
    );
    expect(state.map(([, devTools]) => devTools)).toEqual([false, false]);
    await desk.running.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()
        .find((window) => window.webContents.getURL().endsWith('/control.html'))
        ?.close(),
    );
    await expect.poll(() => control.getByTestId('ask').getAttribute('data-accident')).toBe('quit');
    await control.getByTestId('ask-stay').click();
  });

  it('the prompter, closed and opened again, has the script that is on air', async () => {
    const title = await text('now-title');
    await control.getByTestId('prompter-pill').click();
    await holdThrough(control, 'ask-hold');
    await expect.poll(() => desk.running.app.windows().length).toBe(1);
    await control.getByTestId('prompter-pill').click();
    const prompter = await pageNamed(desk.running.app, 'prompter');
    await expect.poll(async () => title?.includes((await prompter.getByTestId('prompter-title').textContent()) ?? '?')).toBe(true);
  });

  it('another language, other rooms and an edited plan leave the take as it was frozen', async () => {
    const title = await text('now-title');
    await noGo(async () => {
      await control.getByTestId('language').click();
      await expect.poll(() => text('hold')).toContain('Hold');
      expect(await text('now-title')).toBe(title);
      await control.getByTestId('language').click();
      await control.getByTestId('room-plan').click();
      const row = control.locator(`[data-testid="segment-row"]`).first();
      await row.getByTestId('cell-title').dblclick();
      await control.getByTestId('title-input').fill('播出中改的标题');
      await press('Enter');
      await press('Space');
      for (const room of ['rehearse', 'review', 'live']) await control.getByTestId(`room-${room}`).click();
    });
    expect(await text('now-title')).toBe(title);
    expect(await control.getByTestId('stage-row').first().textContent()).not.toContain('播出中改的标题');
  });

  it('no second show and no file gets in beside it', async () => {
    await answerDialog(desk, '/nowhere.cuedesk.json');
    await control.getByTestId('room-plan').click();
    await control.getByTestId('import-menu').click();
    for (const button of ['go-to-air', 'start-rehearsal', 'toolbar-import', 'import-show'])
      expect(await control.getByTestId(button).isDisabled()).toBe(true);
    await press('Escape');
    await press('Control+KeyO');
    await settled();
    expect(await dialogsAsked(desk)).toBe(0);
    const answer = await control.evaluate(
      (request) => (window as unknown as BridgeWindow).cuedesk.openTake(request),
      twoSegments('second'),
    );
    expect(answer).toEqual({ type: 'refused', reason: 'takeOpen' });
    await control.getByTestId('room-live').click();
  });

  it('undo after 30 s is refused in words', async () => {
    await afterTheGap();
    const before = starts();
    await press('Space');
    await oneMore(before);
    await advance(desk.running.app, 31_000);
    await notInAField();
    await press('Control+KeyZ');
    await expect.poll(() => text('refusal')).toContain('撤销时间已过');
    expect([eventsIn(dataDir, 'undone'), starts()]).toEqual([0, before + 1]);
  });

  it('END by the keyboard wants the same two seconds; REOPEN brings it back', async () => {
    await advance(desk.running.app, 180_000);
    await control.getByTestId('end').focus();
    await press('Enter');
    await control.waitForTimeout(2_300);
    expect(eventsIn(dataDir, 'takeEnded')).toBe(0);
    await control.keyboard.down('Enter');
    await control.getByTestId('reopen').waitFor();
    await control.keyboard.up('Enter');
    await control.getByTestId('reopen').click();
    await control.getByTestId('now-title').waitFor();
    await holdThrough(control, 'end');
    await control.getByTestId('close-take').click();
    await control.getByTestId('go-to-air').waitFor();
  });

  it('and no page threw an error on the way', () => {
    expect(desk.uncaught).toEqual([]);
  });
});
