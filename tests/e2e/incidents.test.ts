import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { advance, pageNamed } from './fullShow/desk.ts';
import type { RunningApp } from './support/electron.ts';
import { openOutput, sampleOnAir } from './support/onAir.ts';
import { freshDataDir } from './support/stage.ts';

/** An incident over three windows in real Electron, and the host changed meanwhile. */
describe('an incident, and a handover', () => {
  let running: RunningApp;
  let control: Page;
  const text = (testId: string) => control.getByTestId(testId).first().textContent();

  beforeAll(async () => {
    ({ running, control } = await sampleOnAir(freshDataDir()));
  });
  // A take is on air: closing would ask.
  afterAll(() => running?.kill9());

  it('is named in three keys beside the running countdown, read by the host, ticked by the assistant, and rises', async () => {
    const prompter = await openOutput({ running, control }, 'prompter');
    const assistant = await openOutput({ running, control }, 'assistant');
    await control.bringToFront();
    await control.keyboard.press('F9');
    await control.getByTestId('incident-kinds').waitFor();
    const sheet = await control.getByTestId('incident-sheet').boundingBox();
    const countdown = await control.getByTestId('countdown').boundingBox();
    expect((countdown?.x ?? 0) + (countdown?.width ?? 0)).toBeLessThan(sheet?.x ?? 0);
    await control.keyboard.press('Digit1');
    await control.getByTestId('incident').waitFor();
    expect(await text('incident')).toContain('断流／黑屏');

    await control.getByTestId('incident-script').click();
    await control.getByTestId('holding-text').fill('画面马上回来，请大家稍等。');
    await control.keyboard.press('Control+Enter');
    await prompter.getByTestId('prompter-holding').waitFor();
    expect(await prompter.getByTestId('prompter-holding').textContent()).toContain('画面马上回来');
    await prompter.bringToFront();
    await prompter.keyboard.press('Enter');
    await control.getByTestId('holding-state').filter({ hasText: '主播已接稿' }).waitFor();

    await assistant.getByTestId('assistant-step-viewers').click();
    await control.locator('[data-testid="step-viewers"]:checked').waitFor();

    await advance(running.app, 181_000);
    await control.locator('[data-testid="incident"][data-level="P1"]').waitFor();
    await expect.poll(() => text('take-log')).toContain('还没解决，升为 P1');
  });

  it('is resolved, taken off the prompter, and hands over with a card that the new host reads', async () => {
    await control.bringToFront();
    await control.getByTestId('incident-resolve').click();
    await control.keyboard.type('三分钟');
    await control.keyboard.press('Enter');
    await control.getByTestId('incident').waitFor({ state: 'detached' });
    const prompter = await pageNamed(running.app, 'prompter');
    await prompter.getByTestId('prompter-holding').waitFor({ state: 'detached' });

    await control.getByTestId('hand-over').click();
    await control.getByTestId('crew-host').fill('阿青');
    await control.getByTestId('handover-confirm').click();
    await control.getByTestId('handover-waiting').waitFor();
    await prompter.getByTestId('handover-card').waitFor();
    expect(await prompter.getByTestId('handover-card').textContent()).toContain('阿青');
    await prompter.bringToFront();
    await prompter.keyboard.press('Enter');
    await control.getByTestId('handover-waiting').waitFor({ state: 'detached' });
    await expect.poll(() => text('take-log')).toContain('主播 阿青 已看交接卡');
  });

  it('leaves five lines of the script beside it on the lowest window, late and with a product, in both languages', async () => {
    await running.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()
        .find((each) => each.webContents.getURL().includes('control.html'))
        ?.setContentSize(1280, 720),
    );
    const guided = control.getByRole('list', { name: /五步|steps/i });
    for (let at = 0; at < 8 && (await guided.count()) === 0; at += 1) {
      // Two GOs within a second are one too many.
      await advance(running.app, 2_000);
      await control.bringToFront();
      await control.keyboard.press('Space');
      await control.waitForTimeout(200);
    }
    await advance(running.app, 3_000_000);
    await control.getByTestId('catch-up').waitFor();
    await control.keyboard.press('F9');
    await control.getByTestId('incident-kinds').waitFor();
    await control.keyboard.press('Digit1');
    await control.getByTestId('incident').first().waitFor();
    const lines = () =>
      control.locator('[data-part] [role="region"]').evaluate((box) => {
        const line = box.querySelector('p');
        return line === null ? 0 : box.clientHeight / Number.parseFloat(getComputedStyle(line).lineHeight);
      });
    await expect.poll(lines).toBeGreaterThanOrEqual(5);
    await control.getByTestId('language').click();
    await control.getByText('Edit script').waitFor();
    await expect.poll(lines).toBeGreaterThanOrEqual(5);
  });
});
