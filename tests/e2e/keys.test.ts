import type { CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { showId } from '../../shared/ids.ts';
import { instant } from '../../shared/time.ts';
import { makeSegment, makeShow } from '../support/plan.ts';
import { type Desk, importShow, openDesk, toAir } from './faults/desk.ts';
import { goTo, type Look, look, PLACES, type Place } from './keys/places.ts';
import { PRESSES, type PressName } from './keys/presses.ts';
import { TABLE } from './keys/table.ts';
import type { BridgeWindow } from './shell/pages.ts';
import { freshDataDir } from './support/stage.ts';
import type { TapControl } from './wireTap.ts';

/** The focus × key table of the live room, every cell pressed in real Electron with a show on air. */
describe('focus × key', () => {
  let desk: Desk;
  let page: Page;
  let keys: CDPSession;

  beforeAll(async () => {
    desk = await openDesk(freshDataDir(), 'zh-CN');
    page = desk.control;
    keys = await page.context().newCDPSession(page);
    const segments = Array.from({ length: 60 }, (_, index) => makeSegment(`s${index + 1}`));
    await importShow(desk, makeShow({ id: showId('keys'), title: '键盘', plannedStart: instant(Date.now()), segments }));
    await toAir(desk);
    await page.keyboard.press('Space');
    await page.getByTestId('now-title').waitFor();
  });
  afterAll(() => desk.running.kill9());

  const asked = () => desk.running.app.evaluate(() => [...(globalThis as unknown as { __cuedeskTap: TapControl }).__cuedeskTap.asked()]);

  /** Undo needs something to take back: nudged over the wire, so that no key is involved. */
  let nudges = 0;
  const nudge = (delta: number) =>
    page.evaluate(
      async ([number, ms]) => {
        const { cuedesk } = window as unknown as BridgeWindow;
        const { records } = await cuedesk.records(0);
        const runs = records.flatMap(({ events }) => events).filter((event) => event.type === 'segmentStarted');
        const by = { person: '陈墨', role: 'director', device: 'nudge' } as const;
        const action = { type: 'adjust', delta: ms, expectedRunId: runs.at(-1)?.runId ?? null } as const;
        await cuedesk.send({ commandId: `nudge-${number}`, by, action } as unknown as Parameters<typeof cuedesk.send>[0]);
      },
      [nudges++, delta] as const,
    );

  /** The page has drawn twice, and the host has heard all that was sent before. */
  const taken = () =>
    page.evaluate(async () => {
      const drawn = () => new Promise((done) => requestAnimationFrame(() => done(undefined)));
      await drawn();
      await (window as unknown as BridgeWindow).cuedesk.hello();
      await drawn();
    });

  async function cell(place: Place, name: PressName): Promise<string> {
    const onBar = place === 'catch-up bar' || place === 'its button';
    if (onBar && !(await page.getByTestId('catch-up-apply').isVisible())) await nudge(3_600_000);
    if (name === 'Ctrl Z') await nudge(1_000);
    await goTo(page, place);
    const [before, { length: askedBefore }] = await Promise.all([look(page), asked()]);
    await PRESSES[name](page, keys);
    await taken();
    const [after, all] = await Promise.all([look(page), asked()]);
    const commands = all.slice(askedBefore);
    // Taken back, so that there is something to catch up with for the next key.
    if (commands.includes('catchUp')) {
      await goTo(page, 'page');
      await page.keyboard.press('Control+KeyZ');
    }
    return effect(before, after, commands);
  }

  it.each(PLACES)('with the keyboard on: %s', async (place) => {
    const found: Record<string, string> = {};
    for (const name of Object.keys(PRESSES) as PressName[]) found[name] = await cell(place, name);
    expect(found).toEqual(TABLE[place]);
  });

  it('a Space held for 5 s is one GO, and acts again only after it came up', async () => {
    await goTo(page, 'page');
    const before = (await asked()).length;
    const down = (autoRepeat: boolean) =>
      keys.send('Input.dispatchKeyEvent', { type: 'keyDown', code: 'Space', key: ' ', text: ' ', windowsVirtualKeyCode: 32, autoRepeat });
    await down(false);
    for (const start = performance.now(); performance.now() - start < 5_000; await page.waitForTimeout(30)) await down(true);
    // Some keyboards mark no repeat.
    await down(false);
    expect((await asked()).slice(before)).toEqual(['go']);
    await keys.send('Input.dispatchKeyEvent', { type: 'keyUp', code: 'Space', key: ' ', windowsVirtualKeyCode: 32 });
    await page.keyboard.press('Space');
    await expect.poll(async () => (await asked()).slice(before)).toEqual(['go', 'go']);
  });

  it('a window that loses the keyboard mid-press forgets the key', async () => {
    await goTo(page, 'page');
    const before = (await asked()).length;
    await page.keyboard.down('KeyH');
    await page.evaluate(() => window.dispatchEvent(new Event('blur')));
    await keys.send('Input.dispatchKeyEvent', { type: 'keyDown', code: 'KeyH', key: 'h', text: 'h', windowsVirtualKeyCode: 72 });
    await page.keyboard.up('KeyH');
    await expect.poll(async () => (await asked()).length - before).toBe(2);
  });

  it('an Enter held on JUMP opens the list, and takes nothing from it', async () => {
    await goTo(page, 'page');
    const before = (await asked()).length;
    await page.getByTestId('jump').focus();
    const down = (autoRepeat: boolean) =>
      keys.send('Input.dispatchKeyEvent', {
        type: 'keyDown',
        code: 'Enter',
        key: 'Enter',
        text: '\r',
        windowsVirtualKeyCode: 13,
        autoRepeat,
      });
    await down(false);
    await page.getByTestId('jump-search').waitFor();
    for (let n = 0; n < 10; n += 1) {
      await page.waitForTimeout(30);
      await down(true);
    }
    await keys.send('Input.dispatchKeyEvent', { type: 'keyUp', code: 'Enter', key: 'Enter', windowsVirtualKeyCode: 13 });
    expect(await page.getByTestId('jump-search').isVisible()).toBe(true);
    expect((await asked()).slice(before)).toEqual([]);
  });

  it('with nothing to undo, the undo keys leave the text in a field and the keyboard where they are', async () => {
    await goTo(page, 'message');
    await goTo(page, 'page');
    for (let n = 0; (await page.getByTestId('undo').getAttribute('data-quiet')) !== 'true' && n < 50; n += 1) {
      await page.keyboard.press('Control+KeyZ');
      await page.waitForTimeout(50);
    }
    for (const key of ['Control+KeyZ', 'Control+Shift+KeyZ', 'Control+KeyY']) await page.keyboard.press(key);
    expect(await page.getByTestId('message-text').inputValue()).toBe('环节');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY');
  });

  it('and nothing more came of it later', async () => {
    await goTo(page, 'page');
    const before = await asked();
    await page.waitForTimeout(500);
    expect(await asked()).toEqual(before);
    expect(desk.uncaught).toEqual([]);
  });
});

/** In words: commands asked of the host, then what changed on the page. `·` is nothing at all. */
function effect(before: Look, after: Look, commands: readonly string[]): string {
  const words = [
    ...commands.map((name) => (name === 'resume' ? 'hold' : name)),
    ...(after.clicks > before.clicks ? ['click'] : []),
    ...(before.focus === after.focus && before.value !== after.value ? ['text'] : []),
    ...(after.layers.length > before.layers.length ? [`open ${after.layers.at(-1)}`] : []),
    ...(after.layers.length < before.layers.length ? ['close'] : []),
    ...(commands.length === 0 && after.focus === before.focus && after.value === before.value && after.chosen !== before.chosen
      ? ['choose']
      : []),
    ...(after.focus === 'message-text' && before.focus !== after.focus ? ['to message'] : []),
  ];
  return words.length === 0 ? '·' : words.join(', ');
}
