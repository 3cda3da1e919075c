import { act, cleanup, render } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { forgetClock } from '../../../renderer/link/clock.ts';
import { useSettled } from '../../../renderer/link/useSettled.ts';
import { useTiming } from '../../../renderer/link/useTiming.ts';
import { at } from '../../support/bench.ts';
import { does } from '../stage/mountStage.tsx';
import { pageHost } from '../stage/pageHost.ts';
import { threeSegments } from '../stage/shows.ts';

afterEach(cleanup);

function Both() {
  const now = useTiming()?.current ?? null;
  const { records, timing } = useSettled();
  const settled = timing?.current ?? null;
  const said = [now, settled].map((each) => `${each?.segment.title} ${each?.elapsed}`);
  return [...said, records.length].join(' | ');
}

it('shows a second and going to air at once, and what a GO changes a paint after its own frame', async () => {
  forgetClock();
  const host = pageHost(threeSegments(), at('15:00:00'));
  const { container } = render(<Both />);
  const go = () => {
    host.bench.go(host.now());
    host.pass(0);
  };
  act(go);
  expect(container.textContent).toBe('开场白 0 | 开场白 0 | 2');
  act(() => host.pass(1000));
  expect(container.textContent).toBe('开场白 1000 | 开场白 1000 | 2');
  act(go);
  expect(container.textContent).toBe('记忆枕 0 | 开场白 1000 | 2');
  await does(() => {});
  expect(container.textContent).toBe('记忆枕 0 | 记忆枕 0 | 3');
});

it('is of the newest take when it is read again after nobody did', async () => {
  forgetClock();
  const host = pageHost(threeSegments(), at('15:00:00'));
  render(<Both />).unmount();
  host.bench.go(at('15:00:00'));
  host.pass(0);
  expect(render(<Both />).container.textContent).toBe('开场白 0 | 开场白 0 | 2');
});
