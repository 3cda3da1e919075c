import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toAir } from '../e2e/faults/desk.ts';
import { openBrowser, openProfile, ready } from './support/browser.ts';
import { endHosts, failingStart, freshData, startHost } from './support/host.ts';

describe('a host that is killed in mid-show', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser.close();
    endHosts();
  });

  it('is said to be gone, then restarted; its new address is back on the running take, and so are the old pages', async () => {
    const data = freshData();
    let host = await startHost({ data, port: 0, lang: 'zh-CN' });
    const { port } = host;
    const profile = await openProfile(browser);
    const old = await profile.open(host.control);
    const screen = await profile.open(host.prompter);
    await ready(old);
    await toAir({ control: old });
    await old.keyboard.press('Space');
    const title = old.getByTestId('now-title');
    await title.waitFor();
    await old.waitForTimeout(300);
    const onAir = await title.textContent();
    expect(profile.faults).toEqual([]);

    await host.kill9();
    await old.getByTestId('away').filter({ hasText: '主机没有回应' }).waitFor();
    await screen.getByTestId('prompter-lost').filter({ hasText: '中断' }).waitFor();
    expect(await title.textContent()).toBe(onAir);

    host = await startHost({ data, port, lang: 'zh-CN' });
    await old.getByTestId('away').filter({ hasText: '主机已重新启动' }).waitFor();
    await screen.getByTestId('prompter-lost').filter({ hasText: '已重新启动' }).waitFor();
    // Nobody can tell a host that is gone from a browser's notes: they stop with it.
    expect(profile.faults.filter((fault) => !/ERR_CONNECTION_REFUSED|ERR_EMPTY_RESPONSE|WebSocket/.test(fault))).toEqual([]);
    profile.faults.length = 0;

    const fresh = await profile.open(host.control);
    await ready(fresh);
    await fresh.getByTestId('recovery').waitFor();
    expect(await fresh.getByTestId('now-title').textContent()).toBe(onAir);
    await fresh.getByTestId('recovery-continue').click();
    await fresh.waitForTimeout(1100);
    await fresh.keyboard.press('Space');
    await expect.poll(() => fresh.getByTestId('now-title').textContent()).not.toBe(onAir);

    // Entered again by the new page's cookie: the prompter goes on by itself, the old tab as a second one.
    const next = await fresh.getByTestId('now-title').textContent();
    await expect.poll(() => screen.getByTestId('prompter-lost').count(), { timeout: 10_000 }).toBe(0);
    await old.getByTestId('away').filter({ hasText: '只读' }).waitFor();
    await expect.poll(() => old.getByTestId('now-title').textContent()).toBe(next);
    // A page that was just loaded again hears GO from the moment that its button is there: one press, and it says why not.
    await old.getByTestId('go').waitFor();
    await old.keyboard.press('Space');
    await old.getByTestId('refusal').waitFor();
    expect(await fresh.getByTestId('now-title').textContent()).toBe(next);
    expect(profile.faults).toEqual([]);
    await profile.context.close();
    expect(await host.stop()).toBe(0);
  });

  it('leaves its data folder free, while one that lives keeps it', async () => {
    const data = freshData();
    const first = await startHost({ data, port: 0, lang: null });
    const second = await failingStart({ data, port: 0, lang: null });
    expect(second.code).toBe(1);
    expect(second.said).toMatch(
      /^Another Cuedesk \(process \d+\) uses the data folder .+\. Close it, or set CUEDESK_DATA to another folder\.\n$/,
    );
    await first.kill9();
    const third = await startHost({ data, port: 0, lang: null });
    expect((await failingStart({ data, port: 0, lang: null })).code).toBe(1);
    expect(await third.stop()).toBe(0);
    await (await startHost({ data, port: 0, lang: null })).stop();
  });
});
