// Before Dexie, which looks for IndexedDB once, when it is loaded.
import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { libraryStore } from '../../../renderer/library/libraryStore.ts';
import { undoEdit } from '../../../renderer/library/showEdits.ts';
import { listVersions } from '../../../renderer/library/versions.ts';
import { segmentId } from '../../../shared/ids.ts';
import type { Script } from '../../../shared/plan/script.ts';
import { at, Bench } from '../../support/bench.ts';
import { makeSegment, makeShow } from '../../support/plan.ts';
import { all, click, keep, mountReview, one, reviewHost, settle, text, unmountReview } from './mountReview.tsx';

afterEach(unmountReview);

const says = (words: string): Script => ({ blocks: [{ id: 'b', kind: 'product', step: null, text: words }] });
const show = makeShow({
  plannedStart: at('15:00:00'),
  segments: [makeSegment('A', { script: says('到手一百六十九。') }), makeSegment('B', { script: says('谢谢大家。') })],
});

async function reviewed(): Promise<void> {
  reviewHost(show);
  const bench = new Bench(show, at('15:00:00'));
  bench.go(at('15:00:00'));
  bench.edit(at('15:00:30'), 'A', { script: says('到手一百四十九，送枕套。') });
  bench.go(at('15:02:00'));
  bench.end(at('15:05:00'));
  await keep('take-1', bench.log);
  await mountReview();
}
const planned = () => libraryStore.getState().show?.segments[0]?.script;

describe('a script changed on air', () => {
  it('is shown with what became of it, and is in the plan after one press, undone by one undo', async () => {
    await reviewed();
    expect(all('review-script-edit').map((each) => each.dataset.segmentId)).toEqual(['A']);
    const words = one('review-script-edit').querySelector('p');
    expect([...(words?.querySelectorAll('ins') ?? [])].map((each) => each.textContent).join('')).toContain('送枕套');
    await click(one('take-script-edit'));
    await vi.waitFor(() => expect(planned()).toEqual(says('到手一百四十九，送枕套。')));
    await settle();
    expect([text('take-script-edit'), text('review-script-edit')]).toEqual(['(absent)', expect.stringContaining('已在策划里')]);
    expect((await listVersions(show.id, segmentId('A'))).map(({ script }) => script)).toEqual([says('到手一百六十九。')]);
    undoEdit();
    expect(planned()).toEqual(says('到手一百六十九。'));
  });

  it('says so when the plan has other words by now, or no such row', async () => {
    await reviewed();
    libraryStore.setState({ show: { ...show, segments: show.segments.map((each) => ({ ...each, script: says('又改了。') })) } });
    await settle();
    expect(text('review-script-edit')).toContain('策划后来又改过');
    libraryStore.setState({ show: { ...show, segments: show.segments.slice(1) } });
    await settle();
    expect([text('review-script-edit').includes('策划里已没有这个环节'), text('take-script-edit')]).toEqual([true, '(absent)']);
  });
});
