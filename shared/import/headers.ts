import { fnv64 } from '../fnv.ts';

/** What each column of a table is, by place; null: left out. */
export type Columns<Field extends string> = readonly (Field | null)[];

/** Headers that are known, as headerKey writes them: a Map, because a header may be called `constructor`. */
export type KnownHeaders<Field extends string> = ReadonlyMap<string, Field>;

export const knownHeaders = <Field extends string>(names: readonly (readonly [Field, string])[]): KnownHeaders<Field> =>
  new Map(names.flatMap(([field, all]) => all.split(' ').map((name) => [name, field] as const)));

/** A header without what varies: width, case, spaces, marks, and what stands in brackets (units, hints). */
const headerKey = (header: string): string => bareKey(header.normalize('NFKC').replace(/\([^)]*\)|\[[^\]]*\]|【[^】]*】/g, ''));

const bareKey = (header: string): string =>
  header
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s*_\-/.:：、#"'●○◇()[\]【】]/g, '');

/** The field of each column by its header, or null. Of two columns for one field the first counts. What stands in brackets may name another one. */
export function guessColumns<Field extends string>(known: KnownHeaders<Field>, headers: readonly string[]): Columns<Field> {
  const taken = new Set<Field>();
  return headers.map((header) => {
    const field = known.get(bareKey(header)) ?? known.get(headerKey(header)) ?? null;
    if (field === null || taken.has(field)) return null;
    taken.add(field);
    return field;
  });
}

/** Rows above the headers: a title, a date, who it is for. */
const ROWS_ABOVE = 8;

/** The place of the row that names the columns, or −1: of the first rows the one with most known headers, at least two of them. */
export function headerRow<Field extends string>(
  known: KnownHeaders<Field>,
  rows: readonly { readonly cells: readonly string[] }[],
): number {
  const score = rows.slice(0, ROWS_ABOVE).map(({ cells }) => {
    const found = guessColumns(known, cells).filter((field) => field !== null).length;
    const filled = cells.filter((cell) => cell.trim() !== '').length;
    return found >= 2 || (found === 1 && filled <= 2) ? found : 0;
  });
  const most = Math.max(0, ...score);
  return most === 0 ? -1 : score.indexOf(most);
}

/** The same headers in the same order, units in brackets and all: the mapping that was chosen for them is remembered under this. */
export const headerFingerprint = (headers: readonly string[]): string => `${headers.length}-${fnv64(headers.map(bareKey).join('\u241F'))}`;
