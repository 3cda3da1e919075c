import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { forgetClock } from '../../../renderer/link/clock.ts';
import { languageStore } from '../../../renderer/ui/text.ts';
import { at } from '../../support/bench.ts';
import { click, does, mountStage, text, type, unmountStage } from './mountStage.tsx';
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

  it('that never started is void by itself, and offers neither', async () => {
    host = pageHost(threeSegments(), at('15:00:00'));
    host.bench.end(at('15:00:10'));
    mountStage();
    await does(() => host.pass(20_000));
    expect(document.querySelector('h1')?.textContent).toBe('没有开播，本场作废');
    expect([text('void'), text('unvoid')]).toEqual(['(absent)', '(absent)']);
  });
});
