import { act, cleanup, render } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LinkBanner } from '../../../renderer/app/LinkBanner.tsx';
import { RecoveryBanner } from '../../../renderer/app/RecoveryBanner.tsx';
import { takeStore } from '../../../renderer/link/takeStore.ts';
import { showLanguage } from '../../../renderer/ui/text.ts';
import { signalId } from '../../../shared/ids.ts';
import { later, seconds } from '../../../shared/time.ts';
import { at } from '../../support/bench.ts';
import { heard } from '../../support/heard.ts';
import { does, one, openStage, press, unmountStage } from './mountStage.tsx';
import type { PageHost } from './pageHost.ts';
import { threeSegments } from './shows.ts';

const HOST = { role: 'host', person: '林夏' } as const;
const CREW = [{ role: 'director', person: '陈墨' }, HOST, { role: 'assistant', person: '小北' }] as const;

let host: PageHost;

beforeEach(async () => {
  host = openStage(threeSegments({ crew: CREW }), at('15:00:00'));
  await press('Space');
});
afterEach(unmountStage);

describe('while only the seconds pass, nothing is said anew', () => {
  const stays = async (words: string) => {
    await does(() => host.pass(1_000));
    const before = heard();
    expect(before.join('|')).toContain(words);
    for (let second = 0; second < 3; second++) {
      await does(() => host.pass(1_000));
      expect(heard()).toEqual(before);
    }
  };

  it('of what is on air', () => stays('开场白'));

  it("of the host's sign", async () => {
    host.bench.do(host.now(), { type: 'sendSignal', signalId: signalId('s1'), signal: 'water' }, { ...HOST, device: 'prompter' });
    await stays('主播：要水');
  });

  it('of an alarm', async () => {
    await does(() => host.pass(15 * 60_000));
    await stays('很久没有福利或互动了');
  });

  it('of an incident that nobody has taken on; one that rises is said again', async () => {
    await press('F9');
    await press('Digit2');
    await stays('P2 链接挂错 · 待接手');
    await does(() => host.pass(31_000));
    await stays('P1 链接挂错 · 待接手');
  });
});

it('what comes on air is said, and by its name alone', async () => {
  const before = heard();
  host.pass(2_000);
  await press('Space');
  expect(heard().filter((words) => !before.includes(words))).toEqual([one('now-title').textContent]);
});

it('a link that is gone is said without its seconds, in the language of the screen', async () => {
  unmountStage();
  takeStore.setState({ info: { kind: 'electron' } as never, link: 'stale', staleSince: performance.now() - 4_000 });
  const page = render(<LinkBanner />);
  expect(page.getByTestId('away').textContent).toContain('STALE 4');
  expect(heard().join('')).toContain('主程序没有消息');
  expect(heard().join('')).not.toContain('STALE');
  await act(async () => showLanguage('en'));
  expect(heard().join('')).toContain('No news from the main process');
  act(() => showLanguage('zh-CN'));
  cleanup();
});

it('the dialog that asks for the end after a crash is no part of what is said at once: its clock runs', async () => {
  unmountStage();
  host.bench.recover(later(host.now(), seconds(40)));
  act(() => host.pass(seconds(40)));
  const page = render(<RecoveryBanner />);
  const before = heard();
  await act(async () => page.getByTestId('recovery-end').click());
  expect(page.getByTestId('recovery-end-now')).toBeDefined();
  expect(heard()).toEqual(before);
  cleanup();
});
