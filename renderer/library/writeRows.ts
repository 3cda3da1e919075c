import type { Table } from 'dexie';
import type { Instant } from '../../shared/time.ts';
import { LIBRARY_TABLES, type LibraryRow, type LibraryStand, type LibraryTable } from '../../shared/wire/library.ts';
import { noteChange, noted, type RowWrite } from './changes.ts';
import type { LibraryDatabase } from './database.ts';

const tablesOf = (database: LibraryDatabase): readonly Table[] => LIBRARY_TABLES.map((name) => database.table(name));

/** Everything here becomes what the host has, in one transaction. Drafts and the records of takes stay. */
export async function replaceLibrary(database: LibraryDatabase, rows: readonly LibraryRow[], stand: LibraryStand): Promise<void> {
  const values = byTable(rows);
  await database.transaction('rw', [...tablesOf(database), ...noted(database)], async () => {
    await Promise.all([...tablesOf(database), database.outbox].map((table) => table.clear()));
    for (const [name, list] of values) await database.table(name).bulkPut(list.puts);
    await database.stand.put({ key: 'stand', ...stand });
  });
}

/**
 * Puts and deletes rows as one change, in one transaction, and notes it for the host. `n` is the last change that the rows
 * know of: false, and nothing is done, when another was committed since.
 */
export async function applyRows(database: LibraryDatabase, rows: readonly LibraryRow[], n: number, at: Instant): Promise<boolean> {
  const writes = rows.map(
    ({ table, key, value }): RowWrite => ({ table, key: JSON.parse(key), value: value === null ? null : JSON.parse(value) }),
  );
  const changes = byTable(rows);
  return database.transaction('rw', [...tablesOf(database), ...noted(database)], async () => {
    if (((await database.stand.get('stand'))?.n ?? 0) !== n) return false;
    for (const [name, list] of changes) {
      await database.table(name).bulkDelete(list.gone);
      await database.table(name).bulkPut(list.puts);
    }
    await noteChange(database, writes, at);
    return true;
  });
}

interface Writes {
  readonly puts: object[];
  readonly gone: (string | string[])[];
}

function byTable(rows: readonly LibraryRow[]): ReadonlyMap<LibraryTable, Writes> {
  const tables = new Map<LibraryTable, Writes>(LIBRARY_TABLES.map((name) => [name, { puts: [], gone: [] }]));
  for (const { table, key, value } of rows) {
    if (value === null) tables.get(table)?.gone.push(JSON.parse(key));
    else tables.get(table)?.puts.push(JSON.parse(value));
  }
  return tables;
}
