import 'fake-indexeddb/auto';
import { render } from '@testing-library/react';
import { act } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { runAction } from '../../../renderer/hooks/actionStore.ts';
import { database } from '../../../renderer/library/database.ts';
import { takeStore } from '../../../renderer/link/takeStore.ts';
import { NoticeRegion } from '../../../renderer/ui/Notice.tsx';
import { languageStore } from '../../../renderer/ui/text.ts';
import { type TakeId, takeId } from '../../../shared/ids.ts';
import { minutes } from '../../../shared/time.ts';
import type { TakeHead } from '../../../shared/wire/frame.ts';
import { at, Bench, ms } from '../../support/bench.ts';
import { makeSegment, makeShow } from '../../support/plan.ts';
import {
  all,
  cells,
  click,
  keep,
  mountReview,
  named,
  one,
  type ReviewHost,
  reviewHost,
  row,
  settle,
  text,
  unmountReview,
} from './mountReview.tsx';

const headOnDisk = (id: TakeId, patch: Pick<TakeHead, 'ended' | 'damage'>): TakeHead => ({
  takeId: id,
  showId: show.id,
  title: '',
  mode: 'live',
  openedAt: at('14:59:00'),
  head: null,
  ...patch,
});

const show = makeShow({
  plannedStart: at('15:00:00'),
  segments: [
    makeSegment('A', { length: minutes(2), phase: 'opening', tier: 'traffic' }),
    makeSegment('B', { length: minutes(5), tier: 'profit' }),
    makeSegment('C', { length: minutes(3), phase: 'closing' }),
    makeSegment('D', { length: minutes(1), phase: 'closing' }),
  ],
});

/** A held and over, B with a minute added, C taken back once and then 5:30 late, D never. */
function played(): Bench {
  const bench = new Bench(show, at('14:59:00'));
  bench.go(at('15:00:30'));
  bench.hold(at('15:01:00'));
  bench.resume(at('15:01:20'));
  bench.go(at('15:03:00'));
  bench.adjust(at('15:04:00'), ms('1:00'));
  bench.go(at('15:04:10'));
  bench.undo(at('15:04:20'));
  bench.go(at('15:12:30'));
  bench.end(at('15:15:00'));
  return bench;
}

let host: ReviewHost;
beforeEach(() => {
  host = reviewHost(show);
});
afterEach(unmountReview);

describe('without a take', () => {
  it('says what to do next', async () => {
    await mountReview();
    expect(document.body.textContent).toContain('这个场次还没有播过');
    expect(document.body.textContent).toContain('去彩排');
  });

  it('a take still running is not one', async () => {
    const bench = new Bench(show, at('14:59:00'));
    bench.go(at('15:00:00'));
    host.logs.set(takeId('take-1'), {
      head: headOnDisk(takeId('take-1'), { ended: false, damage: null }),
      records: bench.log,
    });
    takeStore.setState({ take: bench.take });
    await mountReview();
    expect([all('review-row').length, document.body.textContent]).toEqual([0, expect.stringContaining('这个场次正在直播')]);
  });
});

describe('the numbers', () => {
  beforeEach(async () => {
    await keep('one', played().log);
    await mountReview();
  });

  it('stand in a row a segment, the deviation split', () => {
    expect(cells(row('A'))).toEqual({
      plannedStart: [expect.any(String), at('15:00:00')],
      start: [expect.any(String), at('15:00:30')],
      lateness: ['晚 0:30', ms('0:30')],
      planned: ['2:00', ms('2:00')],
      elapsed: ['2:30', ms('2:30')],
      deviation: ['+0:30', ms('0:30')],
      held: ['0:20', ms('0:20')],
      added: ['0:00', 0],
      talk: ['+0:10', ms('0:10')],
    });
    expect(cells(row('B'))['deviation']).toEqual(['+4:30', ms('4:30')]);
    expect([cells(row('B'))['added'], cells(row('B'))['talk']]).toEqual([
      ['+1:00', ms('1:00')],
      ['+3:30', ms('3:30')],
    ]);
  });

  it('a segment that never ran reads — and 未播, never 0', () => {
    const shown = cells(row('D'));
    for (const col of ['start', 'lateness', 'elapsed', 'deviation', 'held', 'added', 'talk']) expect(shown[col], col).toEqual(['—', null]);
    expect(row('D').textContent).toContain('未播');
  });

  it('sum to phases and to the show, and the length is accounted for', () => {
    expect(all('review-phase').map((each) => [each.dataset['phase'], cells(each)['elapsed']?.[1]])).toEqual([
      ['opening', ms('2:30')],
      ['product', ms('9:30')],
      ['closing', ms('2:30')],
    ]);
    const total = cells(one('review-total'));
    expect([total['planned'], total['elapsed'], total['deviation']]).toEqual([
      ['11:00', ms('11:00')],
      ['14:30', ms('14:30')],
      ['+4:30', ms('4:30')],
    ]);
    expect(text('review-balance')).toBe('计划 11:00 − 未播 1:00 + 计划外 +4:30 = 实播 14:30');
  });

  it('the head says late or early in words, and every ratio its divisor', () => {
    expect(text('review-verdict')).toBe('晚 30 秒开播，晚 4 分结束');
    expect(text('figure-onTime')).toContain('2/3');
    expect(text('figure-onTime')).toContain('÷ 播出环节');
    expect(text('figure-aired')).toContain('3/4');
    expect(text('figure-aired')).toContain('未播 1 个');
    expect(text('figure-elapsed')).toContain('132%');
    expect(text('figure-elapsed')).toContain('÷ 计划时长');
    expect(one('figure-deviation').dataset['ms']).toBe(String(ms('4:30')));
    expect(text('figure-deviation')).toContain('保持 0:20 · 加时 +1:00 · 超讲 +3:10');
  });

  it('an undone GO is struck through in its list, in the as-run list and in the lane, and in no number', () => {
    expect(all('review-undone').map((each) => [each.dataset['segmentId'], each.querySelectorAll('s').length])).toEqual([['C', 2]]);
    expect(text('review-undone')).toContain('播了 10秒');
    expect(text('figure-undone')).toContain('1');
    const undone = all('as-run-line').filter((each) => each.dataset['undone'] === 'true');
    expect(undone.map((each) => each.querySelectorAll('s').length)).toEqual([2]);
    expect(one('lane-undone').querySelector('s')?.textContent).toBe('环节 C');
    expect(all('as-run-line')).toHaveLength(4);
  });

  it('draws amber where a start was five minutes late', () => {
    expect(all('lane-link').map((each) => [each.dataset['segmentId'], each.dataset['late']])).toEqual([
      ['A', 'false'],
      ['B', 'false'],
      ['C', 'true'],
    ]);
    expect(row('C').querySelector('[data-col="lateness"]')?.getAttribute('data-late')).toBe('true');
    expect(all('lane-hold')).toHaveLength(1);
  });

  it('speaks English too', async () => {
    await act(async () => languageStore.setState({ language: 'en' }));
    expect(text('review-verdict')).toBe('Started 30 s late, ended 4 min late');
    expect(cells(row('A'))['lateness']?.[0]).toBe('0:30 late');
    expect(row('D').textContent).toContain('Not aired');
    expect(text('review-balance')).toBe('Plan 11:00 − not aired 1:00 + off plan +4:30 = actual 14:30');
  });

  it('folds the as-run list away', async () => {
    await click(one('as-run-toggle'));
    expect(all('as-run-line')).toHaveLength(0);
    await click(one('as-run-toggle'));
    expect(all('as-run-line')).toHaveLength(4);
  });
});

describe('the lanes', () => {
  const box = (look: string, index: number): HTMLElement => {
    const found = document.querySelector<HTMLElement>(`[data-look="${look}"] [data-index="${index}"]`);
    if (found === null) throw new Error(`No box ${index}`);
    return found;
  };
  beforeEach(async () => {
    await keep('one', played().log);
    await mountReview();
  });

  it('focus shows exact numbers in the band; leaving takes them away', async () => {
    await act(async () => box('actual', 0).focus());
    expect(text('lane-readout')).toContain('计划外 +0:30 = 保持 0:20 + 加时 0:00 + 超讲 +0:10');
    await act(async () => box('actual', 0).blur());
    expect(all('lane-readout')).toHaveLength(0);
    await act(async () => box('planned', 3).focus());
    expect(text('lane-readout')).toContain('未播');
  });

  it('is one stop for Tab, and the arrow keys move inside', async () => {
    const stops = () => [...document.querySelectorAll<HTMLElement>('[data-look="planned"] [data-index]')].map((each) => each.tabIndex);
    expect(stops()).toEqual([0, -1, -1, -1]);
    await act(async () => box('planned', 0).focus());
    const press = (key: string) =>
      act(async () => void document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true })));
    await press('ArrowRight');
    expect(document.activeElement).toBe(box('planned', 1));
    expect(stops()).toEqual([-1, 0, -1, -1]);
    await press('End');
    expect(document.activeElement).toBe(box('planned', 3));
    await press('ArrowRight');
    expect(document.activeElement).toBe(box('planned', 3));
  });

  it('a click selects the row', async () => {
    await click(box('actual', 1));
    expect(row('B').getAttribute('aria-selected')).toBe('true');
    expect(row('A').getAttribute('aria-selected')).toBe('false');
  });
});

describe('choosing a take', () => {
  const select = () => one('review-take') as HTMLSelectElement;
  const pick = async (id: string) => {
    await act(async () => {
      select().value = id;
      select().dispatchEvent(new Event('change', { bubbles: true }));
    });
  };

  it('the newest is shown; the rehearsal says so, the void take carries the word', async () => {
    const rehearsal = new Bench(show, at('13:00:00'), 'rehearsal');
    rehearsal.setRate(at('13:00:00'), 60);
    rehearsal.go(at('13:00:01'));
    rehearsal.end(at('13:00:05'));
    const unstarted = new Bench(show, at('14:00:00'));
    unstarted.end(at('14:01:00'));
    await keep('live', played().log);
    await keep('rehearsal', rehearsal.log);
    await keep('void', unstarted.log);
    await mountReview();
    expect(
      [...select().options].map((option) => [option.value, option.text.slice(0, 2), option.text.endsWith('作废 · 没有开播就结束')]),
    ).toEqual([
      ['live', '直播', false],
      ['void', '直播', true],
      ['rehearsal', '彩排', false],
    ]);
    expect(select().value).toBe('live');
    await pick('rehearsal');
    expect(one('review-page').dataset['mode']).toBe('rehearsal');
    expect(document.body.textContent).toContain('钟点是彩排里的节目时间');
    expect(cells(row('A'))['elapsed']?.[1]).toBe(ms('4:00'));
    await pick('void');
    expect(document.body.textContent).toContain('没有开播就结束');
    expect(text('review-verdict')).toBe('没有开播');
    expect(text('figure-onTime')).toContain('—');
    expect(text('figure-end')).toContain('实际 —');
    expect(text('review-balance')).toBe('(absent)');
  });

  it('a take that only the host still has is read from it; a torn one is said', async () => {
    host.logs.set(takeId('disk'), {
      head: headOnDisk(takeId('disk'), { ended: true, damage: { type: 'tornTail', file: 'x', droppedBytes: 5, kept: 9 } }),
      records: named('disk', played().log),
    });
    await mountReview();
    expect(cells(row('A'))['elapsed']?.[1]).toBe(ms('2:30'));
    expect(document.body.textContent).toContain('记录不完整');
  });

  it('without a library, what the host has is read', async () => {
    host.logs.set(takeId('disk'), {
      head: headOnDisk(takeId('disk'), { ended: true, damage: null }),
      records: played().log,
    });
    database().close({ disableAutoOpen: true });
    await mountReview();
    expect(all('review-row')).toHaveLength(4);
  });

  it('a log that cannot be read is said, and nothing is drawn', async () => {
    host.logs.set(takeId('gone'), {
      head: headOnDisk(takeId('gone'), { ended: true, damage: null }),
      records: [],
    });
    await mountReview();
    expect(document.body.textContent).toContain('这一场的记录读不出来');
    expect((one('export-csv') as HTMLButtonElement).disabled).toBe(true);
  });

  it('the take on the screens appears when it ends', async () => {
    const bench = played();
    await mountReview();
    expect(all('review-row')).toHaveLength(0);
    host.logs.set(bench.take.takeId, {
      head: headOnDisk(bench.take.takeId, { ended: true, damage: null }),
      records: [],
    });
    await act(async () => takeStore.setState({ take: bench.take, records: bench.log }));
    await settle();
    expect(all('review-row')).toHaveLength(4);
  });

  it('a segment that ran twice lists its runs', async () => {
    const bench = new Bench(show, at('14:59:00'));
    bench.go(at('15:00:00'));
    bench.go(at('15:02:00'));
    bench.jump(at('15:05:00'), 'A');
    bench.end(at('15:06:00'));
    await keep('twice', bench.log);
    await mountReview();
    expect(all('review-run').map((each) => [cells(each)['elapsed']?.[0], each.textContent?.slice(0, 9)])).toEqual([
      ['2:00', '第 1 次 · G'],
      ['1:00', '第 2 次 · 跳'],
    ]);
    expect(cells(row('A'))['elapsed']?.[0]).toBe('3:00');
    expect(text('review-balance')).toContain('+ 重播 2:00');
  });
});

describe('what leaves the page', () => {
  beforeEach(async () => {
    await keep('one', played().log);
    await mountReview();
    render(<NoticeRegion />);
  });

  it('saves the table as CSV, from the button and as an action, and says where', async () => {
    await click(one('export-csv'));
    await settle();
    expect(host.saved[0]?.kind).toBe('csv');
    expect(host.saved[0]?.suggestedName).toMatch(/^2026-03-0\d 试播 直播复盘\.csv$/);
    expect(host.saved[0]).toHaveProperty('text', expect.stringMatching(/^\uFEFF序号,/));
    expect(text('notice')).toContain('/home/director/review.csv');
    await act(async () => void runAction('exportReviewCsv'));
    expect(host.saved).toHaveLength(2);
  });

  it('says why it was not saved, and stays silent when the user changed their mind', async () => {
    const before = all('notice').length;
    host.outcome = { type: 'cancelled' };
    await click(one('export-csv'));
    await settle();
    expect(all('notice')).toHaveLength(before);
    host.outcome = { type: 'failed', detail: 'EACCES' };
    await click(one('export-csv'));
    await settle();
    expect(all('notice').at(-1)?.textContent).toContain('EACCES');
  });

  it('prints the page, but not while a show is on air', async () => {
    const print = vi.fn();
    Object.assign(window, { print });
    await click(one('print-review'));
    expect(print).toHaveBeenCalledTimes(1);
    const onAir = new Bench(show, at('15:30:00'));
    onAir.go(at('15:30:01'));
    await act(async () => takeStore.setState({ take: onAir.take, records: onAir.log }));
    await settle();
    expect((one('print-review') as HTMLButtonElement).disabled).toBe(true);
  });
});
