// Before Dexie, which looks for IndexedDB once, when it is loaded.
import 'fake-indexeddb/auto';
import { join } from 'node:path';
import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { copyFold, rowsOf } from '../../../electron/host/library/fold.ts';
import type { Library } from '../../../electron/host/library/library.ts';
import { readSnapshot } from '../../../electron/host/library/snapshotFile.ts';
import { database, setDatabase } from '../../../renderer/library/database.ts';
import { dumpLibrary } from '../../../renderer/library/dump.ts';
import { libraryStore, resetLibrary } from '../../../renderer/library/libraryStore.ts';
import { readAll } from '../../../renderer/library/match.ts';
import { openLibrary } from '../../../renderer/library/openLibrary.ts';
import { settled } from '../../../renderer/library/saveQueue.ts';
import { edit } from '../../../renderer/library/showEdits.ts';
import { changeBetween } from '../../../renderer/library/showRows.ts';
import { LIBRARY_SCHEMA, type LibraryRow } from '../../../shared/wire/library.ts';
import { openRig, tempFolder } from '../../electron/host/library/rig.ts';
import { makeProduct, makeSegment, makeShow, THREE_PM } from '../../support/plan.ts';
import { bridge, setHostLibrary } from './freshLibrary.ts';

/** The library's own name: what a new version finds when it is started for the first time. */
const NAME = 'cuedesk';
/** The stores of version 1 as they were: no outbox, no stand, and no host that knew of any of it. */
const STORES_1 = {
  shows: 'id',
  segments: '[showId+id], showId',
  scripts: '[showId+segmentId], showId',
  products: '[showId+id], showId',
  takes: 'takeId, showId',
  events: '[takeId+seq], takeId',
  settings: 'key',
  drafts: 'key',
};
const DRAFT = { key: 'script', text: '写到一半', caret: 4, at: THREE_PM };
const show = makeShow({ segments: ['A', 'B', 'C'].map((id) => makeSegment(id)), products: [makeProduct('p')] });

let host: Library;
let folder: string;

beforeEach(async () => {
  resetLibrary();
  setDatabase(null);
  await Dexie.delete(NAME);
  folder = tempFolder().path;
  host = openRig(folder).library;
  setHostLibrary(host);
});
afterEach(async () => {
  await settled();
  vi.restoreAllMocks();
  database().close();
});

/** A store that the version before this one wrote, `stores` beside its own. What it holds, as rows. */
async function olderStore(stores: Readonly<Record<string, string>> = {}): Promise<readonly LibraryRow[]> {
  const old = new Dexie(NAME);
  old.version(1).stores({ ...STORES_1, ...stores });
  const { show: row, segments, scripts, products } = changeBetween(null, show, THREE_PM);
  await old.table('shows').put(row);
  await old.table('segments').bulkPut([...segments]);
  await old.table('scripts').bulkPut([...scripts]);
  await old.table('products').bulkPut([...products]);
  await old.table('settings').put({ key: 'lastShow', value: show.id });
  await old.table('drafts').put(DRAFT);
  const { rows } = await dumpLibrary(old);
  old.close();
  return rows;
}

/** The store as any program finds it: its version, and what it holds. */
async function found() {
  const store = await new Dexie(NAME).open();
  const { rows } = await dumpLibrary(store);
  const drafts = await store.table('drafts').toArray();
  const { verno } = store;
  store.close();
  return { verno, rows, drafts };
}

const start = () => openLibrary(Promise.resolve({ mayWrite: true, isFresh: false }), () => Promise.resolve());

/** What the snapshot before the upgrade holds, read from the disk; null without one. */
async function keptBefore(): Promise<readonly LibraryRow[] | null> {
  const { snapshots } = await openRig(folder).library.snapshots();
  const name = snapshots.find(({ reason }) => reason === 'migration')?.name;
  const read = name === undefined ? null : await readSnapshot(join(folder, 'library', 'snapshots', name));
  return read === null ? null : rowsOf(copyFold(read.fold));
}

describe('a store of the version before', () => {
  it('is in a verified snapshot first, then upgraded with all that it held, and goes on from there', async () => {
    const before = await olderStore();
    const { adoptLibrary } = bridge;
    const versions: number[] = [];
    const adopting = vi.spyOn(bridge, 'adoptLibrary').mockImplementation(async (page) => {
      const answer = await adoptLibrary(page);
      // Dexie counts in tens.
      const [store] = await indexedDB.databases();
      if (page.as === 'migration') versions.push((store?.version ?? 0) / 10);
      return answer;
    });
    await start();
    expect(adopting.mock.calls[0]?.[0]).toMatchObject({ as: 'migration' });
    expect(versions).toEqual([1]);
    expect(await keptBefore()).toEqual(before);
    expect(libraryStore.getState().show).toEqual(show);
    expect(await found()).toEqual({ verno: LIBRARY_SCHEMA, rows: before, drafts: [DRAFT] });
    // The host has its own copy from now on, and gets what is changed.
    edit('title', (open) => ({ ...open, title: '升级之后' }));
    await settled();
    expect(libraryStore.getState().saving).toBe('saved');
    const later = await dumpLibrary(database());
    expect(later.rows).not.toEqual(before);
    expect(await readAll((from) => openRig(folder).library.rows(from))).toEqual(later.rows);
  });

  it('is left as it is when the snapshot cannot be written', async () => {
    const before = await olderStore();
    vi.spyOn(host, 'adopt').mockResolvedValue({ type: 'failed', detail: 'ENOSPC' });
    await expect(start()).rejects.toThrow('ENOSPC');
    expect(await found()).toEqual({ verno: 1, rows: before, drafts: [DRAFT] });
    expect(await keptBefore()).toBeNull();
    vi.restoreAllMocks();
    setDatabase(null);
    await start();
    expect(libraryStore.getState().show).toEqual(show);
  });

  it('whose upgrade fails half-way is left as it is, is in the snapshot, and is upgraded when it can be', async () => {
    const before = await olderStore();
    const { adoptLibrary } = bridge;
    const { createObjectStore } = IDBDatabase.prototype;
    let isFull = false;
    vi.spyOn(bridge, 'adoptLibrary').mockImplementation(async (page) => {
      const answer = await adoptLibrary(page);
      isFull = true;
      return answer;
    });
    const made: string[] = [];
    vi.spyOn(IDBDatabase.prototype, 'createObjectStore').mockImplementation(function (this: IDBDatabase, name, options) {
      if (isFull && made.length > 0) throw new DOMException('The disk is full', 'QuotaExceededError');
      if (isFull) made.push(name);
      return createObjectStore.call(this, name, options);
    });
    await expect(start()).rejects.toThrow('The disk is full');
    expect(made).toHaveLength(1);
    expect(await found()).toEqual({ verno: 1, rows: before, drafts: [DRAFT] });
    expect(await keptBefore()).toEqual(before);
    expect(bridge.judged).not.toContain('unopenable');
    vi.restoreAllMocks();
    setDatabase(null);
    await start();
    expect(await found()).toEqual({ verno: LIBRARY_SCHEMA, rows: before, drafts: [DRAFT] });
  });
});
