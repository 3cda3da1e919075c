import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { grave } from '../e2e/support/axe.ts';
import { openBrowser, openProfile, type Profile, ready } from './support/browser.ts';
import { endHosts, freshData, type RunningHost, startHost } from './support/host.ts';

/** Who gets in by a real browser, once, and what the others are told. */
describe('the printed addresses', () => {
  let browser: Browser;
  let host: RunningHost;
  let ours: Profile;
  let control: Page;
  let prompter: Page;

  beforeAll(async () => {
    [browser, host] = await Promise.all([openBrowser(), startHost({ data: freshData(), port: 0, lang: null })]);
    ours = await openProfile(browser);
  });
  afterAll(async () => {
    await browser.close();
    endHosts();
  });

  it('open the control room on the sample show, and the code leaves the address', async () => {
    control = await ours.open(host.control);
    await ready(control);
    expect(await control.getByTestId('show-title').textContent()).not.toBe('');
    await control.getByTestId('segment-row').nth(10).waitFor();
    expect(control.url()).toBe(`http://127.0.0.1:${host.port}/`);
    expect(await control.evaluate(() => [document.cookie, history.length, performance.getEntriesByType('navigation').length])).toEqual([
      '',
      2,
      1,
    ]);
    expect(await control.getByTestId('away').count()).toBe(0);
  });

  it('open the prompter beside it in the same browser', async () => {
    prompter = await ours.open(host.prompter);
    await prompter.getByText('等待场控开始直播或彩排').waitFor();
    expect(prompter.url()).toBe(`http://127.0.0.1:${host.port}/prompter.html`);
  });

  it('open again by the cookie: on a reload, and with the same address in the same browser', async () => {
    await control.reload();
    await ready(control);
    expect(await control.getByTestId('away').count()).toBe(0);
    await prompter.goto(host.prompter);
    await prompter.getByText('等待场控开始直播或彩排').waitFor();
  });

  it('a second tab only looks, says so, and may do everything once the first is closed', async () => {
    const second = await ours.open(`http://127.0.0.1:${host.port}/`);
    await ready(second);
    expect(await second.getByTestId('away').textContent()).toContain('只读');
    expect(await second.getByTestId('link').textContent()).toBe('只读');
    const cell = second.getByTestId('cell-title').first();
    const before = await cell.textContent();
    await cell.dblclick();
    await second.getByTestId('title-input').fill('第二个页面改的');
    await second.keyboard.press('Enter');
    const said = second.getByTestId('notice').filter({ hasText: '只读' });
    await said.waitFor();
    await said.getByRole('button', { name: '关闭' }).click();
    expect(await cell.textContent()).toBe(before);
    await second.getByTestId('room-live').click();
    expect(await second.getByTestId('go-to-air').isDisabled()).toBe(true);
    await control.close();
    await second.getByTestId('away').getByRole('button').click();
    await ready(second);
    expect(await second.getByTestId('away').count()).toBe(0);
    control = second;
  });

  it('carry everything past the cache, and nothing to anybody else', async () => {
    for (const path of ['/', '/prompter.html', '/entered']) {
      const headers = (await control.request.get(`http://127.0.0.1:${host.port}${path}`)).headers();
      expect(headers['cache-control']).toBe('no-store');
      expect(headers['referrer-policy']).toBe('no-referrer');
      expect(headers['cross-origin-opener-policy']).toBe('same-origin');
      expect(headers['content-security-policy']).toContain("default-src 'none'");
      expect(headers['access-control-allow-origin']).toBeUndefined();
    }
    expect(ours.faults).toEqual([]);
  });

  it('refuse, in words, a second browser with the same code, and one without any', async () => {
    const theirs = await openProfile(browser);
    const screen = await theirs.open(host.prompter);
    await screen.getByText('等待场控开始直播或彩排').waitFor();
    const late = await theirs.open(host.control);
    expect(await late.getByTestId('shut').textContent()).toContain('这个地址已经用过');
    expect(await grave(late, null)).toEqual([]);
    expect(late.url()).not.toContain('code');
    // The host's cookie is there by now, and opens nothing of the director's.
    const none = await theirs.open(`http://127.0.0.1:${host.port}/`);
    expect(await none.getByTestId('shut').textContent()).toContain('还没有进入');
    expect(await none.getByTestId('show-title').count()).toBe(0);
    const others = await openProfile(browser);
    const lateScreen = await others.open(host.prompter);
    expect(await lateScreen.getByTestId('shut').textContent()).toContain('这个地址已经用过');
    expect(await grave(lateScreen, null)).toEqual([]);
    await others.context.close();
    // The browser's own note of each refused code is all there is.
    expect(theirs.faults.filter((fault) => !/\/enter .*403/.test(fault))).toEqual([]);
    await theirs.context.close();
  });

  it('a page of another origin in the same browser gets nothing', async () => {
    const other = await ours.context.newPage();
    // Another port is the same site, so the cookie is sent: only the origin tells them apart.
    const stranger = await startHost({ data: freshData(), port: 0, lang: null });
    await other.goto(`http://127.0.0.1:${stranger.port}/`);
    const tried = await other.evaluate(async (port) => {
      const asked = await fetch(`http://127.0.0.1:${port}/entered`, { credentials: 'include' }).then(
        () => 'read',
        () => 'refused',
      );
      const linked = await new Promise((done) => {
        try {
          const socket = new WebSocket(`ws://127.0.0.1:${port}/link`);
          socket.onopen = () => done('open');
          socket.onerror = () => done('refused');
        } catch {
          done('refused');
        }
      });
      return [asked, linked];
    }, host.port);
    expect(tried).toEqual(['refused', 'refused']);
    await other.close();
    await stranger.stop();
  });
});
