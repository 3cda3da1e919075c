import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDesk } from './faults/desk.ts';
import { pageNamed, wallOf } from './fullShow/desk.ts';
import type { RunningApp } from './support/electron.ts';
import { sampleOnAir } from './support/onAir.ts';
import { freshDataDir } from './support/stage.ts';

/** The host's window beside a show on air, in real Electron: what only a real compositor and two real windows can show. */
describe('the prompter', () => {
  let running: RunningApp;
  let control: Page;
  let prompter: Page;

  /** The line on the reading line, and how far the text has come, in pixels. */
  const reading = () =>
    prompter.evaluate(() => {
      const script = document.querySelector('[data-testid="prompter-script"]');
      const lines = [...(script?.querySelectorAll('p') ?? [])];
      const moved = script === null ? 0 : -new DOMMatrix(getComputedStyle(script).transform).m42;
      return { moved, line: lines[Math.floor(moved / (lines[0]?.offsetHeight ?? 1) + 0.01)]?.textContent ?? null };
    });

  const dataDir = freshDataDir();

  beforeAll(async () => {
    ({ running, control } = await sampleOnAir(dataDir));
    prompter = await pageNamed(running.app, 'prompter');
    await prompter.locator('[data-testid="prompter-script"] p').first().waitFor();
  });
  afterAll(() => running.kill9());

  it('scrolls by one animation of the transform, and goes on while its page’s thread stands', async () => {
    await expect.poll(async () => (await reading()).moved).toBeGreaterThan(0);
    const moving = await prompter.evaluate(() =>
      document
        .getAnimations()
        .map((each) =>
          (each.effect as KeyframeEffect)
            .getKeyframes()
            .map((frame) =>
              Object.keys(frame).filter((key) => key === 'transform' || !/^(offset|easing|composite|computedOffset)$/.test(key)),
            ),
        ),
    );
    expect(moving).toEqual([[['transform'], ['transform']]]);
    // As fast as it goes by hand, so that half a second is seen.
    for (let step = 0; step < 20; step += 1) await prompter.keyboard.press('BracketRight');
    const [seen, standing] = await Promise.all([
      running.app.evaluate(async ({ BrowserWindow }) => {
        const window = BrowserWindow.getAllWindows().find((each) => each.webContents.getURL().includes('prompter.html'));
        const look = async () => {
          const picture = await window?.webContents.capturePage();
          return { at: Date.now(), pixels: picture?.toBitmap().toString('base64') ?? '' };
        };
        await new Promise((done) => setTimeout(done, 200));
        const first = await look();
        await new Promise((done) => setTimeout(done, 300));
        return [first, await look()];
      }),
      prompter.evaluate(
        () =>
          new Promise<{ from: number; to: number }>((done) =>
            setTimeout(() => {
              const from = Date.now();
              // Less than what the shell takes for a page that hangs.
              while (Date.now() - from < 2_600);
              done({ from, to: Date.now() });
            }),
          ),
      ),
    ]);
    const [first, second] = seen;
    // Both pictures were taken while nothing ran in the page.
    expect([(first?.at ?? 0) > standing.from, (second?.at ?? Number.POSITIVE_INFINITY) < standing.to]).toEqual([true, true]);
    expect(first?.pixels.length).toBeGreaterThan(1000);
    expect(first?.pixels === second?.pixels).toBe(false);
    await prompter.keyboard.press('KeyT');
  });

  it('tells the director where the host reads, and goes where the director sends it', async () => {
    await control.locator('[data-read="now"]').waitFor();
    // The key before this came from the prompter: the director hears of it in a moment.
    await expect.poll(() => control.getByTestId('script-motion').textContent()).toContain('跟时收尾');
    const last = control.getByTestId('prompter-to-here').last();
    await last.click();
    const begins = (await control.locator('[data-testid="prompter-to-here"] + p').last().textContent()) ?? '?';
    await expect.poll(async () => begins.startsWith((await reading()).line ?? '?')).toBe(true);
    await expect.poll(async () => begins.startsWith((await control.locator('[data-read="now"]').textContent()) ?? '?')).toBe(true);
    // Back by a key, and the director sees that as well.
    await control.keyboard.press('Comma');
    await expect.poll(async () => begins.startsWith((await reading()).line ?? '?')).toBe(false);
  });

  it('an edit is there at once and marked, and the reading line stays on its words', async () => {
    await prompter.keyboard.press('Space');
    const before = await reading();
    await control.keyboard.press('Shift+KeyE');
    // The keyboard is where the host reads.
    const field = control.locator('[data-testid="row-script"]').first();
    await field.waitFor();
    expect(await control.evaluate(() => document.activeElement?.getAttribute('data-testid'))).toBe('row-script');
    await field.fill(`这一句是刚刚加的，前面已经念过。${await field.inputValue()}`);
    await control.getByTestId('row-save').click();
    // In a narrow window the words may stand on two lines.
    const marked = async () => (await prompter.locator('[data-testid="prompter-script"] ins').allTextContents()).join('');
    await expect.poll(marked).toContain('刚刚加的');
    const after = await reading();
    expect(after.line).toBe(before.line);
    expect(after.moved).toBeGreaterThan(before.moved);
  });

  it('comes back to the same words after a reload', async () => {
    const before = await reading();
    await prompter.waitForTimeout(1_100);
    await prompter.reload();
    await prompter.locator('[data-testid="prompter-script"] p').first().waitFor();
    const { moved } = await reading();
    // By the time gone it would stand at the script's beginning.
    expect(Math.abs(moved - before.moved)).toBeLessThan(300);
    expect(before.moved).toBeGreaterThan(900);
  });

  it('comes back to the same words after the whole app was killed', async () => {
    const before = await reading();
    await prompter.waitForTimeout(1_300);
    const wall = await wallOf(running.app);
    await running.kill9();
    ({ running, control } = await openDesk(dataDir, 'zh-CN', [], wall + 30_000));
    prompter = await pageNamed(running.app, 'prompter');
    await prompter.locator('[data-testid="prompter-script"] p').first().waitFor();
    const { moved, line } = await reading();
    expect(line).toBe(before.line);
    expect(Math.abs(moved - before.moved)).toBeLessThan(300);
  });
});
