import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BridgeWindow, readyPage } from './shell/pages.ts';
import { launchApp, type RunningApp } from './support/electron.ts';
import { freshDataDir } from './support/stage.ts';

/** Every way out of a window, tried in real Electron. */
describe('a window', () => {
  let running: RunningApp;
  let control: Page;

  beforeAll(async () => {
    running = await launchApp({ dataDir: freshDataDir(), lang: 'zh-CN', args: [], env: {}, main: 'dist/e2e/main.js' });
    control = await readyPage(running.app, 'control', null);
  });
  afterAll(() => running.kill9());

  it('stays where it is, whatever a page tries', async () => {
    const addresses = [
      'https://example.com/',
      'http://127.0.0.1:9/',
      'file:///etc/passwd',
      'javascript:document.title=1',
      'data:text/html,<h1>x</h1>',
      'app://cuedesk/prompter.html',
      'app://cuedesk/control.html?again',
      'app://other/',
      'chrome://gpu',
      'devtools://devtools/bundled/inspector.html',
      'view-source:app://cuedesk/control.html',
      'mailto:a@b.c',
      'smb://host/share',
      'ms-settings:',
      'vscode://x',
      'intent://x',
      'blob:app://cuedesk/none',
      'ws://127.0.0.1:9',
      'https://cuedesk',
    ];
    await control.evaluate(() => {
      (window as unknown as { stayed: boolean }).stayed = true;
    });
    for (const url of addresses) {
      for (const way of ['assign', 'link', 'newTab', 'form', 'frame'] as const) {
        await control
          .evaluate(
            ([address, how]) => {
              const link = Object.assign(document.createElement('a'), { href: address, textContent: 'x' });
              document.body.append(link);
              if (how === 'assign') location.assign(address);
              if (how === 'link') link.click();
              if (how === 'newTab') link.dispatchEvent(new MouseEvent('click', { ctrlKey: true, bubbles: true }));
              if (how === 'form') {
                const form = Object.assign(document.createElement('form'), { action: address });
                link.append(form);
                form.submit();
              }
              if (how === 'frame') {
                const frame = document.createElement('iframe');
                link.append(frame);
                try {
                  frame.contentWindow?.location.assign(address);
                } catch {
                  /* a refusal is what we want */
                }
              }
              setTimeout(() => link.remove(), 20);
            },
            [url, way] as const,
          )
          .catch((error: unknown) => {
            // Chromium itself refuses some of them with an exception.
            expect(String(error)).toMatch(/assign|URL|navigat/i);
          });
      }
      await control.waitForTimeout(30);
      expect([url, control.url(), await control.evaluate(() => (window as unknown as { stayed?: boolean }).stayed)]).toEqual([
        url,
        'app://cuedesk/control.html',
        true,
      ]);
    }
    expect(
      await control.evaluate(() => ['https://example.com/', 'about:blank', '', '/prompter.html'].map((url) => window.open(url))),
    ).toEqual([null, null, null, null]);
    expect(running.app.windows()).toHaveLength(1);
    expect(await running.app.evaluate(({ webContents }) => webContents.getAllWebContents().length)).toBe(1);
  });

  it('is put back when a page blanks itself, which nothing prevents', async () => {
    await control.evaluate(() => setTimeout(() => location.assign('about:blank')));
    await expect.poll(() => control.evaluate(() => 'stayed' in window).catch(() => true)).toBe(false);
    await expect.poll(() => control.url()).toBe('app://cuedesk/control.html');
    control = await readyPage(running.app, 'control', null);
    expect(await control.evaluate(() => (window as unknown as BridgeWindow).cuedesk.hello().then(({ role }) => role))).toBe('director');
  });
});
