import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { forgetClock } from '../../../renderer/link/clock.ts';
import { languageStore } from '../../../renderer/ui/text.ts';
import { deviceId } from '../../../shared/ids.ts';
import { minutes } from '../../../shared/time.ts';
import { at } from '../../support/bench.ts';
import { click, does, mountStage, one, press, submit, text, type, unmountStage } from './mountStage.tsx';
import { type PageHost, pageHost } from './pageHost.ts';
import { threeSegments } from './shows.ts';

let host: PageHost;

/** A take of three minutes, ended. */
async function ended(show = threeSegments()): Promise<void> {
  host = pageHost(show, at('15:00:00'));
  host.bench.go(at('15:00:00'));
  host.bench.end(at('15:03:00'));
  mountStage();
  await does(() => host.pass(3 * 60_000));
}

beforeEach(() => {
  forgetClock();
  languageStore.setState({ language: 'zh-CN' });
});
afterEach(unmountStage);

describe('an ended take', () => {
  it('is voided with a reason only, says so, and is taken back', async () => {
    await ended();
    await click('void');
    await click('void-confirm');
    expect(text('void-dialog')).toContain('请写原因');
    expect(host.sent).toEqual([]);
    await type('void-reason', '试音');
    await click('void-confirm');
    expect(document.querySelector('h1')?.textContent).toBe('本场作废：试音');
    await click('unvoid');
    expect(document.querySelector('h1')?.textContent).toBe('本场已结束');
    expect(host.sent).toEqual(['voidTake', 'unvoidTake']);
  });

  it('voided by who also hosted it says that it was one person', async () => {
    await ended(
      threeSegments({
        crew: [
          { role: 'director', person: '陈墨' },
          { role: 'host', person: '陈墨' },
        ],
      }),
    );
    await click('void');
    await type('void-reason', '不满意');
    await click('void-confirm');
    expect(document.querySelector('h1')?.textContent).toBe('本场作废：不满意（同一人确认）');
  });

  it('goes on in a second take of what is left once its end can no longer be taken back', async () => {
    await ended();
    expect([text('continue-take'), text('reopen')]).toEqual(['(absent)', '重新打开']);
    await does(() => host.pass(30 * 60_000 + 1));
    expect(text('reopen')).toBe('(absent)');
    expect(document.body.textContent).toContain('从「记忆枕」起 2 个环节');
    await click('continue-take');
    expect(host.opened.map(({ mode, plan }) => [mode, plan.segments.map(({ id }) => id), plan.plannedEnd])).toEqual([
      ['live', ['B', 'C'], at('15:10:00')],
    ]);
  });

  it('still takes the winners of a draw that came last, and a note, neither of them to the host', async () => {
    host = pageHost(threeSegments(), at('15:00:00'));
    host.bench.go(at('15:00:00'));
    const bag = {
      type: 'startDevice',
      deviceId: deviceId('bag'),
      kind: 'luckyBag',
      title: '福袋',
      length: minutes(9),
      details: [],
    } as const;
    host.bench.do(at('15:02:00'), bag);
    host.bench.end(at('15:03:00'));
    mountStage();
    await does(() => host.pass(3 * 60_000));
    await click('result-open');
    await type('winner-name', '小明同学林');
    await submit('winner-name');
    expect([text('winner'), text('winners-send'), text('winners-announce')]).toEqual(['小***林', '(absent)', '(absent)']);
    // The desk with its keys comes behind the first picture.
    await vi.waitFor(() => one('note-correction'));
    await press('KeyC', { shiftKey: true });
    await type('correction-said', '全网最低价');
    await type('correction-fact', '本店活动价');
    expect(text('correction-to-host')).toBe('(absent)');
    await submit('correction-fact');
    expect([host.sent, text('open-correction')]).toEqual([['addWinner', 'noteCorrection'], '本店活动价']);
  });

  it('that never started is void by itself, and offers neither', async () => {
    host = pageHost(threeSegments(), at('15:00:00'));
    host.bench.end(at('15:00:10'));
    mountStage();
    await does(() => host.pass(20_000));
    expect(document.querySelector('h1')?.textContent).toBe('没有开播，本场作废');
    expect([text('void'), text('unvoid')]).toEqual(['(absent)', '(absent)']);
  });
});
