import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { database } from '../../../renderer/library/database.ts';
import { EMPTY_HISTORY } from '../../../renderer/library/history.ts';
import { attachHistory, historyKept } from '../../../renderer/library/historyQueue.ts';
import { readHistory } from '../../../renderer/library/historyStore.ts';
import { historyOf, libraryStore, present } from '../../../renderer/library/libraryStore.ts';
import { settled } from '../../../renderer/library/saveQueue.ts';
import { addShow, edit, redoEdit, undoEdit } from '../../../renderer/library/showEdits.ts';
import { readShow } from '../../../renderer/library/showRepository.ts';
import { insertAfter, patchSegment, removeSegments } from '../../../shared/plan/rundownEdit.ts';
import type { Show } from '../../../shared/plan/show.ts';
import { minutes } from '../../../shared/time.ts';
import { makeProduct, makeSegment, makeShow } from '../../support/plan.ts';
import { freshLibrary } from './freshLibrary.ts';

const first = makeShow({ segments: ['a', 'b', 'c'].map((id) => makeSegment(id)), products: [makeProduct('p')] });
const open = (): Show => libraryStore.getState().show as Show;
const titled = (title: string) => edit('title', (show) => ({ ...show, title }));
const rows = (change: (rows: Show['segments']) => Show['segments']) =>
  edit('length', (show) => ({ ...show, segments: change(show.segments) }));

beforeEach(async () => {
  freshLibrary();
  await addShow(first);
});
afterEach(settled);

/** What the next start would find: the stored show, and the steps that lead back from it. */
async function nextStart() {
  await settled();
  await historyKept();
  const stored = await readShow(database(), first.id);
  if (stored === null) throw new Error('not stored');
  return { stored, history: await readHistory(stored) };
}

/** The steps as they lie in their store; given some, they are what lies there. */
async function openUndo(put: readonly unknown[] | null = null): Promise<readonly unknown[]> {
  const store = await new Dexie(`${database().name}-undo`).open();
  const table = store.table('steps');
  if (put !== null) {
    await table.clear();
    await table.bulkPut(put);
  }
  const all = await table.toArray();
  store.close();
  return all;
}

test('every step of a session is there in the next, by name, and leads to the same shows', async () => {
  const [a, b] = first.segments;
  const seen: Show[] = [open()];
  const steps: readonly (() => void)[] = [
    () => titled('二'),
    () => rows((all) => patchSegment(all, a?.id as never, { length: minutes(9) })),
    () => rows((all) => removeSegments(all, [b?.id as never])),
    () => rows((all) => insertAfter(all, null, makeSegment('new'))),
    () => edit('product', (show) => ({ ...show, products: [] })),
  ];
  for (const step of steps) {
    step();
    seen.push(open());
  }
  const { stored, history } = await nextStart();
  expect(stored).toEqual(seen.at(-1));
  expect(history.undo.map(({ name }) => name)).toEqual(['title', 'length', 'length', 'length', 'product']);
  expect(history.undo.map(({ show }) => show)).toEqual(seen.slice(0, -1));
  expect(history.redo).toEqual([]);
});

test('what was undone can be put back after a restart; a new edit ends that', async () => {
  for (const title of ['二', '三', '四']) titled(title);
  undoEdit();
  undoEdit();
  let { history } = await nextStart();
  expect(history.undo.map(({ show }) => show.title)).toEqual(['试播']);
  expect(history.redo.map(({ show }) => show.title)).toEqual(['四', '三']);
  redoEdit();
  ({ history } = await nextStart());
  expect(history.undo.map(({ show }) => show.title)).toEqual(['试播', '二']);
  titled('五');
  ({ history } = await nextStart());
  expect(history.redo).toEqual([]);
  expect(history.undo.map(({ show }) => show.title)).toEqual(['试播', '二', '三']);
});

test('a step whose edit never reached the disk is no step', async () => {
  titled('二');
  await settled();
  const stored = await readShow(database(), first.id);
  titled('三');
  await historyKept();
  // As after a kill between the two.
  const history = await readHistory(stored as Show);
  expect(history.undo.map(({ show }) => show.title)).toEqual(['试播']);
  // And it parts nothing: steps of the session after it lead on to those before it.
  present(stored, history);
  titled('四');
  expect((await nextStart()).history.undo.map(({ show }) => show.title)).toEqual(['试播', '二']);
});

test('a step is on disk before its edit: a show is never newer than its steps', async () => {
  let isKept = false;
  let wasKept: boolean | null = null;
  const { shows } = database();
  const put = vi.spyOn(shows, 'put').mockImplementationOnce((row) => {
    wasKept = isKept;
    put.mockRestore();
    return shows.put(row);
  });
  titled('二');
  void historyKept().then(() => {
    isKept = true;
  });
  await settled();
  expect(wasKept).toBe(true);
});

test('a show that is newer than its steps loses none of its rows by them', async () => {
  const [, b] = first.segments;
  rows((all) => removeSegments(all, [b?.id as never]));
  await historyKept();
  const early = await openUndo();
  rows((all) => insertAfter(all, null, makeSegment('new', { title: '新写的' })));
  await settled();
  await historyKept();
  // As after a kill that the new row outlived and its step did not.
  await openUndo(early);
  const { stored, history } = await nextStart();
  expect(stored.segments.map(({ id }) => id)).toContain('new');
  expect(history.undo).toEqual([]);
});

test('a show that replaces another has none of its steps', async () => {
  titled('二');
  await addShow({ ...first, title: '另一场' });
  expect((await nextStart()).history.undo).toEqual([]);
});

test('what is edited before the steps of the session before are read is a step all the same', async () => {
  titled('二');
  const { stored } = await nextStart();
  present(stored, EMPTY_HISTORY);
  attachHistory(stored.id);
  titled('三');
  await expect.poll(() => historyOf(stored.id).undo.map(({ show }) => show.title)).toEqual(['试播', '二']);
});

test('a row that a step of an older program brings back has what rows have today', async () => {
  rows((all) => removeSegments(all, [first.segments[1]?.id as never]));
  await nextStart();
  const [step] = (await openUndo()) as { readonly delta: { readonly segments: { readonly rows: readonly Record<string, unknown>[] } } }[];
  const old = step!.delta.segments.rows.map(({ skipped: _skipped, sharedNotes: _notes, ...row }) => row);
  await openUndo([{ ...step, delta: { ...step!.delta, segments: { ...step!.delta.segments, rows: old } } }]);
  const { history } = await nextStart();
  expect(history.undo.at(-1)?.show).toEqual(first);
});
