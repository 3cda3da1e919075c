// Before Dexie, which looks for IndexedDB once, when it is loaded.
import 'fake-indexeddb/auto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Dexie } from 'dexie';
import { afterEach, beforeEach, vi } from 'vitest';
import { copyFold, rowsOf } from '../../../electron/host/library/fold.ts';
import type { Library } from '../../../electron/host/library/library.ts';
import { readSnapshot } from '../../../electron/host/library/snapshotFile.ts';
import { database, setDatabase } from '../../../renderer/library/database.ts';
import { dumpLibrary } from '../../../renderer/library/dump.ts';
import { resetLibrary } from '../../../renderer/library/libraryStore.ts';
import { openLibrary } from '../../../renderer/library/openLibrary.ts';
import { settled } from '../../../renderer/library/saveQueue.ts';
import type { LibraryRow } from '../../../shared/wire/library.ts';
import { openRig, tempFolder } from '../../electron/host/library/rig.ts';
import { setHostLibrary } from './freshLibrary.ts';

/** The library's own name: what a new version finds when it is started for the first time. */
const NAME = 'cuedesk';

/**
 * A library as the app of a version wrote it (by that version's own code: an imported show, edits, a show in the trash, a
 * finished take, a draft, settings), and what lay in the host's folder beside it.
 */
export interface Stored {
  readonly version: number;
  readonly stores: Readonly<Record<string, string>>;
  readonly rows: Readonly<Record<string, readonly object[]>>;
  /** Contents by path; evidence files in base64. */
  readonly host: Readonly<Record<string, string>>;
}

export const stored = (name: 'v1' | 'v2'): Stored =>
  JSON.parse(readFileSync(join(import.meta.dirname, `../../fixtures/libraries/${name}.json`), 'utf8')) as Stored;

/** For each test of a file: a page that was never opened. Returns the way to the test's own data folder. */
export function neverOpened(): () => string {
  let folder = '';
  beforeEach(async () => {
    resetLibrary();
    setDatabase(null);
    await Dexie.delete(NAME);
    folder = tempFolder().path;
  });
  afterEach(async () => {
    await settled();
    vi.restoreAllMocks();
    database().close();
  });
  return () => folder;
}

/** As that version left it, in the page and on the disk; what the page holds, and the host that comes up on it. */
export async function lay(
  { version, stores, rows, host }: Stored,
  folder: string,
): Promise<{ readonly before: readonly LibraryRow[]; readonly host: Library }> {
  const old = new Dexie(NAME);
  old.version(version).stores(stores);
  for (const [table, values] of Object.entries(rows)) await old.table(table).bulkPut([...values]);
  const { rows: before } = await dumpLibrary(old);
  old.close();
  for (const [path, text] of Object.entries(host)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text, path.includes('/files/') ? 'base64' : 'utf8');
  }
  const library = openRig(folder).library;
  setHostLibrary(library);
  return { before, host: library };
}

export const start = (): Promise<void> => openLibrary(Promise.resolve({ mayWrite: true, isFresh: false }), () => Promise.resolve());

/** The store as any program finds it: its version, and what it holds. */
export async function found() {
  const store = await new Dexie(NAME).open();
  const { rows } = await dumpLibrary(store);
  const drafts = await store.table('drafts').toArray();
  const { verno } = store;
  store.close();
  return { verno, rows, drafts };
}

/** What the snapshot before the upgrade holds, read from the disk; null without one. */
export async function keptBefore(folder: string): Promise<readonly LibraryRow[] | null> {
  const { snapshots } = await openRig(folder).library.snapshots();
  const name = snapshots.find(({ reason }) => reason === 'migration')?.name;
  const read = name === undefined ? null : await readSnapshot(join(folder, 'library', 'snapshots', name));
  return read === null ? null : rowsOf(copyFold(read.fold));
}
