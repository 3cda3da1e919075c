// Before Dexie, which looks for IndexedDB once, when it is loaded.
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { LibraryDatabase } from '../../../renderer/library/database.ts';
import { clearDraft, flushDrafts, readDraft, saveDraft } from '../../../renderer/library/drafts.ts';
import { libraryStore } from '../../../renderer/library/libraryStore.ts';
import { openLibrary } from '../../../renderer/library/openLibrary.ts';
import { settled } from '../../../renderer/library/saveQueue.ts';
import { getSetting, setSetting } from '../../../renderer/library/settings.ts';
import {
  addShow,
  deleteShow,
  edit,
  newEmptyShow,
  newFromSample,
  redoEdit,
  restoreShow,
  selectShow,
  undoEdit,
} from '../../../renderer/library/showEdits.ts';
import { decideKnown, exportShowText, importShowText } from '../../../renderer/library/showFiles.ts';
import { readShow } from '../../../renderer/library/showRepository.ts';
import { keepFinishedTake, listTakes, readTakeRecords } from '../../../renderer/library/takes.ts';
import { resetTakeStore, takeStore } from '../../../renderer/link/takeStore.ts';
import { runId, showId } from '../../../shared/ids.ts';
import { later, minutes, seconds } from '../../../shared/time.ts';
import { Bench } from '../../support/bench.ts';
import { makeSegment, makeShow, THREE_PM } from '../../support/plan.ts';
import { bridge, freshLibrary } from './freshLibrary.ts';

const HOST = { mayWrite: true, isFresh: false } as const;

let database: LibraryDatabase;
const library = () => libraryStore.getState();
const stored = async () => readShow(database, library().show!.id);
const show = makeShow({ segments: ['A', 'B'].map((id) => makeSegment(id)) });
const rename = (title: string) => edit('title', (open) => ({ ...open, title }));

beforeEach(() => {
  resetTakeStore();
  database = freshLibrary();
});

// A write in flight belongs to this test's database.
afterEach(settled);

describe('first start', () => {
  it('brings both samples, planned for the next whole hour, and opens the property show', async () => {
    await openLibrary(Promise.resolve(HOST), () => Promise.resolve());
    expect(library().ready).toBe(true);
    await expect.poll(() => library().shows.length).toBe(2);
    await expect.poll(() => library().saving).toBe('saved');
    const start = new Date(library().show!.plannedStart);
    expect([start.getMinutes(), start.getSeconds(), start.getMilliseconds()]).toEqual([0, 0, 0]);
    expect(start.getTime() - Date.now()).toBeGreaterThanOrEqual(0);
    expect(start.getTime() - Date.now()).toBeLessThanOrEqual(3_600_000);
    expect(library().show!.segments).toHaveLength(16);
    expect(await stored()).toEqual(library().show);
  });

  it('happens once; later the show that was open last opens', async () => {
    await openLibrary(Promise.resolve(HOST), () => Promise.resolve());
    await expect.poll(() => library().shows.length).toBe(2);
    const other = library().shows.find((head) => head.id !== library().show!.id)!;
    await selectShow(other.id);
    libraryStore.setState({ show: null, shows: [] });
    await openLibrary(Promise.resolve(HOST), () => Promise.resolve());
    expect(library().shows).toHaveLength(2);
    expect(library().show!.id).toBe(other.id);
  });

  it('in a folder that is fresh shows the sample before the store has opened, and keeps it once it has', async () => {
    let release = () => {};
    const { open } = database;
    const held = new Promise<void>((go) => {
      release = go;
    });
    vi.spyOn(database, 'open').mockImplementation(() => held.then(() => open.call(database)) as ReturnType<typeof open>);
    await openLibrary(Promise.resolve({ ...HOST, isFresh: true }), () => Promise.resolve());
    expect(library()).toMatchObject({ ready: true, saving: 'saving' });
    expect(library().show!.segments).toHaveLength(16);
    release();
    await expect.poll(() => library().shows.length).toBe(2);
    expect(await stored()).toEqual(library().show);
  });

  it('a second tab writes nothing', async () => {
    await openLibrary(Promise.resolve({ ...HOST, mayWrite: false }), () => Promise.resolve());
    expect(await database.shows.count()).toBe(0);
  });
});

describe('edits', () => {
  beforeEach(() => addShow(show));

  it('are saved at once; saved shows only when they are on disk', async () => {
    rename('one');
    rename('two');
    expect(library()).toMatchObject({ saving: 'saving', undoName: 'title' });
    await settled();
    expect(library().saving).toBe('saved');
    expect(library().savedAt).not.toBeNull();
    expect(await stored()).toMatchObject({ title: 'two' });
    await vi.waitFor(() => expect(library().shows[0]?.title).toBe('two'));
  });

  it('undo and redo without end, by name, and a new edit clears redo', async () => {
    for (let n = 0; n < 300; n += 1) rename(`t${n}`);
    edit('length', (open) => ({ ...open, segments: open.segments.map((segment) => ({ ...segment, length: minutes(9) })) }));
    expect(library().undoName).toBe('length');
    for (let n = 0; n < 301; n += 1) undoEdit();
    expect(library()).toMatchObject({ show, undoName: null, redoName: 'title' });
    undoEdit();
    for (let n = 0; n < 301; n += 1) redoEdit();
    expect(library().show!.segments[0]!.length).toBe(minutes(9));
    undoEdit();
    rename('other way');
    expect(library().redoName).toBeNull();
    await settled();
    expect(await stored()).toEqual(library().show);
  });

  it('that change nothing are none', () => {
    edit('show', (open) => open);
    expect(library()).toMatchObject({ saving: 'saved', undoName: null });
  });

  it('keep their undo while another show is open', async () => {
    rename('mine');
    await newEmptyShow('second');
    expect(library()).toMatchObject({ undoName: null, show: { title: 'second', segments: [] } });
    await selectShow(show.id);
    expect(library()).toMatchObject({ undoName: 'title', show: { title: 'mine' } });
    undoEdit();
    expect(library().show!.title).toBe(show.title);
  });

  it('that cannot be written are said once, kept, and written when it works again', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const failing = vi.spyOn(database, 'transaction').mockRejectedValue(new Error('disk full'));
    const notices: unknown[] = [];
    const stop = libraryStore.subscribe(({ notice }, before) => notice !== before.notice && notices.push(notice));
    rename('kept');
    await settled();
    rename('kept too');
    await settled();
    expect(library()).toMatchObject({ saving: 'failed', show: { title: 'kept too' } });
    expect(notices).toEqual([{ type: 'saveFailed', detail: 'Error: disk full' }]);
    failing.mockRestore();
    vi.advanceTimersByTime(2000);
    vi.useRealTimers();
    await settled();
    stop();
    expect(library().saving).toBe('saved');
    expect(await stored()).toMatchObject({ title: 'kept too' });
  });
});

describe('shows', () => {
  it('a deleted one opens the next, and can be taken back', async () => {
    await addShow(show);
    await addShow({ ...show, id: showId('other'), title: 'other' });
    await deleteShow(showId('other'));
    expect(library()).toMatchObject({ show: { id: show.id }, notice: { type: 'deleted', id: 'other', title: 'other' } });
    expect(library().shows).toHaveLength(1);
    await restoreShow(showId('other'));
    expect(library()).toMatchObject({ show: { id: 'other' } });
    expect(library().shows).toHaveLength(2);
  });

  it('a sample twice is two shows', async () => {
    await newFromSample('commerce');
    await newFromSample('commerce');
    expect(new Set(library().shows.map((head) => head.id)).size).toBe(2);
  });
});

describe('files', () => {
  beforeEach(() => addShow(show));

  it('export, import as a copy, export: the same bytes but for the id', async () => {
    const text = (await exportShowText())!;
    expect(await importShowText('a.cuedesk.json', text)).toBe('known');
    await decideKnown('copy');
    expect(library().show!.id).not.toBe(show.id);
    expect((await exportShowText())!.replaceAll(library().show!.id, show.id)).toBe(text);
    expect(library().shows).toHaveLength(2);
  });

  it('replace is an edit that undo takes back', async () => {
    const text = (await exportShowText())!;
    rename('changed since');
    await importShowText('a.cuedesk.json', text);
    await decideKnown('replace');
    expect(library()).toMatchObject({ show: { title: show.title }, undoName: 'show' });
    expect(await stored()).toEqual(library().show);
    undoEdit();
    expect(library().show!.title).toBe('changed since');
  });

  it('one that is wrong says where, and changes nothing', async () => {
    const before = library().show;
    const text = (await exportShowText())!.replace(/"length": \d+/, '"length": -5');
    expect(await importShowText('bad.cuedesk.json', text)).toBe('refused');
    expect(library()).toMatchObject({
      notice: { type: 'fileRefused', name: 'bad.cuedesk.json', problem: { reason: 'below', path: 'show.segments[0].length', limit: 0 } },
    });
    expect(library().show).toBe(before);
    expect(library().shows).toHaveLength(1);
  });

  it('none while a take is open', async () => {
    takeStore.setState({ take: new Bench(show, THREE_PM, 'live').take });
    expect(await importShowText('a.cuedesk.json', (await exportShowText())!)).toBe('refused');
    expect(library()).toMatchObject({ notice: { type: 'importedWhileOnAir', name: 'a.cuedesk.json' }, known: null });
  });
});

describe('finished takes, drafts, settings', () => {
  it('a take is kept whole, once, and read back in order', async () => {
    const bench = new Bench(show, THREE_PM, 'live');
    bench.do(later(THREE_PM, seconds(5)), { type: 'go', newRunId: runId('r'), expectedRunId: null });
    bench.do(later(THREE_PM, minutes(3)), { type: 'end', at: { type: 'now' }, expectedRunId: runId('r') });
    await keepFinishedTake(bench.log, null);
    await keepFinishedTake(bench.log, { seq: 2, sum: 'f'.repeat(64) });
    expect(await readTakeRecords(bench.take.takeId)).toEqual(bench.log);
    const kept = {
      takeId: bench.take.takeId,
      showId: show.id,
      title: show.title,
      mode: 'live',
      openedAt: THREE_PM,
      ended: true,
      damage: null,
      head: { seq: 2, sum: 'f'.repeat(64) },
    } as const;
    expect(await listTakes(show.id, [])).toEqual([kept]);
    expect(await listTakes(showId('else'), [])).toEqual([]);
    // The host knows of a reopening before the library does.
    expect(await listTakes(null, [{ ...kept, ended: false }])).toEqual([{ ...kept, ended: false }]);
  });

  it('a draft is on disk within half a second of the last key, at once on blur, and gone when committed', async () => {
    saveDraft('script:A', { text: '来', caret: 1 });
    saveDraft('script:A', { text: '来看', caret: 2 });
    expect(await readDraft('script:A')).toEqual({ text: '来看', caret: 2 });
    await vi.waitFor(async () => expect((await database.drafts.get('script:A'))?.text).toBe('来看'), { timeout: 500 });
    saveDraft('title:B', { text: 'x', caret: 0 });
    await flushDrafts();
    expect((await database.drafts.get('title:B'))?.text).toBe('x');
    expect(await bridge.keptDrafts()).toMatchObject([{ key: 'script:A' }, { key: 'title:B', text: 'x' }]);
    await clearDraft('script:A');
    expect(await readDraft('script:A')).toBeNull();
    expect(await bridge.keptDrafts()).toMatchObject([{ key: 'title:B' }]);
  });

  it('one who types without a pause loses no more than that either', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const put = vi.spyOn(database.drafts, 'put');
    for (let n = 1; n <= 20; n += 1) {
      saveDraft('script:A', { text: 'x'.repeat(n), caret: n });
      vi.advanceTimersByTime(100);
    }
    vi.useRealTimers();
    expect(put.mock.calls.map(([{ text }]) => text.length)).toEqual([2, 4, 6, 8, 10, 12, 14, 16, 18, 20]);
    await clearDraft('script:A');
  });

  it('committed text stays a draft until the commit is on disk, and is nobody’s text any more', async () => {
    await addShow(show);
    let letGo = () => {};
    const waits = new Promise<void>((go) => {
      letGo = go;
    });
    const { keepChange } = bridge;
    const keep = vi.spyOn(bridge, 'keepChange').mockImplementation(async (change) => {
      await waits;
      return keepChange(change);
    });
    saveDraft('title:A', { text: 'typed', caret: 5 });
    rename('typed');
    const cleared = clearDraft('title:A');
    await vi.waitFor(async () => expect(await database.drafts.get('title:A')).toMatchObject({ text: 'typed' }));
    expect(await readDraft('title:A')).toBeNull();
    letGo();
    await cleared;
    expect([await database.drafts.count(), await bridge.keptDrafts()]).toEqual([0, []]);
    keep.mockRestore();
  });

  it('a setting is null until it is set', async () => {
    expect(await getSetting('language')).toBeNull();
    await setSetting('language', 'en');
    expect(await getSetting('language')).toBe('en');
  });
});

it('transactions ask for strict durability', async () => {
  await database.open();
  await database.transaction('rw', database.settings, async (transaction) => {
    await database.settings.put({ key: 'x', value: 1 });
    expect((transaction.idbtrans as IDBTransaction & { durability?: string }).durability ?? 'strict').toBe('strict');
  });
  expect((database as unknown as { _options: { chromeTransactionDurability: string } })._options.chromeTransactionDurability).toBe(
    'strict',
  );
});
