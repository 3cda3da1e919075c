import { render } from '@testing-library/react';
import { Profiler } from 'react';
import { afterEach, expect, it } from 'vitest';
import { forgetClock } from '../../../renderer/link/clock.ts';
import { RunningRundown } from '../../../renderer/stage/RunningRundown.tsx';
import { minutes } from '../../../shared/time.ts';
import { at } from '../../support/bench.ts';
import { makeSegment, makeShow } from '../../support/plan.ts';
import { does, unmountStage } from './mountStage.tsx';
import { pageHost } from './pageHost.ts';

afterEach(unmountStage);

it('draws only a stretch of 2,000 rows, and a second later touches no row', async () => {
  forgetClock();
  const host = pageHost(
    makeShow({ segments: Array.from({ length: 2000 }, (_, index) => makeSegment(`s${index}`, { length: minutes(1) })) }),
    at('15:00:00'),
  );
  host.bench.go(at('15:00:00'));
  host.pass(0);
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
