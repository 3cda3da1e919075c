import 'fake-indexeddb/auto';
import { afterEach, expect, it } from 'vitest';
import { minutes } from '../../../shared/time.ts';
import { at, Bench } from '../../support/bench.ts';
import { makeSegment, makeShow } from '../../support/plan.ts';
import { all, click, keep, mountReview, one, reviewHost, row, settle, unmountReview } from './mountReview.tsx';

afterEach(unmountReview);

it('draws the rows of a long show once: selecting one draws no other again', async () => {
  const long = makeShow({
    plannedStart: at('15:00:00'),
    segments: Array.from({ length: 150 }, (_, index) => makeSegment(`s${index}`, { length: minutes(1) })),
  });
  reviewHost(long);
  const bench = new Bench(long, at('14:59:00'));
  for (let i = 0; i < 40; i++) bench.go(at(`15:${String(i).padStart(2, '0')}:00`));
  bench.end(at('15:40:00'));
  await keep('long', bench.log);
  await mountReview();
  expect(all('review-row')).toHaveLength(150);
  const touched = new Set<string>();
  const observer = new MutationObserver((changes) => {
    for (const { target } of changes)
      touched.add((target as Element).closest?.('[data-testid="review-row"]')?.getAttribute('data-segment-id') ?? '');
  });
  observer.observe(one('review-page'), { subtree: true, attributes: true, childList: true, characterData: true });
  await click(row('s7'));
  await settle();
  observer.disconnect();
  expect([...touched].filter((id) => id !== '')).toEqual(['s7']);
});
