import 'fake-indexeddb/auto';
import { fireEvent, render } from '@testing-library/react';
import { act } from 'react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readTakeRecords } from '../../../renderer/library/takes.ts';
import { NoticeRegion } from '../../../renderer/ui/Notice.tsx';
import { clockText } from '../../../renderer/ui/wall.ts';
import { takeId } from '../../../shared/ids.ts';
import { minutes } from '../../../shared/time.ts';
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
  settle,
  text,
  unmountReview,
} from './mountReview.tsx';

const show = makeShow({
  plannedStart: at('15:00:00'),
  segments: ['A', 'B', 'C', 'D'].map((id) => makeSegment(id, { length: minutes(3) })),
});

/** A, B and C in nine and a half minutes; D never. */
function played(): Bench {
  const bench = new Bench(show, at('14:59:00'));
  for (const clock of ['15:00:30', '15:03:00', '15:06:00']) bench.go(at(clock));
  bench.end(at('15:10:00'));
  return bench;
}

/** D, 45 minutes later: as the stage makes the second take of what the first left. */
function rest(): Bench {
  const bench = new Bench(makeShow({ plannedStart: at('15:09:00'), segments: show.segments.slice(3) }), at('15:54:00'));
  bench.go(at('15:55:00'));
  bench.end(at('15:57:00'));
  return bench;
}

/** The take as the host still has it on disk. */
const onDisk = (id: string, { log }: Bench) => ({
  head: {
    takeId: takeId(id),
    showId: show.id,
    title: '',
    mode: 'live',
    openedAt: at('14:59:00'),
    head: null,
    ended: true,
    damage: null,
  } as const,
  records: named(id, log),
});

let host: ReviewHost;
beforeEach(() => {
  host = reviewHost(show);
});
afterEach(unmountReview);

const select = () => one('review-take') as HTMLSelectElement;

describe('several takes of one show', () => {
  it('are joined when the show went on in a second one, and each can be looked at alone', async () => {
    await keep('one', played().log);
    await keep('two', rest().log);
    await mountReview();
    expect(text('joined')).toBe('接着播的 2 段合在一起，中间停播 45分');
    expect(all('review-row')).toHaveLength(4);
    expect(cells(all('review-row')[3] as HTMLElement)['elapsed']?.[1]).toBe(ms('2:00'));
    expect(cells(one('review-total'))['elapsed']?.[1]).toBe(ms('11:30'));
    await click(one('join-toggle'));
    expect(all('review-row')).toHaveLength(1);
    expect(text('join-toggle')).toBe('合在一起看');
    expect(text('void')).toBe('作废…');
  });

  it('stand alone again when one of them is voided', async () => {
    await keep('one', played().log);
    await keep('two', rest().log);
    host.logs.set(takeId('two'), onDisk('two', rest()));
    await mountReview();
    // Which of the two it is about stands on the button, over the question, and beside the other's name in the list.
    expect(text('void')).toBe(`作废 ${clockText(at('15:54:00'))} 那一段…`);
    await click(one('void'));
    expect(text('void-dialog')).toContain(`作废 ${clockText(at('15:54:00'))} 开始的那一段`);
    expect(text('void-dialog')).toContain('其他段照旧');
    await act(async () => void fireEvent.change(one('void-reason'), { target: { value: '试音' } }));
    await click(one('void-confirm'));
    await settle();
    expect(text('joined')).toBe('(absent)');
  });

  it('a take is voided with a reason, stays in the list with it, and is taken back', async () => {
    await keep('one', played().log);
    host.logs.set(takeId('one'), onDisk('one', played()));
    await mountReview();
    await click(one('void'));
    await click(one('void-confirm'));
    expect(text('void-dialog')).toContain('请写原因');
    await act(async () => void fireEvent.change(one('void-reason'), { target: { value: ' 试音 ' } }));
    await click(one('void-confirm'));
    await settle();
    expect(select().options[0]?.text.endsWith('作废 · 试音')).toBe(true);
    expect(document.querySelector('header h1')?.nextElementSibling?.nextElementSibling?.textContent).toBe('作废 · 试音');
    expect(host.logs.get(takeId('one'))?.records.at(-1)?.by).toMatchObject({ person: '陈墨', role: 'director' });
    expect(await readTakeRecords(takeId('one'))).toHaveLength(played().log.length + 1);
    await click(one('unvoid'));
    await settle();
    expect(select().options[0]?.text).not.toContain('作废');
    expect(all('void')).toHaveLength(1);
  });

  it('a take whose log is not on this computer is not voided, and that is said', async () => {
    await keep('one', played().log);
    await mountReview();
    render(<NoticeRegion />);
    await click(one('void'));
    await act(async () => void fireEvent.change(one('void-reason'), { target: { value: '试音' } }));
    await click(one('void-confirm'));
    await settle();
    expect(text('notice')).toContain('没有改成');
    await click(one('notice').querySelector('[aria-label="关闭"]') as HTMLElement);
    expect(select().options[0]?.text).not.toContain('作废');
  });
});
