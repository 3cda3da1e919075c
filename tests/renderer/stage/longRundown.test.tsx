import { render } from '@testing-library/react';
import { act, Profiler } from 'react';
import { afterEach, expect, it, vi } from 'vitest';
import { forgetClock } from '../../../renderer/link/clock.ts';
import { takeStore } from '../../../renderer/link/takeStore.ts';
import { RunningRundown } from '../../../renderer/stage/RunningRundown.tsx';
import { minutes } from '../../../shared/time.ts';
import { at } from '../../support/bench.ts';
import { countedReads } from '../../support/countedReads.ts';
import { makeSegment, makeShow } from '../../support/plan.ts';
import { does, mountStage, text, unmountStage } from './mountStage.tsx';
import { pageHost } from './pageHost.ts';

afterEach(() => {
  vi.useRealTimers();
  unmountStage();
});

const onAir = () => {
  forgetClock();
  const segments = Array.from({ length: 2000 }, (_, index) => makeSegment(`s${index}`, { length: minutes(1) }));
  const host = pageHost(makeShow({ segments }), at('15:00:00'));
  host.bench.go(at('15:00:00'));
  host.pass(0);
  return host;
};

it('draws only a stretch of 2,000 rows, and a second later touches no row', async () => {
  const host = onAir();
  let commits = 0;
  const { container } = render(
    <Profiler id="rundown" onRender={() => commits++}>
      <RunningRundown />
    </Profiler>,
  );
  expect(container.querySelectorAll('[data-testid="stage-row"]').length).toBeLessThan(60);
  const before = commits;
  const changed: string[] = [];
  const watch = new MutationObserver((all) =>
    changed.push(
      ...all.map(
        ({ target }) =>
          (target instanceof Element ? target : target.parentElement)
            ?.closest('[data-testid="stage-row"]')
            ?.getAttribute('data-segment-id') ?? 'outside',
      ),
    ),
  );
  watch.observe(container, { subtree: true, childList: true, characterData: true });
  await does(() => host.pass(1000));
  await does(() => host.pass(1000));
  expect(commits).toBeGreaterThan(before);
  expect(changed.filter((id) => id !== 'outside')).toEqual([]);
  watch.disconnect();
});

it('reads no more rows than it draws when a second passes, with every panel of the stage', async () => {
  const host = onAir();
  const { list, reads } = countedReads(host.bench.take.rundown);
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const second = () =>
    act(async () => {
      host.tick(1000);
      vi.advanceTimersByTime(1001);
    });
  takeStore.setState({ take: { ...host.bench.take, rundown: list } });
  mountStage();
  await second();
  // Once for a record it is read whole, and more.
  expect(reads()).toBeGreaterThanOrEqual(2000);
  const [before, shown] = [reads(), text('countdown')];
  await second();
  expect(text('countdown')).not.toBe(shown);
  expect(reads() - before).toBeLessThan(200);
});
