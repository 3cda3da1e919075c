import type { Dexie } from 'dexie';
import { LIBRARY_TABLES, type LibraryRow, type LibraryStand } from '../../shared/wire/library.ts';
import { rowOf } from './changes.ts';
import type { StandRow } from './database.ts';

/** Characters of one message to the host. */
const PAGE = 1_000_000;

export interface Dump {
  /** Every row that the host keeps a copy of, in the host's own order. */
  readonly rows: readonly LibraryRow[];
  /** Of the same moment; null in a store that nothing was committed to. */
  readonly stand: LibraryStand | null;
}

/** Of a store of any version: a table that it has not got yet gives nothing. */
export async function dumpLibrary(database: Dexie): Promise<Dump> {
  const has = (name: string): boolean => database.tables.some((table) => table.name === name);
  const tables = LIBRARY_TABLES.filter(has);
  return database.transaction('r', has('stand') ? [...tables, 'stand'] : tables, async () => {
    const rows: LibraryRow[] = [];
    for (const name of tables) {
      const table = database.table<object, string | readonly string[]>(name);
      const [keys, values] = await Promise.all([table.toCollection().primaryKeys(), table.toArray()]);
      const own = values.map((value, index) => rowOf({ table: name, key: keys[index] ?? '', value }));
      rows.push(...own.sort((one, other) => (one.key < other.key ? -1 : 1)));
    }
    const stand = has('stand') ? await database.table<StandRow>('stand').get('stand') : undefined;
    return { rows, stand: stand === undefined ? null : { store: stand.store, n: stand.n, id: stand.id } };
  });
}

/** The sum that the host computes over its own copy (electron/host/library/fold.ts). */
export async function digestOf(rows: readonly LibraryRow[]): Promise<string> {
  const text = rows.map(({ table, key, value }) => `${table}\n${key}\n${value ?? ''}\n`).join('');
  const sum = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(sum)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Rows in messages that a link can carry; at least one, though it be empty. */
export function pagesOf(rows: readonly LibraryRow[]): readonly (readonly LibraryRow[])[] {
  const pages: LibraryRow[][] = [[]];
  let size = 0;
  for (const row of rows) {
    if (size > PAGE) {
      pages.push([]);
      size = 0;
    }
    pages.at(-1)?.push(row);
    size += row.key.length + (row.value?.length ?? 0);
  }
  return pages;
}
