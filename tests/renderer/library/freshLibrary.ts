import 'fake-indexeddb/auto';
import { type LibraryDatabase, openDatabase, setDatabase } from '../../../renderer/library/database.ts';
import { resetLibrary } from '../../../renderer/library/libraryStore.ts';

/** A library of its own on an empty database. fake-indexeddb is for the logic; durability is tried in the real runtime. */
export function freshLibrary(): LibraryDatabase {
  const database = openDatabase(`library-${crypto.randomUUID()}`);
  resetLibrary();
  setDatabase(database);
  return database;
}
