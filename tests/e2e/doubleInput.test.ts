import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { showId } from '../../shared/ids.ts';
import type { TakeCommand } from '../../shared/take/command.ts';
import { instant } from '../../shared/time.ts';
import type { Answer } from '../../shared/wire/frame.ts';
import { makeSegment, makeShow } from '../support/plan.ts';
import { type Desk, eventsIn, importShow, openDesk, toAir } from './faults/desk.ts';
import { pastTheGap } from './fullShow/desk.ts';
import type { BridgeWindow } from './shell/pages.ts';
import { freshDataDir } from './support/stage.ts';

/** Several hands want the same GO at once. */
describe('one advance', () => {
  const dataDir = freshDataDir();
  let desk: Desk;
  let page: Page;
  const starts = () => eventsIn(dataDir, 'segmentStarted');
  /** One segment more than before is on disk, and a moment later still only one. */
  const oneMore = async (before: number) => {
    await expect.poll(starts).toBe(before + 1);
    await page.waitForTimeout(250);
    expect(starts()).toBe(before + 1);
  };

  beforeAll(async () => {
    desk = await openDesk(dataDir, 'zh-CN');
    page = desk.control;
    const segments = Array.from({ length: 30 }, (_, index) => makeSegment(`s${index + 1}`));
    await importShow(desk, makeShow({ id: showId('double'), title: '两只手', plannedStart: instant(Date.now()), segments }));
    await toAir(desk);
    await page.keyboard.press('Space');
    await page.getByTestId('now-title').waitFor();
  });
  afterAll(() => desk.running.kill9());

  it('two keys 50 ms apart', async () => {
    await pastTheGap(desk.running.app);
    const before = starts();
    await page.keyboard.press('Space');
    await page.waitForTimeout(50);
    await page.keyboard.press('Space');
    await oneMore(before);
  });

  it('a key, a click and two remotes in one tick, in any order', async () => {
    for (const order of ['kcrr', 'rkcr', 'crrk', 'rrck']) {
      await pastTheGap(desk.running.app);
      const before = starts();
      const answers = await page.evaluate(inOneTick, order);
      await oneMore(before);
      expect(answers.filter(({ type }) => type === 'acknowledged').length).toBeLessThanOrEqual(1);
    }
  });

  it('the same command id twice at once, and again later: one advance, one answer', async () => {
    await pastTheGap(desk.running.app);
    const before = starts();
    const answers = await page.evaluate(async () => {
      const { cuedesk } = window as unknown as BridgeWindow;
      const { records } = await cuedesk.records(0);
      const runs = records.flatMap(({ events }) => events).filter((event) => event.type === 'segmentStarted');
      const by = { person: '陈墨', role: 'director', device: 'remote' } as const;
      const action = { type: 'go', newRunId: 'twice-run', expectedRunId: runs.at(-1)?.runId ?? null } as const;
      const command = { commandId: 'twice', by, action } as unknown as TakeCommand;
      const both = await Promise.all([cuedesk.send(command), cuedesk.send(command)]);
      return [...both, await cuedesk.send(command)];
    });
    await oneMore(before);
    expect(answers[0]).toMatchObject({ type: 'acknowledged' });
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  });
});

/** Runs in the page. k: the Space key, c: a click on GO, r: a command of another device for the same run. */
async function inOneTick(order: string): Promise<readonly Answer[]> {
  const { cuedesk } = window as unknown as BridgeWindow;
  const { records } = await cuedesk.records(0);
  const runs = records.flatMap(({ events }) => events).filter((event) => event.type === 'segmentStarted');
  const sent: Promise<Answer>[] = [];
  const ways: Readonly<Record<string, () => void>> = {
    k: () => {
      document.body.dispatchEvent(new KeyboardEvent('keydown', { code: 'Space', key: ' ', bubbles: true, cancelable: true }));
      document.body.dispatchEvent(new KeyboardEvent('keyup', { code: 'Space', key: ' ', bubbles: true }));
    },
    c: () => document.querySelector<HTMLElement>('[data-testid="go"]')?.click(),
    r: () => {
      const id = crypto.randomUUID();
      const by = { person: '陈墨', role: 'director', device: 'remote' } as const;
      const action = { type: 'go', newRunId: `run-${id}`, expectedRunId: runs.at(-1)?.runId ?? null } as const;
      sent.push(cuedesk.send({ commandId: id, by, action } as unknown as TakeCommand));
    },
  };
  for (const way of order) ways[way]?.();
  return Promise.all(sent);
}
