import type { LibraryRow, LibraryStand } from '../../shared/wire/library.ts';
import { type RowWrite, rowOf } from './changes.ts';
import type { LibraryDatabase } from './database.ts';

/** Characters of one message to the host. */
const PAGE = 1_000_000;

export interface Dump {
  /** Every row that the host keeps a copy of, in the host's own order. */
  readonly rows: readonly LibraryRow[];
  /** Of the same moment; null in a store that nothing was committed to. */
  readonly stand: LibraryStand | null;
}

export async function dumpLibrary(database: LibraryDatabase): Promise<Dump> {
  const { shows, segments, scripts, products, takes, settings } = database;
  const all = await database.transaction('r', [shows, segments, scripts, products, takes, settings, database.stand], () =>
    Promise.all([
      shows.toArray(),
      segments.toArray(),
      scripts.toArray(),
      products.toArray(),
      takes.toArray(),
      settings.toArray(),
      database.stand.get('stand'),
    ]),
  );
  const [showRows, segmentRows, scriptRows, productRows, takeRows, settingRows, stand] = all;
  const tables: readonly (readonly RowWrite[])[] = [
    showRows.map((value) => ({ table: 'shows', key: value.id, value })),
    segmentRows.map((value) => ({ table: 'segments', key: [value.showId, value.id], value })),
    scriptRows.map((value) => ({ table: 'scripts', key: [value.showId, value.segmentId], value })),
    productRows.map((value) => ({ table: 'products', key: [value.showId, value.id], value })),
    takeRows.map((value) => ({ table: 'takes', key: value.takeId, value })),
    settingRows.map((value) => ({ table: 'settings', key: value.key, value })),
  ];
  const rows = tables.flatMap((table) => table.map(rowOf).sort((a, b) => (a.key < b.key ? -1 : 1)));
  return { rows, stand: stand === undefined ? null : { store: stand.store, n: stand.n, id: stand.id } };
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
