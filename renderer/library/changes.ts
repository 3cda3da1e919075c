import { canonicalJson } from '../../shared/canonical.ts';
import type { Instant } from '../../shared/time.ts';
import type { LibraryRow, LibraryTable } from '../../shared/wire/library.ts';
import type { LibraryDatabase } from './database.ts';
import { linkOf } from './hostLink.ts';

/** A row as it was put, or its key when it is gone. `key` is the table's primary key. */
export interface RowWrite {
  readonly table: LibraryTable;
  readonly key: string | readonly string[];
  readonly value: object | null;
}

export const rowOf = ({ table, key, value }: RowWrite): LibraryRow => ({
  table,
  key: canonicalJson(key),
  value: value === null ? null : canonicalJson(value),
});

/** The tables that a transaction needs beside its own to note what it did. */
export const noted = (database: LibraryDatabase) => [database.outbox, database.stand] as const;

/**
 * Notes, within the caller's transaction, what it writes: committed together or not at all. From there it goes to the
 * host (outbox.ts). A store that no host knows yet only counts: the host will get all of it.
 */
export async function noteChange(database: LibraryDatabase, writes: readonly RowWrite[], at: Instant): Promise<void> {
  const link = linkOf(database);
  const before = await database.stand.get('stand');
  const store = before?.store || link.store;
  const n = (before?.n ?? 0) + 1;
  const id = crypto.randomUUID();
  await database.stand.put({ key: 'stand', store, n, id });
  if (store === '') return;
  await database.outbox.where('n').belowOrEqual(link.kept).delete();
  await database.outbox.put({ n, id, at, rows: writes.map(rowOf) });
}
