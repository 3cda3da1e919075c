import { readFileSync } from 'node:fs';
import type { Browser, CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { showFileText } from '../../shared/plan/showFile.ts';
import { toAir } from '../e2e/faults/desk.ts';
import { heapText } from '../support/heap.ts';
import { markedShow, marksIn, PUBLIC } from '../support/markers.ts';
import { openBrowser, openProfile, type Profile, ready } from './support/browser.ts';
import { endHosts, freshData, type RunningHost, startHost } from './support/host.ts';

/** The same secrets over a real network link: the host's page in a browser of its own, every frame of its wire kept. */
describe('what only the director may know, in browsers', () => {
  let browser: Browser;
  let host: RunningHost;
  let director: Profile;
  let control: Page;
  let prompter: Page;
  const frames: string[] = [];

  async function keepFrames(page: Page): Promise<CDPSession> {
    const session = await page.context().newCDPSession(page);
    await session.send('Network.enable');
    session.on('Network.webSocketFrameReceived', ({ response }) => void frames.push(response.payloadData));
    return session;
  }

  beforeAll(async () => {
    [browser, host] = await Promise.all([openBrowser(), startHost({ data: freshData(), port: 0, lang: 'zh-CN' })]);
    const reader = await openProfile(browser);
    prompter = await reader.context.newPage();
    await keepFrames(prompter);
    await prompter.goto(host.prompter);
    director = await openProfile(browser);
    control = await director.open(host.control);
    await ready(control);
    const [chooser] = await Promise.all([control.waitForEvent('filechooser'), control.getByTestId('import-show').click()]);
    await chooser.setFiles({ name: 'm.cuedesk.json', mimeType: 'application/json', buffer: Buffer.from(showFileText(markedShow())) });
    await control.getByTestId('show-title').filter({ hasText: '有记号的场次' }).waitFor();
    await toAir({ control });
    await control.keyboard.press('Space');
    await prompter.getByTestId('prompter-script').filter({ hasText: PUBLIC }).waitFor();
  });
  afterAll(async () => {
    await browser.close();
    endHosts();
  });

  it('is in the director’s page, so that what follows can fail', async () => {
    const session = await control.context().newCDPSession(control);
    expect(marksIn(await heapText(session))).toEqual(expect.arrayContaining(['productNotes', 'supplier', 'segmentNotes']));
  });

  it('is in no frame that the prompter’s socket received', () => {
    const all = frames.join('\n');
    expect(all.includes(PUBLIC)).toBe(true);
    expect(frames.length).toBeGreaterThan(10);
    expect(marksIn(all)).toEqual([]);
  });

  it('is nowhere in the prompter’s memory, nor in what it can still ask for', async () => {
    const session = await prompter.context().newCDPSession(prompter);
    const heap = await heapText(session);
    expect(heap.includes(PUBLIC)).toBe(true);
    expect(marksIn(heap)).toEqual([]);
    const heard = await prompter.evaluate(askEverything);
    expect(heard.length).toBe(4);
    expect(marksIn(heard.join('\n'))).toEqual([]);
    // The director's own calls are none of its business.
    expect(heard.filter((text) => text.includes('notAllowed')).length).toBe(2);
  });

  it('is in no table that leaves the director’s page', async () => {
    await control.getByTestId('end').focus();
    await control.keyboard.down('Enter');
    await control.getByTestId('end-confirm').waitFor();
    await control.keyboard.up('Enter');
    await control.getByTestId('end-confirm').click();
    await control.getByTestId('to-review').click();
    const [download] = await Promise.all([control.waitForEvent('download'), control.getByTestId('export-csv').click()]);
    const table = readFileSync(await download.path(), 'utf8');
    expect(table).toContain('环节 s1');
    expect(marksIn(table)).toEqual([]);
  });
});

/** Runs in the prompter's page: the link by hand, two calls that it may make and two that it may not. */
function askEverything(): Promise<readonly string[]> {
  return new Promise((done) => {
    const heard: string[] = [];
    const socket = new WebSocket(`ws://${location.host}/link?role=host`);
    const calls = [
      ['records', [0]],
      ['hello', []],
      ['listTakes', []],
      ['readTake', ['take-1']],
    ] as const;
    socket.onopen = () => {
      for (const [id, [call, args]] of calls.entries()) socket.send(JSON.stringify({ id, call, args }));
    };
    socket.onmessage = ({ data }) => {
      if (!('id' in (JSON.parse(String(data)) as object))) return;
      heard.push(String(data));
      if (heard.length === calls.length) done(heard);
    };
  });
}
