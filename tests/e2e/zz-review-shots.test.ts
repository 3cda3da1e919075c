import { mkdirSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { it } from 'vitest';
import { advance, holdDown, pageNamed } from './fullShow/desk.ts';
import { launchApp } from './support/electron.ts';
import { freshDataDir } from './support/stage.ts';

const play = async (lang: 'zh-CN' | 'en') => {
  mkdirSync('/tmp/shots', { recursive: true });
  const running = await launchApp({
    dataDir: freshDataDir(),
    lang,
    args: [],
    env: { CUEDESK_TEST_WALL: String(Math.ceil(Date.now() / 3_600_000) * 3_600_000 - 108_000) },
    main: 'dist/e2e/main.js',
  });
  try {
    const control: Page = await pageNamed(running.app, 'control');
    await control.getByTestId('show-title').waitFor();
    await control.getByTestId('room-review').click();
    await control.waitForTimeout(500);
    await control.screenshot({ path: `/tmp/shots/review-empty-${lang}.png` });
    await control.getByTestId('room-live').click();
    await control.getByTestId('go-to-air').click();
    await control.getByTestId('go-to-air-confirm').click();
    await control.getByTestId('go').waitFor();
    await advance(running.app, 110_000);
    const lengths = await control.getByTestId('stage-row').count();
    for (let i = 0; i < lengths - 1; i++) {
      await control.waitForTimeout(120);
      await control.keyboard.press('Space');
      await control.waitForTimeout(120);
      if (i === 4) {
        await advance(running.app, 60_000);
        await control.keyboard.press('KeyH');
        await control.waitForTimeout(100);
        await advance(running.app, 80_000);
        await control.keyboard.press('KeyH');
        await control.waitForTimeout(100);
      }
      if (i === 6) await control.keyboard.press('Equal');
      if (i === 7) {
        await advance(running.app, 100_000);
        await control.keyboard.press('Space');
        await control.waitForTimeout(100);
        await advance(running.app, 9_000);
        await control.keyboard.press('Control+KeyZ');
        await control.waitForTimeout(100);
      }
      if (i === 12) {
        await advance(running.app, 100_000);
        await control.keyboard.press('KeyH');
        await control.waitForTimeout(100);
        await advance(running.app, 48_000);
      }
      if (i === 12) {
        await control.keyboard.press('KeyH');
        await control.waitForTimeout(100);
      }
      const shown = await control.getByTestId('countdown').textContent();
      const m = /^(−?)(?:(\d+):)?(\d+):(\d+)$/.exec(shown ?? '');
      const left = m === null ? 0 : (Number(m[2] ?? 0) * 3600 + Number(m[3]) * 60 + Number(m[4])) * 1000;
      await advance(running.app, left + [20, -15, 70, -30, 40, 10, 95, -60, 130, 0, -50, 140][i % 12]! * 1000);
    }
    await holdDown(control, 'end', 2300);
    await control.getByTestId('reopen').waitFor();
    await control.getByTestId('room-review').click();
    await control.getByTestId('review-total').waitFor();
    await running.app.evaluate(({ BrowserWindow }) => {
      BrowserWindow.getAllWindows()
        .find((x) => x.webContents.getURL().includes('control'))!
        .setContentSize(1440, 900);
    });
    await control.mouse.move(5, 5);
    await control.waitForTimeout(300);
    await control.screenshot({ path: `/tmp/shots/review-${lang}.png` });
    await control.locator('[data-look="actual"] [data-index="8"]').hover();
    await control.locator('[data-look="actual"] [data-index="8"]').click();
    await control.waitForTimeout(200);
    await control.screenshot({ path: `/tmp/shots/review-hover-${lang}.png` });
    await control.emulateMedia({ media: 'print' });
    await control.screenshot({ fullPage: true, path: `/tmp/shots/review-print-${lang}.png` });
    await control.emulateMedia({ media: null });
    const fs = await import('node:fs');
    const pdf = await running.app.evaluate(async ({ BrowserWindow }) => {
      const win = BrowserWindow.getAllWindows().find((w) => w.webContents.getURL().includes('control'));
      const data = await win!.webContents.printToPDF({ preferCSSPageSize: true, printBackground: true });
      return data.toString('base64');
    });
    fs.writeFileSync(`/tmp/reviewshots/${lang}.pdf`, Buffer.from(pdf, 'base64'));
    for (const [w, h] of [[1280, 720]] as const) {
      await running.app.evaluate(
        ({ BrowserWindow }, [width, height]) => {
          BrowserWindow.getAllWindows()
            .find((x) => x.webContents.getURL().includes('control'))!
            .setContentSize(width!, height!);
        },
        [w, h],
      );
      await control.waitForTimeout(500);
      await control.screenshot({ path: `/tmp/shots/review-${w}-${lang}.png` });
    }
  } finally {
    await running.kill9();
  }
};
it('zh', () => play('zh-CN'), 240_000);
it('en', () => play('en'), 240_000);
it('rehearsal', async () => {
  const running = await launchApp({ dataDir: freshDataDir(), lang: 'zh-CN', args: [], env: {}, main: 'dist/e2e/main.js' });
  try {
    const control: Page = await pageNamed(running.app, 'control');
    await control.getByTestId('show-title').waitFor();
    await running.app.evaluate(({ BrowserWindow }) => {
      BrowserWindow.getAllWindows()
        .find((x) => x.webContents.getURL().includes('control'))!
        .setContentSize(1440, 900);
    });
    for (const n of [0, 5]) {
      await control.getByTestId('room-rehearse').click();
      await control.getByTestId('start-rehearsal').click();
      await control.getByTestId('go').waitFor();
      if (n > 0) await control.locator('[data-testid="rate"] [data-rate="60"]').click();
      for (let i = 0; i < n; i++) {
        await control.waitForTimeout(1500 + 700 * i);
        await control.keyboard.press('Space');
        if (i === 2) {
          await control.waitForTimeout(1200);
          await control.keyboard.press('KeyJ');
          await control.getByTestId('jump-search').waitFor();
          await control.keyboard.type('1');
          await control.keyboard.press('Enter');
        }
      }
      await holdDown(control, 'end', 2300);
      const confirm = control.getByTestId('end-confirm');
      if (await confirm.isVisible()) await confirm.click();
      await control.getByTestId('reopen').waitFor();
      await control.getByTestId('close-take').click();
    }
    await control.getByTestId('room-review').click();
    await control.getByTestId('review-total').waitFor();
    await control.waitForTimeout(300);
    await control.screenshot({ path: '/tmp/shots/review-rehearsal-zh-CN.png' });
    const ids = await control
      .getByTestId('review-take')
      .locator('option')
      .evaluateAll((all) => all.map((o) => (o as HTMLOptionElement).value));
    await control.getByTestId('review-take').selectOption(ids[1]!);
    await control.waitForTimeout(300);
    await control.screenshot({ path: '/tmp/shots/review-void-zh-CN.png' });
  } finally {
    await running.kill9();
  }
}, 120_000);
