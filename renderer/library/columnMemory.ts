import type { Columns } from '../../shared/import/headers.ts';
import { refusesWrites } from './readOnly.ts';
import { getSetting, setSetting } from './settings.ts';

/** Kinds of table that are remembered, the latest first. */
const MOST = 40;

/** Each importer has a memory of its own. */
export type ColumnMemory = 'productColumns' | 'rundownColumns';

/** How a table with these headers was matched the last time; null when there was none like it. */
export async function recallColumns(memory: ColumnMemory, fingerprint: string): Promise<Columns<string> | null> {
  const known = await getSetting(memory);
  return known?.find((each) => each.fingerprint === fingerprint)?.columns ?? null;
}

export async function rememberColumns(memory: ColumnMemory, fingerprint: string, columns: Columns<string>): Promise<void> {
  if (refusesWrites()) return;
  const known = (await getSetting(memory)) ?? [];
  const others = known.filter((each) => each.fingerprint !== fingerprint);
  await setSetting(memory, [{ fingerprint, columns }, ...others].slice(0, MOST));
}
