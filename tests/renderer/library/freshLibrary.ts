import 'fake-indexeddb/auto';
import type { Library } from '../../../electron/host/library/library.ts';
import { type LibraryDatabase, openDatabase, setDatabase } from '../../../renderer/library/database.ts';
import { resetLibrary } from '../../../renderer/library/libraryStore.ts';
import { openRig, tempFolder } from '../../electron/host/library/rig.ts';
import { bridgeTo } from './libraryBridge.ts';

let library: Library | null = null;

/** What a page has when nothing else stands in its place: the library of this test's host, on a real folder. */
export const bridge = bridgeTo(() => {
  library ??= openRig(tempFolder().path).library;
  return library;
});
Object.assign(window, { cuedesk: bridge });

/** Another host stands behind the bridge from now on. */
export function setHostLibrary(next: Library): void {
  library = next;
}

/** Another window on the same host: its own store, or one that was there before. */
export function nextLibrary(database = openDatabase(`library-${crypto.randomUUID()}`, true)): LibraryDatabase {
  resetLibrary();
  setDatabase(database);
  return database;
}

/** A library of its own on an empty database. fake-indexeddb is for the logic; durability is tried in the real runtime. */
export function freshLibrary(): LibraryDatabase {
  library = null;
  return nextLibrary();
}
