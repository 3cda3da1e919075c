import { cleanup, render, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { libraryStore } from '../../../renderer/library/libraryStore.ts';
import { setBridge } from '../../../renderer/link/bridge.ts';
import { forgetClock, hearBeat } from '../../../renderer/link/clock.ts';
import { GoToAir } from '../../../renderer/stage/GoToAir.tsx';
import { languageStore } from '../../../renderer/ui/text.ts';
import type { Bridge, OpenTakeAnswer, OpenTakeRequest } from '../../../shared/wire/bridge.ts';
import { at } from '../../support/bench.ts';
import { click, does, one, text } from './mountStage.tsx';
import { threeSegments } from './shows.ts';

let asked: OpenTakeRequest[];
let heard: string[];
let answer: (request: OpenTakeRequest) => OpenTakeAnswer;

beforeEach(() => {
  languageStore.setState({ language: 'zh-CN' });
  libraryStore.setState({ show: threeSegments() });
  asked = [];
  heard = [];
  answer = ({ takeId }) => ({ type: 'opened', takeId });
  setBridge({
    openTake: (request: OpenTakeRequest) => {
      asked.push(request);
      return Promise.resolve(answer(request));
    },
  } as Partial<Bridge> as Bridge);
});

afterEach(cleanup);

/** The dialog at a wall clock; the show is planned for 15:00:00. */
function openAt(clock: string): void {
  setClock(clock);
  render(<GoToAir open onClose={() => heard.push('closed')} onOpened={() => heard.push('opened')} />);
}

function setClock(clock: string): void {
  forgetClock();
  const beat = {
    type: 'beat',
    takeId: null,
    takeNow: null,
    wallNow: at(clock),
    seq: 0,
    saved: { seq: 0, at: null, unsaved: 0, trouble: null },
    disk: { level: 'enough', free: null },
  } as const;
  hearBeat(beat, performance.now() - 300);
  hearBeat(beat, performance.now());
}

describe('going to air', () => {
  it('within a quarter of an hour of the plan opens a live take without asking', async () => {
    openAt('15:15:00');
    expect(document.querySelector('[data-testid="go-to-air-shift"]')).toBeNull();
    await click('go-to-air-confirm');
    expect(asked.map(({ mode, plan }) => [mode, plan.plannedStart])).toEqual([['live', at('15:00:00')]]);
    expect(heard).toEqual(['closed', 'opened']);
  });

  it('further off asks: keeping leaves the plan', async () => {
    openAt('15:15:01');
    expect(document.querySelector('[role="alert"]')?.textContent).toContain('比计划晚 15:01');
    await click('go-to-air-confirm');
    expect(asked[0]?.plan.plannedStart).toBe(at('15:00:00'));
  });

  it('says so once, though the clock runs on', async () => {
    openAt('15:15:01');
    await does(() => setClock('15:16:01'));
    await waitFor(() => expect(document.querySelector('dialog')?.textContent).toContain('比计划晚 16:0'));
    expect(document.querySelector('[role="alert"]')?.textContent).toContain('比计划晚 15:0');
  });

  it('shifting plans the whole show from now', async () => {
    openAt('14:20:00');
    expect(document.querySelector('[role="alert"]')?.textContent).toContain('比计划早 40:00');
    await click('go-to-air-shift');
    expect([asked[0]?.plan.plannedStart, asked[0]?.plan.plannedEnd]).toEqual([at('14:20:00'), at('14:30:00')]);
  });

  it('names the crew of the show', async () => {
    openAt('15:00:00');
    expect((one('crew-host') as HTMLInputElement).value).toBe('林夏');
    await click('go-to-air-confirm');
    expect(asked[0]?.crew).toEqual([
      { role: 'director', person: '陈墨' },
      { role: 'host', person: '林夏' },
    ]);
  });

  it.each([
    ['takeOpen', '还有一场没有结束'],
    ['journalFailed', '场记写不进磁盘'],
    ['emptyRundown', '或每一环节都跳过了'],
    ['notAllowed', '没有权限'],
  ] as const)('says why not: %s', async (reason, words) => {
    answer = () => ({ type: 'refused', reason });
    openAt('15:00:00');
    await click('go-to-air-confirm');
    await does(() => undefined);
    expect(text('refusal')).toContain(words);
    expect(heard).toEqual([]);
  });
});
