import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerDialog, type Desk, openDesk, toAir } from './faults/desk.ts';
import { advance, advanceInSight, holdThrough, pageNamed, pass, pastTheGap, wallOf } from './fullShow/desk.ts';
import { journalOf, type Line, sumsOf } from './fullShow/journal.ts';
import { watch, watched } from './fullShow/watch.ts';
import type { RunningApp } from './support/electron.ts';
import { freshDataDir } from './support/stage.ts';

/**
 * The whole path of one show, in real Electron, as a live take on an injected clock: the 120-minute sample, edited,
 * rehearsed, taken on air, killed in the middle, resumed, ended, reviewed, exported. One story, told in order.
 */
describe('the 120-minute sample, from plan to review', () => {
  const dataDir = freshDataDir();
  const sample = JSON.parse(readFileSync('assets/samples/property-120.cuedesk.json', 'utf8')) as {
    show: { segments: { id: string; title: string; length: number; script: { blocks: { text: string }[] } }[] };
  };
  const { segments } = sample.show;
  let running: RunningApp;
  let control: Page;
  let prompter: Page;
  const desks: Desk[] = [];
  let acknowledgedBeforeKill: { seq: number; commandId: string }[] = [];

  async function open(wall: number): Promise<void> {
    const desk = await openDesk(dataDir, 'zh-CN', [], wall);
    ({ running, control } = desk);
    desks.push(desk);
  }

  const stageRow = (index: number) => control.locator(`[data-testid="stage-row"][data-segment-id="${segments[index]?.id}"]`);
  const press = (key: string) => control.keyboard.press(key);

  async function onAir(index: number): Promise<void> {
    await expect.poll(() => stageRow(index).getAttribute('data-place')).toBe('current');
    const script = segments[index]?.script.blocks.map((block) => block.text).join('') ?? '';
    const squeeze = (text: string | null) => (text ?? '').replace(/\s/g, '');
    await expect.poll(async () => squeeze(await prompter.getByTestId('prompter-script').textContent())).toBe(squeeze(script));
  }

  async function go(index: number): Promise<void> {
    await pastTheGap(running.app);
    await press('Space');
    await onAir(index);
  }

  beforeAll(() => open(Date.now()));
  afterAll(() => running.kill9());

  it('opens the sample on first start, and an edit to it is kept', async () => {
    await control.getByTestId('segment-row').first().waitFor();
    expect(await control.getByTestId('segment-row').count()).toBeGreaterThan(10);
    const cell = control.locator(`[data-testid="segment-row"][data-segment-id="${segments[0]?.id}"] [data-testid="cell-title"]`);
    await cell.dblclick();
    await control.getByTestId('title-input').fill('欢迎与今日主题');
    await press('Enter');
    await expect.poll(() => cell.textContent()).toContain('欢迎与今日主题');
  });

  it('rehearses at 60×, paused and ended, with nothing on air', async () => {
    await control.getByTestId('room-rehearse').click();
    await control.getByTestId('start-rehearsal').click();
    await control.getByTestId('go').waitFor();
    await press('Space');
    await expect.poll(() => stageRow(0).getAttribute('data-place')).toBe('current');
    await control.getByTestId('rate').getByRole('button', { name: '60' }).click();
    await expect.poll(() => control.getByTestId('rehearsal-bar').getAttribute('data-rate')).toBe('60');
    await advance(running.app, 3_000);
    await control.getByTestId('rate-pause').click();
    await expect.poll(() => control.getByTestId('rehearsal-bar').getAttribute('data-rate')).toBe('0');
    const frozen = await control.getByTestId('countdown').textContent();
    await advanceInSight(running.app, control, 5_000);
    expect(await control.getByTestId('countdown').textContent()).toBe(frozen);
    await holdThrough(control, 'end');
    await control.getByTestId('close-take').click();
    expect(sumsOf(journalOf(dataDir, 'rehearsal')).bySegment.size).toBe(1);
  });

  it('goes on air at its planned start, with the prompter on a window of its own', async () => {
    const start = Math.ceil((await wallOf(running.app)) / 3_600_000) * 3_600_000;
    await advance(running.app, start - (await wallOf(running.app)) - 30_000);
    await toAir({ control });
    prompter = await pageNamed(running.app, 'prompter');
    await watch(control);
    await pass(running.app, control, 31_000);
    await control.bringToFront();
    await press('Space');
    await onAir(0);
    expect(await control.getByTestId('now-title').textContent()).toContain('欢迎与今日主题');
  });

  it('runs the opening with a HOLD, an ADJUST and a GO taken back', async () => {
    await pass(running.app, control, 60_000);
    await press('KeyH');
    await expect.poll(() => control.getByTestId('hold').textContent()).toContain('继续');
    await pass(running.app, control, 20_000);
    await press('KeyH');
    await pass(running.app, control, 45_000);
    await go(1);
    await pass(running.app, control, 240_000);
    await press('Equal');
    await pass(running.app, control, 90_000);
    await go(2);
    await press('Control+KeyZ');
    await onAir(1);
    await pass(running.app, control, 20_000);
    for (const index of [2, 3, 4, 5, 6]) {
      await go(index);
      await pass(running.app, control, (segments[index]?.length ?? 0) - 15_000 + 7_000 * (index % 4));
    }
    await go(7);
  });

  it('is killed in the middle and comes back with every acknowledged record and the countdown right to 100 ms', async () => {
    await expect.poll(() => watched(control).then(({ acknowledged, records }) => acknowledged - (records.at(-1)?.seq ?? 0))).toBe(0);
    const before = await watched(control);
    acknowledgedBeforeKill = before.records.filter((record) => record.seq <= before.acknowledged);
    expect(acknowledgedBeforeKill.length).toBeGreaterThan(12);
    const wall = await wallOf(running.app);
    const real = performance.now();
    await running.kill9();
    await open(wall + performance.now() - real + 30_000);
    prompter = await pageNamed(running.app, 'prompter');
    await onAir(7);

    const kept = new Map(journalOf(dataDir, 'live').map((line: Line) => [line.seq, line.commandId]));
    for (const record of acknowledgedBeforeKill) expect(kept.get(record.seq)).toBe(record.commandId);

    await watch(control);
    await expect.poll(() => watched(control).then(({ ticks }) => ticks.length)).toBeGreaterThanOrEqual(4);
    const lines = journalOf(dataDir, 'live');
    const started = lines.filter((line) => line.events.some((event) => event.type === 'segmentStarted')).at(-1)?.at ?? 0;
    const due = started + (segments[7]?.length ?? 0);
    const { ticks } = await watched(control);
    const errors = ticks.map((tick) => {
      const shown = tick.text.match(/(\d+):(\d+)$/);
      if (shown === null) throw new Error(`not a countdown: ${tick.text}`);
      return Math.abs(due - tick.take - (Number(shown[1]) * 60 + Number(shown[2])) * 1000);
    });
    // A busy machine may draw one second late; a countdown that is wrong is wrong every second.
    expect(errors.toSorted((a, b) => a - b)[Math.floor(errors.length / 2)]).toBeLessThanOrEqual(100);
    expect(Math.max(...errors)).toBeLessThan(1000);
  });

  it('goes on to the end, each script on the prompter', async () => {
    for (let index = 8; index < segments.length; index += 1) {
      await pass(running.app, control, (segments[index - 1]?.length ?? 0) - 40_000);
      await go(index);
    }
    await pass(running.app, control, (segments.at(-1)?.length ?? 0) - 5_000);
    await holdThrough(control, 'end');
    await control.getByTestId('to-review').click();
    await control.getByTestId('review-total').waitFor();
  });

  it("reviews it with the numbers that the log's own instants give", async () => {
    const expected = sumsOf(journalOf(dataDir, 'live'));
    expect(expected.undone).toBe(1);
    expect(expected.bySegment.size).toBe(segments.length);
    const number = (row: string, column: string) =>
      control.locator(`${row} [data-col="${column}"]`).first().getAttribute('data-ms').then(Number);
    for (const segment of segments) {
      const sums = expected.bySegment.get(segment.id);
      if (sums === undefined) throw new Error(segment.id);
      const row = `[data-testid="review-row"][data-segment-id="${segment.id}"]`;
      expect([await number(row, 'planned'), await number(row, 'elapsed'), await number(row, 'held'), await number(row, 'added')]).toEqual([
        sums.planned,
        sums.elapsed,
        sums.held,
        sums.added,
      ]);
      expect(await number(row, 'deviation')).toBe(sums.elapsed - sums.planned);
      expect(await number(row, 'talk')).toBe(sums.elapsed - sums.planned - sums.held - sums.added);
    }
    expect(await number('[data-testid="review-total"]', 'elapsed')).toBe(expected.end - expected.start);
    expect([...expected.bySegment.values()].reduce((sum, each) => sum + each.held, 0)).toBeGreaterThan(16_000);
  });

  it('exports the same numbers as CSV', async () => {
    const path = join(dataDir, 'review.csv');
    await answerDialog({ running }, path);
    await control.getByTestId('export-csv').click();
    await expect
      .poll(() => {
        try {
          return readFileSync(path, 'utf8').length;
        } catch {
          return 0;
        }
      })
      .toBeGreaterThan(500);
    const csv = readFileSync(path, 'utf8');
    expect(csv.startsWith('\uFEFF')).toBe(true);
    const { bySegment } = sumsOf(journalOf(dataDir, 'live'));
    for (const { elapsed } of bySegment.values()) expect(csv).toContain(String(elapsed / 1000));
  });

  it('and no window threw an error on the way', () => {
    expect(desks.flatMap(({ uncaught }) => uncaught)).toEqual([]);
  });
});
