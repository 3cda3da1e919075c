import type { CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { showId } from '../../shared/ids.ts';
import { instant } from '../../shared/time.ts';
import { makeSegment, makeShow } from '../support/plan.ts';
import { type Desk, importShow, openDesk, toAir } from './faults/desk.ts';
import { freshDataDir } from './support/stage.ts';
import type { TapControl } from './wireTap.ts';

/** An input method in every kind of field, with a show on air: text comes out whole, and no command is asked of the host. */
describe('composing', () => {
  let desk: Desk;
  let page: Page;
  let keys: CDPSession;

  const asked = () => desk.running.app.evaluate(() => [...(globalThis as unknown as { __cuedeskTap: TapControl }).__cuedeskTap.asked()]);
  const key = (type: 'rawKeyDown' | 'keyDown' | 'keyUp', code: string, name: string, number: number, text: string | null) =>
    keys.send('Input.dispatchKeyEvent', { type, code, key: name, windowsVirtualKeyCode: number, ...(text === null ? {} : { text }) });

  /**
   * Types pinyin and picks the word. Every key comes as 229, the first one before the composition begins; the committing
   * key comes once more, unmarked, right behind the composition's end, as some input methods leave it.
   */
  async function compose(pinyin: string, word: string, commit: 'Space' | 'Enter'): Promise<void> {
    for (let n = 1; n <= pinyin.length; n += 1) {
      const code = `Key${pinyin.charAt(n - 1).toUpperCase()}`;
      await key('rawKeyDown', code, 'Process', 229, null);
      await keys.send('Input.imeSetComposition', { text: pinyin.slice(0, n), selectionStart: n, selectionEnd: n });
      await key('keyUp', code, pinyin.charAt(n - 1), 0, null);
    }
    await key('rawKeyDown', commit, 'Process', 229, null);
    await keys.send('Input.insertText', { text: word });
    if (commit === 'Enter') await key('keyDown', 'Enter', 'Enter', 13, '\r');
    await key('keyUp', commit, commit, commit === 'Enter' ? 13 : 32, null);
    // The window in which a committing key is told apart has to pass before the next word begins.
    await page.waitForTimeout(150);
  }

  beforeAll(async () => {
    desk = await openDesk(freshDataDir(), 'zh-CN');
    page = desk.control;
    keys = await page.context().newCDPSession(page);
    const script = { blocks: [{ id: 'b1', kind: 'product', step: null, text: '' }] } as const;
    const segments = Array.from({ length: 9 }, (_, index) => makeSegment(`s${index + 1}`, { script }));
    await importShow(desk, makeShow({ id: showId('ime'), title: '输入法', plannedStart: instant(Date.now()), segments }));
    await toAir(desk);
    await page.keyboard.press('Space');
    await page.getByTestId('now-title').waitFor();
  });
  afterAll(() => desk.running.kill9());

  it.each([
    ['the message to the host', '[data-testid="message-text"]', null],
    ['the search of the jump list', '[data-testid="jump-search"]', 'KeyJ'],
  ] as const)('in %s', async (_name, css, opener) => {
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    if (opener !== null) await page.keyboard.press(opener);
    const before = await asked();
    await page.locator(css).focus();
    // Matches every row of the list: an Enter that got through would take the first.
    await compose('huanjie', '环节', 'Enter');
    await compose('qian', '前', 'Space');
    // A name in Latin letters, taken as it was typed.
    await compose('go', 'go', 'Enter');
    expect(await page.locator(css).inputValue()).toBe('环节前go');
    expect(await asked()).toEqual(before);
    expect(await page.locator(css).isVisible()).toBe(true);
    await page.locator(css).fill('');
    if (opener !== null) await page.keyboard.press('Escape');
  });

  it('in a script, where Enter would be a new line, and in a title that Enter would close', async () => {
    const before = await asked();
    await page.getByTestId('room-plan').click();
    await page.getByTestId('tab-script').click();
    const script = page.locator('[data-testid="script-block"] textarea').first();
    await script.focus();
    await compose('dajiahao', '大家好', 'Enter');
    await compose('kan', '看', 'Space');
    expect(await script.inputValue()).toBe('大家好看');
    await page.getByTestId('cell-title').first().dblclick();
    const title = page.getByTestId('title-input');
    await title.fill('');
    await compose('kaichang', '开场', 'Enter');
    expect(await title.inputValue()).toBe('开场');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.getByTestId('cell-title').first().textContent()).toContain('开场');
    await page.getByTestId('room-live').click();
    expect(await asked()).toEqual(before);
  });

  it('outside fields its keys do nothing, and the plain ones act whatever letters they would type', async () => {
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    const before = (await asked()).length;
    for (const code of ['Space', 'Enter', 'KeyH', 'BracketRight']) {
      await key('rawKeyDown', code, 'Process', 229, null);
      await key('keyUp', code, 'Process', 229, null);
    }
    expect((await asked()).slice(before)).toEqual([]);
    // Caps Lock, then a Cyrillic layout on the same place.
    await key('keyDown', 'KeyH', 'H', 72, 'H');
    await key('keyUp', 'KeyH', 'H', 72, null);
    await key('keyDown', 'KeyH', 'р', 72, 'р');
    await key('keyUp', 'KeyH', 'р', 72, null);
    await expect.poll(async () => (await asked()).length - before).toBe(2);
  });
});
