import 'fake-indexeddb/auto';
import { act } from 'react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keepFinishedTake } from '../../../renderer/library/takes.ts';
import { languageStore } from '../../../renderer/ui/text.ts';
import { takeId } from '../../../shared/ids.ts';
import { minutes } from '../../../shared/time.ts';
import { at, Bench } from '../../support/bench.ts';
import { makeSegment, makeShow } from '../../support/plan.ts';
import { all, mountReview, named, type ReviewHost, reviewHost, text, unmountReview } from './mountReview.tsx';

const show = makeShow({ plannedStart: at('15:00:00'), segments: [makeSegment('A', { length: minutes(2) })] });

function played(): Bench {
  const bench = new Bench(show, at('14:59:00'));
  bench.go(at('15:00:00'));
  bench.end(at('15:02:00'));
  return bench;
}

let host: ReviewHost;
beforeEach(() => {
  host = reviewHost(show);
});
afterEach(unmountReview);

describe('a log that is not what was kept of it', () => {
  const chain = { seq: 9, sum: 'a'.repeat(64) };

  it('is said over its review, in both languages, with what was kept and what to do', async () => {
    await keepFinishedTake(named('one', played().log), chain);
    host.damage = { type: 'cut', file: 'one.ndjson', had: 9, kept: 7 };
    await mountReview();
    expect(host.checked.at(-1)).toEqual(['one', chain]);
    expect(text('review-damage')).toContain('有一份场记比当时留的底短');
    expect(text('review-damage')).toContain('one.ndjson 留底时有 9 条，现在只有 7 条，后面的不见了；现有的照原样留着');
    await act(async () => languageStore.setState({ language: 'en' }));
    expect(text('review-damage')).toContain('one.ndjson had 9 records then and has 7 now');
    expect(text('review-damage')).toContain('Copy the whole takes folder first');
    expect(all('review-row').length).toBeGreaterThan(0);
  });

  it.each([
    [2, '第 3 行起无法读取：之前的 2 条已保留，原文件一字未动，另存为 one.damaged-1.ndjson', 'the 2 records before it are kept'],
    [0, '第 1 行起无法读取：能用的一条也没有，原文件一字未动', 'nothing of it can be used'],
  ])('damaged behind %i lines it says what was kept, where the original is, and what to do', async (kept, zh, en) => {
    await keepFinishedTake(named('one', played().log), chain);
    host.damage = { type: 'broken', file: 'one.ndjson', line: kept + 1, kept, setAside: 'one.damaged-1.ndjson' };
    await mountReview();
    expect(text('review-damage')).toContain(zh);
    expect(text('review-damage')).toContain('退出后用完整的那份换回来');
    await act(async () => languageStore.setState({ language: 'en' }));
    expect(text('review-damage')).toContain(en);
    expect(text('review-damage')).toContain('quit and put it back');
  });

  it('keeps its review, when the end of the show is among what was cut off', async () => {
    const log = named('one', played().log);
    await keepFinishedTake(log, chain);
    for (const damage of [null, { type: 'cut', file: 'one.ndjson', had: 9, kept: 2 }] as const) {
      host.logs.set(takeId('one'), {
        head: {
          takeId: takeId('one'),
          showId: show.id,
          title: '',
          mode: 'live',
          openedAt: at('14:59:00'),
          ended: false,
          damage,
          head: { seq: 2, sum: 'b'.repeat(64) },
        },
        records: log.slice(0, 2),
      });
      await mountReview();
      expect(all('review-row').length).toBeGreaterThan(0);
      expect(host.checked.at(-1)).toEqual(['one', chain]);
      unmountReview();
    }
  });

  it('is nothing to be said of a whole one', async () => {
    await keepFinishedTake(named('one', played().log), chain);
    await mountReview();
    expect(text('review-damage')).toBe('(absent)');
  });
});
