import { canonicalJson } from '../../../shared/canonical.ts';
import type { LibraryPage, LibraryRow } from '../../../shared/wire/library.ts';

/** Characters of one answer: a browser that is this far behind is not yet cut off. */
const PAGE = 1_000_000;

/** Rows from a place on, as many as one answer may carry; at least one. */
export function pageOf(rows: readonly LibraryRow[], from: number): LibraryPage {
  let size = 0;
  let to = from;
  while (to < rows.length && (to === from || size < PAGE)) {
    const row = rows[to];
    size += (row?.key.length ?? 0) + (row?.value?.length ?? 0);
    to += 1;
  }
  return { rows: rows.slice(from, to), next: to < rows.length ? to : null };
}

/** Is this row written as the library writes it? Anything else would change its sum when it is read again. */
export function isCanonicalRow({ key, value }: LibraryRow): boolean {
  try {
    return (
      canonicalJson(JSON.parse(key)) === key && (value === null || (value.startsWith('{') && canonicalJson(JSON.parse(value)) === value))
    );
  } catch {
    return false;
  }
}
