import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toAir } from '../e2e/faults/desk.ts';
import { chooseFrom } from '../e2e/support/toolbarMenu.ts';
import { openBrowser, openProfile, type Profile, ready } from './support/browser.ts';
import { endHosts, freshData, type RunningHost, startHost } from './support/host.ts';

/** One show in a real browser on the headless host: planned, on air with the prompter beside it, reviewed, exported. */
describe('a show in the browser', () => {
  let browser: Browser;
  let host: RunningHost;
  let profile: Profile;
  let control: Page;
  let prompter: Page;

  const place = (index: number) => control.getByTestId('stage-row').nth(index).getAttribute('data-place');
  const gap = () => control.waitForTimeout(1100);

  beforeAll(async () => {
    [browser, host] = await Promise.all([openBrowser(), startHost({ data: freshData(), port: 0, lang: null })]);
    profile = await openProfile(browser);
    control = await profile.open(host.control);
    await ready(control);
  });
  afterAll(async () => {
    await browser.close();
    endHosts();
  });

  it('keeps an edit over a reload', async () => {
    const title = control.getByTestId('cell-title').first();
    await title.dblclick();
    await control.getByTestId('title-input').fill('浏览器里改的开场');
    await control.keyboard.press('Enter');
    await control.getByTestId('saved').filter({ hasText: '已保存' }).waitFor();
    await control.reload();
    await ready(control);
    await expect.poll(() => title.textContent()).toContain('浏览器里改的开场');
  });

  it('downloads the show, and takes the file back as a copy', async () => {
    const [download] = await Promise.all([control.waitForEvent('download'), chooseFrom(control, 'export-menu', 'export-show')]);
    expect(download.suggestedFilename()).toMatch(/^.+ \d{4}-\d{2}-\d{2}\.cuedesk\.json$/);
    const path = await download.path();
    expect(JSON.parse(readFileSync(path, 'utf8')).show.segments[0].title).toBe('浏览器里改的开场');
    const shows = await control.getByTestId('show-item').count();
    const [chooser] = await Promise.all([control.waitForEvent('filechooser'), control.getByTestId('import-show').click()]);
    await chooser.setFiles(path);
    await control.getByTestId('known-copy').click();
    await expect.poll(() => control.getByTestId('show-item').count()).toBe(shows + 1);
    const [again] = await Promise.all([control.waitForEvent('filechooser'), control.getByTestId('import-show').click()]);
    await again.setFiles({ name: '坏了.cuedesk.json', mimeType: 'application/json', buffer: Buffer.from('{"show":') });
    const refused = control.getByTestId('notice').filter({ hasText: '坏了.cuedesk.json' });
    await refused.waitFor();
    await refused.getByRole('button', { name: '关闭' }).click();
    expect(await control.getByTestId('show-item').count()).toBe(shows + 1);
  });

  it('goes on air, with the prompter as a page of its own that cannot GO', async () => {
    prompter = await profile.open(host.prompter);
    await control.bringToFront();
    await control.getByTestId('room-live').click();
    await control.getByTestId('output-prompter').filter({ hasText: '已打开' }).waitFor();
    await prompter.close();
    const opener = control.getByTestId('output-prompter').getByRole('button');
    [prompter] = await Promise.all([profile.context.waitForEvent('page'), opener.click()]);
    await control.getByTestId('output-prompter').filter({ hasText: '已打开' }).waitFor();
    expect(prompter.url()).toBe(`http://127.0.0.1:${host.port}/prompter.html`);
    await toAir({ control });
    await control.keyboard.press('Space');
    await expect.poll(() => place(0)).toBe('current');
    const first = await prompter.getByTestId('prompter-script').textContent();
    await gap();
    await prompter.bringToFront();
    for (const key of ['Space', 'Enter', 'KeyJ']) await prompter.keyboard.press(key);
    await prompter.waitForTimeout(300);
    expect(await place(0)).toBe('current');
    expect(await prompter.evaluate(goOverTheLink)).toMatchObject({ result: { type: 'refused', reason: 'notAllowed' } });
    expect(await place(0)).toBe('current');
    await control.bringToFront();
    await control.keyboard.press('Space');
    await expect.poll(() => place(1)).toBe('current');
    await expect.poll(() => prompter.getByTestId('prompter-script').textContent()).not.toBe(first);
  });

  it('holds, goes on, takes a GO back, and hears that a message was read', async () => {
    await control.keyboard.press('KeyH');
    await expect.poll(() => control.getByTestId('hold').textContent()).toContain('继续');
    await control.keyboard.press('KeyH');
    await gap();
    await control.keyboard.press('Space');
    await expect.poll(() => place(2)).toBe('current');
    await control.keyboard.press('Control+KeyZ');
    await expect.poll(() => place(1)).toBe('current');
    await control.keyboard.press('KeyM');
    await control.getByTestId('message-text').fill('请放慢语速');
    await control.keyboard.press('Enter');
    await prompter.bringToFront();
    await prompter.getByTestId('prompter-message').filter({ hasText: '请放慢语速' }).waitFor();
    await prompter.keyboard.press('Enter');
    await expect.poll(() => prompter.getByTestId('prompter-message').count()).toBe(0);
    await control.bringToFront();
    await expect.poll(() => control.getByTestId('message-state').textContent()).toContain('知悉');
  });

  it('speaks the other language on both pages', async () => {
    await control.getByTestId('language').click();
    await control.getByTestId('room-live').filter({ hasText: 'Live' }).waitFor();
    expect(await prompter.evaluate(() => document.documentElement.lang)).toBe('en');
    await control.reload();
    await ready(control);
    await control.getByTestId('room-live').filter({ hasText: 'Live' }).waitFor();
    await control.getByTestId('language').click();
    expect(await control.evaluate(() => document.documentElement.lang)).toBe('zh-CN');
  });

  it('ends, is reviewed, and leaves as a table that a spreadsheet reads', async () => {
    await expect.poll(() => place(1)).toBe('current');
    const button = await control.getByTestId('end').boundingBox();
    await control.mouse.move((button?.x ?? 0) + 10, (button?.y ?? 0) + 10);
    await control.mouse.down();
    await control.waitForTimeout(2300);
    await control.mouse.up();
    const confirm = control.getByTestId('end-confirm');
    if (await confirm.isVisible()) await confirm.click();
    await control.getByTestId('to-review').click();
    await control.getByTestId('review-total').waitFor();
    expect(await control.getByTestId('review-undone').count()).toBe(1);
    const [download] = await Promise.all([control.waitForEvent('download'), control.getByTestId('export-csv').click()]);
    const bytes = readFileSync(await download.path());
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(bytes.toString('utf8')).toContain('浏览器里改的开场');
  });

  it('has put nothing on the console of either page, nor broken the content policy', () => {
    expect(profile.faults).toEqual([]);
  });
});

/** What a host's page could try behind its own buttons: the link, by hand. */
function goOverTheLink(): Promise<unknown> {
  return new Promise((done) => {
    const socket = new WebSocket(`ws://${location.host}/link?role=host`);
    const by = { person: '', role: 'director', device: 'forged' };
    const action = { type: 'go', newRunId: 'forged-run', expectedRunId: null };
    socket.onopen = () => socket.send(JSON.stringify({ id: 1, call: 'send', args: [{ commandId: 'forged-go', by, action }] }));
    socket.onmessage = ({ data }) => {
      const heard = JSON.parse(String(data)) as { id?: number };
      if (heard.id === 1) done(heard);
    };
  });
}
