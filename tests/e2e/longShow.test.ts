import { copyFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Desk, openDesk, toAir } from './faults/desk.ts';
import { advance, holdThrough, pageNamed, wallOf } from './fullShow/desk.ts';
import { journalOf } from './fullShow/journal.ts';
import type { RunningApp } from './support/electron.ts';
import { openOutput } from './support/onAir.ts';
import { freshDataDir } from './support/stage.ts';

const MINUTE = 60_000;
/** What the story above does, by the names of the log's own events. */
const TOLD = [
  'messageSent',
  'messageAcknowledged',
  'signalSent',
  'signalAcknowledged',
  'priceProposed',
  'priceChanged',
  'priceSeen',
  'deviceStarted',
  'deviceEnded',
  'winnerAdded',
  'winnersAnnounced',
  'numberEntered',
  'alarmRaised',
  'segmentRaised',
  'stockSet',
  'productStateSet',
  'incidentDeclared',
  'incidentEscalated',
  'incidentAcknowledged',
  'incidentResolved',
  'crewChanged',
  'handedOver',
  'tookOver',
] as const;
const SAMPLE = 'assets/samples/commerce-240.cuedesk.json';

/** Four hours of selling in real Electron, by an injected clock, with the host, the stage and the assistant beside the desk. */
describe('the 240-minute commerce sample as a live take', () => {
  const dataDir = freshDataDir();
  const { segments, plannedStart } = (
    JSON.parse(readFileSync(SAMPLE, 'utf8')) as {
      show: { plannedStart: number; segments: readonly { id: string; title: string; length: number; skipped: boolean }[] };
    }
  ).show;
  const played = segments.filter((segment) => !segment.skipped);
  let desk: Desk;
  let running: RunningApp;
  let control: Page;
  let prompter: Page;
  let countdown: Page;
  let assistant: Page;

  const text = (testId: string, page = control) => page.getByTestId(testId).textContent();
  const press = (key: string, page = control) => page.keyboard.press(key);
  const stageRow = (id: string) => control.locator(`[data-testid="stage-row"][data-segment-id="${id}"]`);
  const place = (id: string) => stageRow(id).getAttribute('data-place');
  /** Off every field: the keys are the stage's again. */
  const toStage = async () => {
    await control.bringToFront();
    await control.locator('body').click({ position: { x: 720, y: 2 } });
  };
  const events = () => journalOf(dataDir, 'live').flatMap((line) => line.events);
  const logged = (type: string) => events().filter((event) => event.type === type);

  /** GO after `ms` of the segment on air; what then is on air stands on every window. */
  const goAfter = async (ms: number, id: string) => {
    await advance(running.app, ms);
    await control.bringToFront();
    await press('Space');
    await expect.poll(() => place(id)).toBe('current');
  };
  const standing = (where: 'current' | 'next') =>
    control.locator(`[data-testid="stage-row"][data-place="${where}"]`).getAttribute('data-segment-id');
  /** Every segment from the one on air to `id`, each for its planned length. */
  const runTo = async (id: string) => {
    for (let on = await standing('current'); on !== id; on = await standing('current'))
      await goAfter(played.find((segment) => segment.id === on)?.length ?? 0, (await standing('next')) ?? '');
  };

  beforeAll(async () => {
    const file = join(dataDir, 'tonight.cuedesk.json');
    copyFileSync(SAMPLE, file);
    desk = await openDesk(dataDir, 'zh-CN', [file], plannedStart - 10 * MINUTE);
    ({ running, control } = desk);
  });
  afterAll(() => running.kill9());

  it('may bring its answers forward, as the plan says from the desk', async () => {
    await control.locator('[data-testid="segment-row"][data-segment-id="s14"] [data-testid="cell-title"]').click();
    const clock = (minutes: number) => new Date(plannedStart + minutes * MINUTE).toTimeString().slice(0, 5);
    await control.getByTestId('segment-floating').fill(`${clock(20)}–${clock(90)}`);
    await control.getByTestId('segment-floating').press('Enter');
    await expect.poll(() => control.getByTestId('segment-floating').inputValue()).toBe(`${clock(20)}–${clock(90)}`);
  });

  it('is armed, with a countdown to its start, on the desk, the prompter, the stage clock and the phone', async () => {
    await toAir(desk);
    expect(await text('next-title')).toBe(played[0]?.title);
    expect(await text('countdown')).toMatch(/^(09:\d\d|10:00)$/);
    prompter = await pageNamed(running.app, 'prompter');
    countdown = await openOutput(desk, 'countdown');
    assistant = await openOutput(desk, 'assistant');
  });

  it('begins six minutes late, and a way back is applied, and taken back', async () => {
    await advance(running.app, plannedStart - (await wallOf(running.app)) + 6 * MINUTE);
    await goAfter(0, played[0]?.id ?? '');
    await expect.poll(() => text('countdown-title', countdown)).toContain(played[0]?.title ?? '');
    await expect.poll(() => text('assistant-title', assistant)).toContain(played[0]?.title ?? '');
    await control.getByTestId('catch-up-apply').waitFor();
    await press('KeyC');
    await press('Enter');
    await expect.poll(() => text('undo')).toContain('追时');
    await control.getByTestId('catch-up').waitFor({ state: 'detached' });
    await press('Control+KeyZ');
    await control.getByTestId('catch-up-apply').waitFor();
  });

  it('a word to the host is acknowledged, and a sign of the host is answered', async () => {
    await press('KeyM');
    await control.keyboard.type('再讲一遍规格');
    await press('Enter');
    await expect.poll(() => text('prompter-message', prompter)).toContain('再讲一遍规格');
    await prompter.bringToFront();
    await press('Enter', prompter);
    await expect.poll(() => control.getByTestId('message-state').getAttribute('data-seen')).toBe('true');
    await press('Digit2', prompter);
    await expect.poll(() => text('signal')).toContain('要水');
    await control.bringToFront();
    await control.locator('body').click({ position: { x: 720, y: 2 } });
    await press('KeyA');
    await expect.poll(() => control.getByTestId('signal').count()).toBe(0);
  });

  it('a price of the director stands when the assistant has held it, and is marked on every screen', async () => {
    await runTo('s07');
    await press('KeyL');
    await press('KeyG');
    await control.getByTestId('price-entry').fill('459');
    await press('Enter');
    await assistant.getByTestId('assistant-confirm').waitFor();
    await holdThrough(assistant, 'assistant-confirm');
    await expect.poll(() => text('price-mark')).toContain('价格已改');
    await expect.poll(() => text('prompter-price', prompter)).toBe('¥459');
    await prompter.getByTestId('prompter-price-mark').waitFor();
    await assistant.getByText('价格已改').first().waitFor();
    await prompter.bringToFront();
    await press('Enter', prompter);
    await expect.poll(() => prompter.getByTestId('prompter-price-mark').getAttribute('data-mark')).toBe('seen');
  });

  it('a lucky bag runs out, its winners are noted under masked names and announced', async () => {
    await control.bringToFront();
    await press('KeyD');
    await control.keyboard.type('2m');
    await press('Enter');
    await expect.poll(() => text('running-device')).toContain('福袋');
    await advance(running.app, 2 * MINUTE + 1_000);
    await control.getByTestId('running-device-yes').click();
    await control.getByTestId('result-open').click();
    await control.getByTestId('winner-name').fill('13812341956');
    await press('Enter');
    await expect.poll(() => text('winner')).toBe('*******1956');
    await control.getByTestId('winners-announce').click();
    await expect.poll(() => text('result-row')).toContain('已公布 1 人');
    await control.getByTestId('result-open').click();
    await toStage();
  });

  it('the audience peaks, and the answers come next by one key', async () => {
    const online = async (figure: string) => {
      await press('KeyF');
      await press('KeyO');
      await control.keyboard.type(figure);
      await press('Enter');
      await expect.poll(() => text('number-online')).toContain(Number(figure).toLocaleString('en'));
    };
    await online('400');
    await advance(running.app, 5 * MINUTE);
    await online('400');
    await advance(running.app, MINUTE);
    await online('1000');
    await advance(running.app, 2 * MINUTE + 1_000);
    await online('1000');
    await control.getByTestId('alarm-raise').waitFor();
    await press('KeyQ');
    await expect.poll(() => place('s14')).toBe('next');
    await goAfter(0, 's14');
  });

  it('sold out is said everywhere when the count comes to nothing', async () => {
    await goAfter(3 * MINUTE, 's08');
    await goAfter(MINUTE, 's09');
    await press('KeyL');
    await press('KeyI');
    await control.getByTestId('stock-entry').fill('0');
    await press('Enter');
    await control.getByTestId('sold-out-offer').click();
    await expect.poll(() => control.locator('[data-testid="product-row"][data-state="soldOut"]').count()).toBe(1);
    expect(await prompter.getByText('售罄').count()).toBe(1);
    await toStage();
  });

  it('a broken stream that is not solved in three minutes rises to P1, and is solved', async () => {
    await press('F9');
    await control.getByTestId('incident-kinds').waitFor();
    await press('Digit1');
    await control.getByTestId('incident').waitFor();
    expect(await text('incident')).toContain('断流');
    const level = () => control.getByTestId('incident').getAttribute('data-level');
    const before = await level();
    await advance(running.app, 3 * MINUTE + 1_000);
    await expect.poll(() => logged('incidentEscalated').length).toBe(1);
    expect(before).not.toBe('P1');
    await expect.poll(level).toBe('P1');
    await control.getByTestId('incident-resolve').click();
    await press('Enter');
    await control.getByTestId('incident').waitFor({ state: 'detached' });
    await toStage();
  });

  it('is handed over to another host, who reads the card', async () => {
    await control.getByTestId('hand-over').click();
    await control.getByTestId('crew-host').fill('阿青');
    await control.getByTestId('handover-confirm').click();
    await prompter.getByTestId('handover-card').waitFor();
    await prompter.bringToFront();
    await press('Enter', prompter);
    await control.getByTestId('handover-waiting').waitFor({ state: 'detached' });
    await toStage();
  });

  it('runs to its last segment, ends, goes on, and ends', async () => {
    await runTo(played.at(-1)?.id ?? '');
    await advance(running.app, 2 * MINUTE);
    await holdThrough(control, 'end');
    await control.getByTestId('reopen').click();
    await expect.poll(() => place(played.at(-1)?.id ?? '')).toBe('current');
    await advance(running.app, MINUTE);
    await holdThrough(control, 'end');
    await control.getByTestId('to-review').waitFor();
  });

  it('and its log says all of it', () => {
    const lines = journalOf(dataDir, 'live');
    const count = (type: string) => lines.flatMap((line) => line.events).filter((event) => event.type === type).length;
    expect(lines.map(({ seq }) => seq)).toEqual(lines.map((_, index) => index + (lines[0]?.seq ?? 0)));
    for (const type of TOLD) expect([type, count(type)]).not.toEqual([type, 0]);
    expect([count('takeEnded'), count('takeReopened'), count('caughtUp'), count('undone')]).toEqual([2, 1, 1, 1]);
    const started = lines.flatMap((line) =>
      line.events.filter(({ type }) => type === 'segmentStarted').map((event) => ({ segmentId: event['segmentId'], at: line.at })),
    );
    expect(started.map(({ segmentId }) => segmentId).toSorted()).toEqual(played.map(({ id }) => id).toSorted());
    expect(Math.round(((started[0]?.at ?? 0) - plannedStart) / MINUTE)).toBe(6);
    expect(JSON.stringify(lines)).not.toContain('13812341956');
    expect(desk.uncaught).toEqual([]);
  });
});
