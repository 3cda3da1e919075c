// Before Dexie, which looks for IndexedDB once, when it is loaded.
import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Library } from '../../../electron/host/library/library.ts';
import { type LibraryDatabase, openDatabase } from '../../../renderer/library/database.ts';
import { digestOf, dumpLibrary } from '../../../renderer/library/dump.ts';
import { libraryStore } from '../../../renderer/library/libraryStore.ts';
import { openLibrary } from '../../../renderer/library/openLibrary.ts';
import { restoreSnapshot } from '../../../renderer/library/restore.ts';
import { settled } from '../../../renderer/library/saveQueue.ts';
import { addShow, deleteShow, edit } from '../../../renderer/library/showEdits.ts';
import { readShow } from '../../../renderer/library/showRepository.ts';
import { verifyNow } from '../../../renderer/library/verify.ts';
import { resetTakeStore, takeStore } from '../../../renderer/link/takeStore.ts';
import { showId } from '../../../shared/ids.ts';
import { instant } from '../../../shared/time.ts';
import { openRig, tempFolder } from '../../electron/host/library/rig.ts';
import { Bench } from '../../support/bench.ts';
import { makeProduct, makeSegment, makeShow, THREE_PM } from '../../support/plan.ts';
import { bridge, freshLibrary, nextLibrary, setHostLibrary } from './freshLibrary.ts';

const HOST = { mayWrite: true, isFresh: false } as const;

let database: LibraryDatabase;
let host: Library;
let folder: string;
const library = () => libraryStore.getState();
const show = makeShow({ segments: ['A', 'B'].map((id) => makeSegment(id)), products: [makeProduct('p')] });
const rename = (title: string) => edit('title', (open) => ({ ...open, title }));
const hostDigest = async () => (await host.digest()).digest;
const ownDigest = async () => digestOf((await dumpLibrary(database)).rows);
const noticed = () => {
  const all: { type: string }[] = [];
  libraryStore.subscribe(({ notice }, before) => {
    if (notice !== null && notice !== before.notice) all.push(notice);
  });
  return all;
};

/** A window on a store that nobody knows yet. */
const newWindow = () => {
  database = nextLibrary();
  libraryStore.setState({ ready: true });
};

beforeEach(() => {
  resetTakeStore();
  database = freshLibrary();
  folder = tempFolder().path;
  host = openRig(folder).library;
  setHostLibrary(host);
});

// A write in flight belongs to this test's store.
afterEach(async () => {
  vi.restoreAllMocks();
  await settled();
});

describe('an edit', () => {
  it('is saved when the host has it on disk, and not before', async () => {
    await addShow(show);
    let letGo = () => {};
    const waits = new Promise<void>((go) => {
      letGo = go;
    });
    const kept = vi.spyOn(host, 'keep').mockImplementationOnce(async (change) => {
      await waits;
      kept.mockRestore();
      return host.keep(change);
    });
    rename('waiting');
    await vi.waitFor(async () => expect(await readShow(database, show.id)).toMatchObject({ title: 'waiting' }));
    expect(library().saving).toBe('saving');
    letGo();
    await settled();
    expect(library().saving).toBe('saved');
    const again = openRig(folder).library;
    expect((await again.digest()).digest).toBe(await ownDigest());
  });

  it('that the host cannot write is not saved, with the reason, and is there when it can', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    await addShow(show);
    const notices = noticed();
    const full = vi.spyOn(host, 'keep').mockResolvedValue({ type: 'failed', detail: 'ENOSPC' });
    rename('one');
    await settled();
    rename('two');
    await settled();
    expect(library().saving).toBe('failed');
    expect(notices).toEqual([{ type: 'saveFailed', detail: 'NotKept: ENOSPC' }]);
    full.mockRestore();
    vi.advanceTimersByTime(2000);
    vi.useRealTimers();
    await settled();
    expect(library().saving).toBe('saved');
    expect(await hostDigest()).toBe(await ownDigest());
  });

  it('whose commit the store aborts is not saved and goes nowhere', async () => {
    await addShow(show);
    const before = await hostDigest();
    const stand = await database.stand.get('stand');
    // The last write of the transaction fails: everything before it is taken back.
    const put = vi.spyOn(database.stand, 'put').mockImplementation(() => {
      Dexie.currentTransaction.abort();
      return Dexie.Promise.resolve('stand');
    });
    rename('aborted');
    await settled();
    expect(library().saving).toBe('failed');
    put.mockRestore();
    expect([await hostDigest(), await database.stand.get('stand')]).toEqual([before, stand]);
    expect(await readShow(database, show.id)).toMatchObject({ title: show.title });
    rename('works again');
    await settled();
    expect(library().saving).toBe('saved');
    expect(await hostDigest()).toBe(await ownDigest());
  });

  it('whose acknowledgement was lost with the window is sent again and kept once', async () => {
    await addShow(show);
    // One for the show, one for which was open last.
    const n = (await host.opening()).stand.n;
    const { keep } = host;
    vi.spyOn(host, 'keep').mockImplementationOnce(async (change) => {
      await keep(change);
      throw new Error('the window is gone');
    });
    rename('never answered');
    await settled();
    expect(library().saving).toBe('failed');
    // The same store in a new window.
    database = openDatabase(database.name, true);
    nextLibrary(database);
    await openLibrary(Promise.resolve(HOST), () => Promise.resolve());
    await vi.waitFor(async () => expect(await hostDigest()).toBe(await ownDigest()));
    expect((await host.opening()).stand.n).toBe(n + 2);
  });
});

describe('a window whose store is not what the host has', () => {
  it('lost: everything comes from the host, and no sample is added', async () => {
    await addShow(show);
    const before = await hostDigest();
    newWindow();
    const notices = noticed();
    await openLibrary(Promise.resolve(HOST), () => Promise.resolve());
    expect(library().show).toEqual(show);
    expect(await ownDigest()).toBe(before);
    expect(notices).toEqual([{ type: 'rebuilt', found: 'lost', shows: 1, setAside: 'IndexedDB.corrupt-1' }]);
    expect(bridge.judged.at(-1)).toBe('replaced');
  });

  it('rolled back: what stood there is kept as a snapshot, and the host’s is shown', async () => {
    await addShow(show);
    const rows = await database.shows.toArray();
    const stand = await database.stand.get('stand');
    rename('acknowledged');
    await settled();
    newWindow();
    await database.shows.bulkPut(rows);
    await database.segments.clear();
    await database.stand.put({ ...stand!, key: 'stand' });
    const notices = noticed();
    await openLibrary(Promise.resolve(HOST), () => Promise.resolve());
    await vi.waitFor(() => expect(notices).toMatchObject([{ type: 'rebuilt', found: 'differed' }]));
    expect(library().show).toMatchObject({ title: 'acknowledged' });
    expect((await host.snapshots()).snapshots.map(({ reason }) => reason)).toContain('setAside');
    expect(await ownDigest()).toBe(await hostDigest());
  });

  it('a row changed under it: found by its sum, and mended', async () => {
    await openLibrary(Promise.resolve(HOST), () => Promise.resolve());
    // The second sample is written behind the first, and which one was open behind both.
    await vi.waitFor(async () => expect(await database.settings.get('lastShow')).toBeDefined());
    await vi.waitFor(async () => expect((await host.opening()).stand.n).toBe((await database.stand.get('stand'))?.n));
    const before = await hostDigest();
    expect(await verifyNow()).toBe(true);
    const [row] = await database.scripts.toArray();
    await database.scripts.delete([row!.showId, row!.segmentId]);
    const notices = noticed();
    expect(await verifyNow()).toBe(true);
    expect(notices).toMatchObject([{ type: 'rebuilt', found: 'differed', shows: 2 }]);
    expect(await ownDigest()).toBe(before);
  });

  it('a host without its folder gets everything, and it is said', async () => {
    await addShow(show);
    await settled();
    const notices = noticed();
    folder = tempFolder().path;
    host = openRig(folder).library;
    setHostLibrary(host);
    database = openDatabase(database.name, true);
    nextLibrary(database);
    await openLibrary(Promise.resolve(HOST), () => Promise.resolve());
    await vi.waitFor(() => expect(notices).toEqual([{ type: 'adopted' }]));
    expect((await openRig(folder).library.digest()).digest).toBe(await ownDigest());
    rename('goes on');
    await settled();
    expect(library().saving).toBe('saved');
    expect(await hostDigest()).toBe(await ownDigest());
  });
});

describe('restore', () => {
  it('brings a deleted show back, keeps what was there, and its undo is the identity', async () => {
    await addShow(show);
    await addShow({ ...show, id: showId('other'), title: 'other' });
    await host.snapshot('asked');
    rename('changed since');
    await deleteShow(showId('other'));
    await settled();
    const before = await dumpLibrary(database);
    const { snapshots } = await host.snapshots();
    const { name, at } = snapshots.find(({ reason }) => reason === 'asked') ?? { name: '', at: instant(0) };
    expect(snapshots.map(({ reason }) => reason)).toEqual(['delete', 'asked']);
    expect(await restoreSnapshot(name, at)).toBe(true);
    expect(
      library()
        .shows.map(({ title }) => title)
        .toSorted(),
    ).toEqual(['other', show.title].toSorted());
    const { notice } = library();
    if (notice?.type !== 'restored') throw new Error(JSON.stringify(notice));
    expect(await restoreSnapshot(notice.undo, notice.undoAt)).toBe(true);
    expect((await dumpLibrary(database)).rows).toEqual(before.rows);
    expect(await hostDigest()).toBe(await ownDigest());
  });

  it('that an edit was committed during: the undo brings the edit back, too', async () => {
    libraryStore.setState({ ready: true });
    await addShow(show);
    await host.snapshot('asked');
    rename('before');
    await settled();
    const [{ name, at } = { name: '', at: instant(0) }] = (await host.snapshots()).snapshots;
    const { restoreRows } = host;
    vi.spyOn(host, 'restoreRows').mockImplementationOnce(async (of, from) => {
      const page = await restoreRows(of, from);
      rename('during');
      await settled();
      return page;
    });
    expect(await restoreSnapshot(name, at)).toBe(true);
    expect(library().show?.title).toBe(show.title);
    expect(await hostDigest()).toBe(await ownDigest());
    const { notice } = library();
    if (notice?.type !== 'restored') throw new Error(JSON.stringify(notice));
    expect(await restoreSnapshot(notice.undo, notice.undoAt)).toBe(true);
    expect(library().show?.title).toBe('during');
  });

  it('gives way to somebody who does not stop editing, and says so', async () => {
    await addShow(show);
    await host.snapshot('asked');
    const [{ name, at } = { name: '', at: instant(0) }] = (await host.snapshots()).snapshots;
    const { restoreRows } = host;
    let edits = 0;
    vi.spyOn(host, 'restoreRows').mockImplementation(async (of, from) => {
      const page = await restoreRows(of, from);
      rename(`edit ${++edits}`);
      await settled();
      return page;
    });
    expect(await restoreSnapshot(name, at)).toBe(false);
    expect(library().notice).toEqual({ type: 'restoreFailed', detail: 'notSaved' });
    expect(library().show?.title).toBe(`edit ${edits}`);
  });

  it('is refused while a take is open, and when the snapshot before it cannot be written', async () => {
    await addShow(show);
    await host.snapshot('asked');
    const [{ name, at } = { name: '', at: instant(0) }] = (await host.snapshots()).snapshots;
    const before = await ownDigest();
    vi.spyOn(host, 'snapshot').mockResolvedValueOnce({ type: 'failed', detail: 'ENOSPC' });
    expect(await restoreSnapshot(name, at)).toBe(false);
    expect(library().notice).toEqual({ type: 'restoreFailed', detail: 'ENOSPC' });
    takeStore.setState({ take: new Bench(show, THREE_PM, 'live').take });
    expect(await restoreSnapshot(name, at)).toBe(false);
    expect(library().notice).toEqual({ type: 'restoreFailed', detail: 'onAir' });
    expect(await ownDigest()).toBe(before);
  });
});
