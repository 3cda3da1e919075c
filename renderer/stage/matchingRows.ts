import type { RowTiming } from '../../shared/take/rows.ts';

/** No list longer than this is ever read; typing more narrows it. */
const MOST = 200;

/** Rows by number (exact number first) or by a piece of the title. An empty query finds all, what is still to come first. */
export function matchingRows(rows: readonly RowTiming[], query: string): readonly RowTiming[] {
  const wanted = query.trim().toLocaleLowerCase();
  if (wanted === '') return [...rows.filter(ahead), ...rows.filter((row) => !ahead(row))].slice(0, MOST);
  const byNumber = rows.filter((row) => String(row.index + 1) === wanted);
  const byTitle = rows.filter((row) => !byNumber.includes(row) && row.segment.title.toLocaleLowerCase().includes(wanted));
  return [...byNumber, ...byTitle].slice(0, MOST);
}

const ahead = (row: RowTiming): boolean => row.place === 'next' || row.place === 'pending';
