import type { Columns } from '../../shared/import/productFields.ts';
import { refusesWrites } from './readOnly.ts';
import { getSetting, setSetting } from './settings.ts';

/** Kinds of table that are remembered, the latest first. */
const MOST = 40;

/** How a table with these headers was matched the last time; null when there was none like it. */
export async function recallColumns(fingerprint: string): Promise<Columns | null> {
  const known = await getSetting('productColumns');
  return known?.find((each) => each.fingerprint === fingerprint)?.columns ?? null;
}

export async function rememberColumns(fingerprint: string, columns: Columns): Promise<void> {
  if (refusesWrites()) return;
  const known = (await getSetting('productColumns')) ?? [];
  const others = known.filter((each) => each.fingerprint !== fingerprint);
  await setSetting('productColumns', [{ fingerprint, columns }, ...others].slice(0, MOST));
}
