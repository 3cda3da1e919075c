import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PONG_CHANNEL } from '../../electron/channels.ts';
import { fold } from '../../shared/take/apply.ts';
import type { TakeCommand } from '../../shared/take/command.ts';
import { OUTPUT_NAMES, type OutputName } from '../../shared/wire/outputs.ts';
import { heapText } from '../support/heap.ts';
import { MARKS, markedShow, marksIn, NEVER_IN_THE_LOG, notedActions, PUBLIC } from '../support/markers.ts';
import { answerDialog, type Desk, importShow, newestLog, openDesk, toAir } from './faults/desk.ts';
import { holdThrough } from './fullShow/desk.ts';
import type { BridgeWindow } from './shell/pages.ts';
import { openOutput } from './support/onAir.ts';
import { freshDataDir } from './support/stage.ts';
import { chooseFrom } from './support/toolbarMenu.ts';
import type { TapControl } from './wireTap.ts';

/** Cost, margin, supplier and private notes of a show on air: where they are, and where nobody may ever find them. */
describe('what only the director may know', () => {
  const dataDir = freshDataDir();
  let desk: Desk;
  let control: Page;
  let prompter: Page;
  /** Every window that others see, by name. */
  const outputs: Partial<Record<OutputName, Page>> = {};

  const sentTo = (page: string) =>
    desk.running.app.evaluate(
      (_electron, name) => (globalThis as unknown as { __cuedeskTap: TapControl }).__cuedeskTap.sentTo(name).join('\n'),
      page,
    );
  /** Reading a page's memory holds it up for longer than the shell lets a page be silent on air. */
  const answerForPages = () =>
    desk.running.app.evaluate(({ ipcMain, webContents }, pong) => {
      setInterval(() => {
        for (const { id } of webContents.getAllWebContents()) ipcMain.emit(pong, { sender: { id } });
      }, 500);
    }, PONG_CHANNEL);
  const heapOf = async (page: Page) => heapText(await page.context().newCDPSession(page));
  const saved = async (name: string, press: () => Promise<void>): Promise<string> => {
    const path = join(dataDir, name);
    await answerDialog(desk, path);
    await press();
    await control.getByText(path).first().waitFor();
    return readFileSync(path, 'utf8');
  };

  beforeAll(async () => {
    desk = await openDesk(dataDir, 'zh-CN', [], Date.now(), { CUEDESK_TEST_TAP: 'on' });
    control = desk.control;
    await answerForPages();
    await importShow(desk, markedShow());
    await toAir(desk);
    for (const name of OUTPUT_NAMES) {
      outputs[name] = await openOutput(desk, name);
    }
    prompter = outputs.prompter ?? control;
    await control.keyboard.press('Space');
    await control.getByTestId('now-title').waitFor();
    const page = await control.evaluate(() => (window as unknown as BridgeWindow).cuedesk.records(0));
    const onAir = fold(page.records)?.onAir.currentRunId ?? null;
    for (const [index, action] of notedActions(onAir).entries()) {
      const by = { person: '陈墨', role: 'director', device: 'test' } as const;
      const command = { commandId: `noted-${index}`, by, action } as unknown as TakeCommand;
      const answer = await control.evaluate((each) => (window as unknown as BridgeWindow).cuedesk.send(each), command);
      expect(answer).toMatchObject({ type: 'acknowledged' });
    }
    await prompter.getByTestId('prompter-script').filter({ hasText: PUBLIC }).waitFor();
  });
  afterAll(() => desk.running.kill9());

  it('is in the director’s own window, so that what follows can fail', async () => {
    expect(marksIn(await heapOf(control))).toEqual(expect.arrayContaining(['productNotes', 'supplier', 'segmentNotes', 'editedNotes']));
    expect(marksIn(await sentTo('control'))).toEqual(
      expect.arrayContaining(['segmentNotes', 'editedNotes', 'insertedNotes', 'handoverNote']),
    );
  });

  it.each(OUTPUT_NAMES)('is in nothing that was sent to the %s, pushed or answered', async (name) => {
    const all = await sentTo(name);
    expect(all.includes(PUBLIC)).toBe(true);
    expect(marksIn(all)).toEqual([]);
    // What the page could ask for by itself.
    const asked = await outputs[name]?.evaluate(async () => {
      const { cuedesk } = window as unknown as BridgeWindow;
      return JSON.stringify([await cuedesk.records(0), await cuedesk.hello()]);
    });
    expect(asked).toContain(PUBLIC);
    expect(marksIn(asked ?? '')).toEqual([]);
  });

  it.each(OUTPUT_NAMES)('is nowhere in the memory of the %s', async (name) => {
    const heap = await heapOf(outputs[name] ?? control);
    expect(heap.includes(PUBLIC)).toBe(true);
    expect(marksIn(heap)).toEqual([]);
  });

  it('is in no file of the take, but for the crew director’s segment notes', async () => {
    await expect.poll(() => newestLog(dataDir).lines.length).toBeGreaterThanOrEqual(4);
    const all = readdirSync(join(dataDir, 'takes'))
      .map((name) => readFileSync(join(dataDir, 'takes', name), 'utf8'))
      .join('\n');
    expect(all).toContain(MARKS.segmentNotes);
    expect(NEVER_IN_THE_LOG.filter((mark) => all.includes(mark))).toEqual([]);
  });

  it('is in no table for others; the show file is the director’s own copy, and says so when it is saved', async () => {
    await holdThrough(control, 'end');
    const confirm = control.getByTestId('end-confirm');
    await confirm.waitFor();
    await confirm.click();
    await control.getByTestId('to-review').click();
    await control.getByTestId('review-total').waitFor();
    const table = await saved('复盘.csv', () => control.getByTestId('export-csv').click());
    expect(table).toContain('环节 s1');
    expect(marksIn(table)).toEqual([]);
    await control.getByTestId('room-plan').click();
    const file = await saved('场次.cuedesk.json', () => chooseFrom(control, 'export-menu', 'export-show'));
    expect(marksIn(file)).toEqual(expect.arrayContaining(['cost', 'productNotes', 'supplier', 'segmentNotes']));
    await control.getByTestId('notice').filter({ hasText: '成本' }).waitFor();
  });

  it('is in no report of what went wrong', () => {
    const logs = readdirSync(dataDir, { recursive: true, encoding: 'utf8' }).filter(
      (name) => /\.log$/.test(name) && !name.startsWith('browser'),
    );
    for (const name of logs) expect(marksIn(readFileSync(join(dataDir, name), 'utf8'))).toEqual([]);
  });
});
