import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerDialog, openDesk } from './faults/desk.ts';
import { advance, holdThrough, pastTheGap } from './fullShow/desk.ts';
import { journalOf } from './fullShow/journal.ts';
import type { RunningApp } from './support/electron.ts';
import { freshDataDir } from './support/stage.ts';

/** A short rehearsal, and then its review in real Electron: the page, the lanes by keyboard, the file, the print. */
describe('the review', () => {
  const dataDir = freshDataDir();
  let running: RunningApp;
  let control: Page;
  /** Show instants of the starts that counted, and of the end, read from the journal. */
  let instants: readonly number[];

  const row = (index: number) => control.getByTestId('review-row').nth(index);
  const ms = async (index: number, column: string) => {
    const value = await row(index).locator(`[data-col="${column}"]`).getAttribute('data-ms');
    return value === null ? null : Number(value);
  };
  const totalMs = (column: string) =>
    control.getByTestId('review-total').locator(`[data-col="${column}"]`).getAttribute('data-ms').then(Number);
  const place = (index: number) => control.getByTestId('stage-row').nth(index).getAttribute('data-place');

  beforeAll(async () => {
    ({ running, control } = await openDesk(dataDir, 'zh-CN'));
  });
  afterAll(() => running.kill9());

  it('has nothing to show before the first take, and leads to one', async () => {
    await control.getByTestId('room-review').click();
    await control.getByText('这个场次还没有播过').waitFor();
    expect(await control.getByTestId('export-csv').count()).toBe(0);
    await control.getByRole('button', { name: '去彩排' }).click();
    await control.getByTestId('start-rehearsal').waitFor();
  });

  it('reviews a rehearsal at ×60 by the instants of its journal', async () => {
    await control.getByTestId('start-rehearsal').click();
    await control.getByTestId('go').waitFor();
    await control.locator('[data-testid="rate"] [data-rate="60"]').click();
    await expect.poll(() => control.getByTestId('rehearsal-bar').getAttribute('data-rate')).toBe('60');
    const go = async (index: number) => {
      await pastTheGap(running.app);
      await control.keyboard.press('Space');
      await expect.poll(() => place(index)).toBe('current');
    };
    await go(0);
    await go(1);
    await go(2);
    await control.keyboard.press('Control+KeyZ');
    await expect.poll(() => place(1)).toBe('current');
    await advance(running.app, 600);
    await holdThrough(control, 'end');
    await control.getByTestId('reopen').waitFor();
    await control.getByTestId('room-review').click();
    await control.getByTestId('review-total').waitFor();

    const events = journalOf(dataDir, 'rehearsal').flatMap((line) => line.events);
    const [first, second] = events.filter((event) => event.type === 'segmentStarted').map((event) => Number(event['at']));
    const end = Number(events.find((event) => event.type === 'takeEnded')?.['at']);
    instants = [first ?? 0, second ?? 0, end];
    expect(await ms(0, 'elapsed')).toBeCloseTo((second ?? 0) - (first ?? 0), 3);
    expect(await ms(1, 'elapsed')).toBeCloseTo(end - (second ?? 0), 3);
    expect(await ms(2, 'elapsed')).toBeNull();
    expect(await totalMs('elapsed')).toBeCloseTo(end - (first ?? 0), 3);
    expect(await row(2).textContent()).toContain('未播');
  });

  it('says that it was a rehearsal, and strikes the undone GO through', async () => {
    expect(await control.getByTestId('review-page').getAttribute('data-mode')).toBe('rehearsal');
    expect(await control.getByTestId('review-page').textContent()).toContain('钟点是彩排里的节目时间');
    expect(await control.getByTestId('review-undone').locator('s').count()).toBe(2);
    const line = await control
      .getByTestId('review-undone')
      .locator('s')
      .first()
      .evaluate((element) => getComputedStyle(element).textDecorationLine);
    expect(line).toBe('line-through');
  });

  it('draws both lanes on one scale, and the keyboard reads and selects', async () => {
    const box = async (look: string, index: number) => {
      const found = await control.locator(`[data-look="${look}"] [data-index="${index}"]`).boundingBox();
      if (found === null) throw new Error('not drawn');
      return found;
    };
    const [planned, actual] = [await box('planned', 1), await box('actual', 1)];
    const [, second, end] = instants;
    const plannedLength = (await ms(1, 'planned')) ?? 0;
    expect(actual.width / planned.width).toBeCloseTo(((end ?? 0) - (second ?? 0)) / plannedLength, 1);
    await control.locator('[data-look="actual"] [data-index="0"]').focus();
    await control.keyboard.press('ArrowRight');
    expect(await control.getByTestId('lane-readout').textContent()).toContain('计划外');
    await control.keyboard.press('Enter');
    expect(await row(1).getAttribute('aria-selected')).toBe('true');
  });

  it('saves a table that starts with the byte order mark and holds the same numbers', async () => {
    const path = join(dataDir, '复盘.csv');
    await answerDialog({ running }, path);
    await control.getByTestId('export-csv').click();
    await control.getByText(path).waitFor();
    const bytes = readFileSync(path);
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const lines = bytes.toString('utf8').slice(1).split('\r\n');
    expect(lines[0]).toContain('实际开始（彩排时间）');
    const total = lines.find((line) => line.split(',')[2] === '合计')?.split(',') ?? [];
    expect(total[2]).toBe('合计');
    expect(Number(total[14])).toBe(Math.round(await totalMs('elapsed')) / 1000);
    expect(lines.filter((line) => line.includes('已撤销'))).toHaveLength(1);
  });

  it('says why a table could not be saved', async () => {
    await answerDialog({ running }, '/proc/nowhere/review.csv');
    await control.keyboard.press('Control+Shift+KeyE');
    await control.getByText('复盘表格没有导出').waitFor();
  });

  it('prints the page alone, on A4 landscape', async () => {
    await control.emulateMedia({ media: 'print' });
    expect([
      await control.getByTestId('review-total').isVisible(),
      await control.getByTestId('room-review').isVisible(),
      await control.getByTestId('export-csv').isVisible(),
    ]).toEqual([true, false, false]);
    await control.emulateMedia({ media: null });
    const pdf = await running.app.evaluate(async ({ BrowserWindow }) => {
      const window = BrowserWindow.getAllWindows().find((each) => each.webContents.getURL().includes('/control.html'));
      const data = await window?.webContents.printToPDF({ preferCSSPageSize: true, printBackground: true });
      return data?.toString('latin1') ?? '';
    });
    expect(/\/MediaBox\s*\[0 0 841\.\d+ 59[45]/.test(pdf)).toBe(true);
    // More than fits on one sheet: all of it is printed, not the part that was on the screen.
    expect(pdf.match(/\/Type\s*\/Page[^s]/g)?.length).toBe(2);
  });

  it('is there after a restart, read from what was kept', async () => {
    await running.kill9();
    ({ running, control } = await openDesk(dataDir, 'en'));
    await control.getByTestId('room-review').click();
    await control.getByTestId('review-total').waitFor();
    const [first, , end] = instants;
    expect(await totalMs('elapsed')).toBeCloseTo((end ?? 0) - (first ?? 0), 3);
    expect(await row(2).textContent()).toContain('Not aired');
  });
});
