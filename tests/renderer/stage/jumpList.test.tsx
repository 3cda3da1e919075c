import { afterEach, expect, it } from 'vitest';
import { minutes } from '../../../shared/time.ts';
import { at } from '../../support/bench.ts';
import { makeSegment, makeShow } from '../../support/plan.ts';
import { click, openStage, press, unmountStage } from './mountStage.tsx';

afterEach(unmountStage);

it('draws what is in sight of a long list first, and the rest in the next picture', async () => {
  openStage(makeShow({ segments: Array.from({ length: 60 }, (_, n) => makeSegment(`S${n}`, { length: minutes(1) })) }), at('15:00:00'));
  await click('go');
  const counts = new Set<number>();
  const options = () => document.querySelectorAll('[data-testid="jump-option"]').length;
  const seen = new MutationObserver(() => counts.add(options()));
  seen.observe(document.body, { childList: true, subtree: true });
  await press('KeyJ');
  await expect.poll(options).toBe(60);
  await expect.poll(() => [...counts].filter((count) => count > 0)).toEqual([16, 60]);
  seen.disconnect();
});
