import { act } from 'react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { languageStore } from '../../../renderer/ui/text.ts';
import { clockText } from '../../../renderer/ui/wall.ts';
import { minutes } from '../../../shared/time.ts';
import { at, Bench, ms } from '../../support/bench.ts';
import { makeSegment, makeShow } from '../../support/plan.ts';
import { all, cells, keep, mountReview, one, reviewHost, text, unmountReview } from './mountReview.tsx';

const show = makeShow({
  plannedStart: at('15:00:00'),
  segments: ['A', 'B', 'C'].map((id) => makeSegment(id, { length: minutes(2), skipped: id === 'B' })),
});

/** B, which the plan skipped, comes back on air for three minutes. */
function played(): Bench {
  const bench = new Bench(show, at('14:59:00'));
  bench.unskip(at('14:59:30'), 'B');
  for (const clock of ['15:00:00', '15:02:00', '15:05:00']) bench.go(at(clock));
  bench.end(at('15:07:00'));
  return bench;
}

describe('a row that the plan skipped and the director brought back', () => {
  beforeEach(async () => {
    reviewHost(show);
    await keep('one', played().log);
    await mountReview();
  });
  afterEach(unmountReview);

  it('stands in its place, marked, with no planned clock or length', () => {
    expect(all('review-row').map(({ dataset }) => dataset['segmentId'])).toEqual(['A', 'B', 'C']);
    const row = all('review-row')[1] as HTMLElement;
    expect(row.textContent).toMatch(/^2环节 B计划里跳过/);
    const { plannedStart, start, lateness, planned, elapsed, deviation } = cells(row);
    expect([plannedStart, lateness, planned]).toEqual([
      ['—', null],
      ['—', null],
      ['—', null],
    ]);
    expect([start, elapsed, deviation]).toEqual([
      [clockText(at('15:02:00')), at('15:02:00')],
      ['3:00', ms('3:00')],
      ['+1:00', ms('1:00')],
    ]);
  });

  it('counts among no planned segments, and the length of the show is still accounted for', () => {
    expect(text('figure-aired')).toContain('2/2');
    expect(text('figure-planned')).toContain('2 个环节');
    expect(one('review-phase').textContent).toContain('2/2 环节');
    expect(text('review-balance')).toBe('计划 4:00 + 加播 2:00 + 计划外 +1:00 = 实播 7:00');
  });

  it('is in the actual lane, and says there what the plan said', async () => {
    const boxes = (look: string) => [...document.querySelectorAll<HTMLElement>(`[data-look="${look}"] [data-index]`)];
    expect(['planned', 'actual'].map((look) => boxes(look).map(({ dataset }) => dataset['segmentId']))).toEqual([
      ['A', 'C'],
      ['A', 'B', 'C'],
    ]);
    await act(async () => boxes('actual')[1]?.focus());
    const aired = `实际 ${clockText(at('15:02:00'))}–${clockText(at('15:05:00'))}（3:00）`;
    expect(text('lane-readout')).toContain(`2 · 环节 B计划里跳过${aired}计划外 +1:00`);
  });

  it('speaks English too', async () => {
    await act(async () => languageStore.setState({ language: 'en' }));
    expect(all('review-row')[1]?.textContent).toContain('Skipped in plan');
    expect(text('review-balance')).toBe('Plan 4:00 + extra segments 2:00 + off plan +1:00 = actual 7:00');
  });
});
