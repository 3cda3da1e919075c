import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { advance, pageNamed } from './fullShow/desk.ts';
import type { RunningApp } from './support/electron.ts';
import { sampleOnAir } from './support/onAir.ts';
import { freshDataDir } from './support/stage.ts';

/** A show that has to be changed while it runs, in real Electron: rows, catch-up, giveaways, promises, the host's signs. */
describe('changing a running show', () => {
  let running: RunningApp;
  let control: Page;

  const text = (testId: string) => control.getByTestId(testId).textContent();
  const press = (key: string) => control.keyboard.press(key);
  const row = (number: number) => control.getByTestId('stage-row').nth(number - 1);
  const place = (number: number) => row(number).getAttribute('data-place');

  beforeAll(async () => {
    ({ running, control } = await sampleOnAir(freshDataDir()));
  });
  afterAll(() => running.kill9());

  it('a row is chosen by arrows, skipped, and another set next, by keys alone', async () => {
    await control.getByTestId('stage-rows').focus();
    await press('ArrowDown');
    await press('ArrowDown');
    await press('KeyS');
    await expect.poll(() => place(3)).toBe('skipped');
    await press('ArrowDown');
    await press('KeyN');
    await expect.poll(() => place(4)).toBe('next');
    await press('Control+KeyZ');
    await expect.poll(() => place(2)).toBe('next');
    await press('Control+Shift+KeyZ');
    await expect.poll(() => place(4)).toBe('next');
    await press('Control+KeyZ');
    await press('Control+KeyZ');
    await expect.poll(() => place(3)).toBe('pending');
  });

  it('on a low window seven rows stay in sight beside what can be done with the chosen one', async () => {
    const rows = () => control.getByTestId('stage-rows').evaluate((list) => list.clientHeight / 44);
    const size = (width: number, height: number) =>
      running.app.evaluate(
        ({ BrowserWindow }, [w, h]) => {
          const window = BrowserWindow.getAllWindows().find((each) => each.webContents.getURL().includes('control.html'));
          const [before = [0, 0]] = [window?.getContentSize()];
          window?.setContentSize(Number(w), Number(h));
          return before as [number, number];
        },
        [width, height] as const,
      );
    const before = await size(1280, 720);
    await expect.poll(() => control.evaluate(() => innerHeight)).toBe(720);
    await control.getByTestId('row-actions').waitFor();
    // Half a row more, for a phase's caption among them.
    await expect.poll(rows).toBeGreaterThanOrEqual(7.5);
    for (const button of await control.getByTestId('row-actions').getByRole('button').all())
      expect(await button.evaluate((each) => each.scrollWidth <= each.clientWidth)).toBe(true);
    await size(...before);
  });

  it('a row is written in while Space in its form is a space, and stands behind the chosen one', async () => {
    await press('Control+Enter');
    await control.getByTestId('row-title').pressSequentially('补一段 说明');
    await control.getByTestId('row-length').fill('90s');
    await control.getByTestId('row-length').press('Enter');
    await control.getByTestId('row-title').waitFor({ state: 'detached' });
    await expect.poll(() => row(5).textContent()).toContain('补一段 说明');
    expect(await row(5).textContent()).toContain('1:30');
    expect(await place(1)).toBe('current');
    await press('Alt+ArrowUp');
    await expect.poll(() => row(4).textContent()).toContain('补一段 说明');
  });

  it('a giveaway and a promise run to their true ends, through a hold', async () => {
    await press('KeyD');
    await control.keyboard.type('2m');
    await press('Enter');
    await expect.poll(() => text('running-device')).toContain('福袋');
    await control.getByTestId('promise-text').fill('上 3 号链接');
    await press('Enter');
    await expect.poll(() => text('running-promise')).toContain('上 3 号链接');
    await control.getByTestId('hold').click();
    await advance(running.app, 130_000);
    await expect.poll(() => text('running-device')).toContain('到点');
    await control.getByTestId('running-device-more').click();
    await expect.poll(() => text('running-device')).not.toContain('到点');
    const host = await pageNamed(running.app, 'prompter');
    await expect.poll(() => host.getByTestId('prompter-ending').textContent()).toContain('上 3 号链接');
    await advance(running.app, 60_000);
    await expect.poll(() => text('running-promise')).toContain('超时');
    await control.getByTestId('hold').click();
  });

  it('the transport skips the chosen row, and a handover names who hosts from now on', async () => {
    await row(6).click();
    await control.getByTestId('skip').click();
    await expect.poll(() => place(6)).toBe('skipped');
    await control.getByTestId('skip').click();
    await expect.poll(() => place(6)).toBe('pending');
    await control.getByTestId('hand-over').click();
    await control.getByTestId('crew-host').fill('周宁');
    await control.getByTestId('handover-confirm').click();
    await expect.poll(() => control.getByTestId('handover').count()).toBe(0);
    await expect.poll(() => text('take-log')).toContain('人员交接');
  });

  it('late, the bar offers ways back; Enter on it applies one, one undo takes it back', async () => {
    await advance(running.app, 360_000);
    await control.getByTestId('catch-up-apply').waitFor();
    await press('Enter');
    expect(await text('undo')).not.toContain('追时');
    await control.locator('body').click({ position: { x: 720, y: 2 } });
    await press('KeyC');
    await press('Enter');
    await expect.poll(() => text('undo')).toContain('追时');
    await press('Control+KeyZ');
    await expect.poll(() => text('undo')).not.toContain('追时');
    await control.getByTestId('catch-up-apply').waitFor();
  });

  it("the host's sign stands on the director's stage until it is seen", async () => {
    const prompter = await pageNamed(running.app, 'prompter');
    await prompter.getByTestId('prompter-script').waitFor();
    await prompter.keyboard.press('Digit2');
    await expect.poll(() => text('signal')).toContain('主播：要水');
    await prompter.getByTestId('prompter-signals').waitFor();
    await control.bringToFront();
    await press('KeyA');
    await expect.poll(() => control.getByTestId('signal').count()).toBe(0);
    await expect.poll(() => prompter.getByTestId('prompter-signals').count()).toBe(0);
  });
});
