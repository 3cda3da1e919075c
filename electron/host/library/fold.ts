import { createHash } from 'node:crypto';
import {
  LIBRARY_TABLES,
  type LibraryCounts,
  type LibraryDifference,
  type LibraryRow,
  type LibraryTable,
} from '../../../shared/wire/library.ts';

/** Every row of the library by table and key, as canonical JSON. */
export type Fold = ReadonlyMap<LibraryTable, ReadonlyMap<string, string>>;
export type OpenFold = Map<LibraryTable, Map<string, string>>;

export const emptyFold = (): OpenFold => new Map(LIBRARY_TABLES.map((table) => [table, new Map<string, string>()]));

export const copyFold = (fold: Fold): OpenFold => new Map(LIBRARY_TABLES.map((table) => [table, new Map(tableOf(fold, table))]));

/** In place. */
export function applyRows(fold: OpenFold, rows: readonly LibraryRow[]): void {
  for (const { table, key, value } of rows) {
    if (value === null) fold.get(table)?.delete(key);
    else fold.get(table)?.set(key, value);
  }
}

const tableOf = (fold: Fold, table: LibraryTable): ReadonlyMap<string, string> => fold.get(table) ?? new Map<string, string>();

/** Ordered by table and key, so that the same content is the same list. */
export function rowsOf(fold: Fold): readonly LibraryRow[] {
  return LIBRARY_TABLES.flatMap((table) =>
    [...tableOf(fold, table)].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, value]) => ({ table, key, value })),
  );
}

/** One sum over everything, equal for equal content. The window computes the same (renderer/library/dump.ts). */
export function digestOf(fold: Fold): string {
  const hash = createHash('sha256');
  for (const { table, key, value } of rowsOf(fold)) hash.update(`${table}\n${key}\n${value ?? ''}\n`);
  return hash.digest('hex');
}

export const countsOf = (fold: Fold): LibraryCounts => ({
  shows: tableOf(fold, 'shows').size,
  segments: tableOf(fold, 'segments').size,
  products: tableOf(fold, 'products').size,
  takes: tableOf(fold, 'takes').size,
});

/** Settings belong to the machine, kept scripts to every show: neither is a state of the plans that one goes back to. */
const STAY: ReadonlySet<LibraryTable> = new Set(['settings', 'snippets', 'versions']);

/** The rows that make `to` out of `from`. */
export function rowsBetween(from: Fold, to: Fold): readonly LibraryRow[] {
  return LIBRARY_TABLES.filter((table) => !STAY.has(table)).flatMap((table) => {
    const before = tableOf(from, table);
    const after = tableOf(to, table);
    const gone = [...before.keys()].filter((key) => !after.has(key)).map((key): LibraryRow => ({ table, key, value: null }));
    const put = [...after].filter(([key, value]) => before.get(key) !== value).map(([key, value]): LibraryRow => ({ table, key, value }));
    return [...gone, ...put];
  });
}

/** A segment and its script count as one. */
export function differenceBetween(from: Fold, to: Fold): LibraryDifference {
  const count = (tables: readonly LibraryTable[]) => {
    const before = merged(from, tables);
    const after = merged(to, tables);
    const kept = [...after].filter(([key]) => before.has(key));
    return {
      added: after.size - kept.length,
      changed: kept.filter(([key, value]) => before.get(key) !== value).length,
      removed: before.size - kept.length,
    };
  };
  return { shows: count(['shows']), segments: count(['segments', 'scripts']), products: count(['products']), takes: count(['takes']) };
}

function merged(fold: Fold, tables: readonly LibraryTable[]): ReadonlyMap<string, string> {
  const all = new Map<string, string>();
  for (const table of tables) for (const [key, value] of tableOf(fold, table)) all.set(key, `${all.get(key) ?? ''}${value}`);
  return all;
}
