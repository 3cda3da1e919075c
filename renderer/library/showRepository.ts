import type { ShowId } from '../../shared/ids.ts';
import type { Show } from '../../shared/plan/show.ts';
import type { Instant, Millis } from '../../shared/time.ts';
import type { LibraryDatabase, ShowRow } from './database.ts';
import { changeBetween, showFromRows } from './showRows.ts';

/** What the list of shows tells of one. */
export interface ShowHead {
  readonly id: ShowId;
  readonly title: string;
  readonly template: string;
  readonly plannedStart: Instant;
  readonly targetLength: Millis | null;
  readonly length: Millis;
  readonly segments: number;
}

const headOf = (row: ShowRow): ShowHead => ({
  id: row.id,
  title: row.title,
  template: row.template,
  plannedStart: row.plannedStart,
  targetLength: row.targetLength,
  length: row.length as Millis,
  segments: row.segmentIds.length,
});

/** Shows that are not in the trash, by planned start, newest first. */
export async function listShows(database: LibraryDatabase): Promise<readonly ShowHead[]> {
  const rows = (await database.shows.toArray()).filter((row) => row.trashedAt === null);
  return rows.sort((a, b) => b.plannedStart - a.plannedStart || a.title.localeCompare(b.title)).map(headOf);
}

export async function readShow(database: LibraryDatabase, id: ShowId): Promise<Show | null> {
  return database.transaction('r', database.shows, database.segments, database.scripts, database.products, async () => {
    const row = await database.shows.get(id);
    if (row === undefined) return null;
    const [segments, scripts, products] = await Promise.all([
      database.segments.where('showId').equals(id).toArray(),
      database.scripts.where('showId').equals(id).toArray(),
      database.products.where('showId').equals(id).toArray(),
    ]);
    return showFromRows(row, segments, scripts, products);
  });
}

/**
 * Writes what changed since `before` in one transaction and resolves when it is complete: on disk, or not at all.
 * `before` must be what is stored (null: nothing). A show that is written leaves the trash.
 */
export async function writeShow(database: LibraryDatabase, before: Show | null, after: Show, at: Instant): Promise<void> {
  const change = changeBetween(before, after, at);
  await database.transaction('rw', database.shows, database.segments, database.scripts, database.products, async () => {
    if (before === null) await removeRows(database, after.id);
    await Promise.all([
      database.segments.bulkDelete(change.goneSegments.map((id) => [after.id, id])),
      database.scripts.bulkDelete(change.goneSegments.map((id) => [after.id, id])),
      database.products.bulkDelete(change.goneProducts.map((id) => [after.id, id])),
      database.segments.bulkPut([...change.segments]),
      database.scripts.bulkPut([...change.scripts]),
      database.products.bulkPut([...change.products]),
      database.shows.put(change.show),
    ]);
  });
}

/** Into the trash (an instant) or out of it (null). Its rows stay. */
export async function trashShow(database: LibraryDatabase, id: ShowId, at: Instant | null): Promise<void> {
  await database.shows.update(id, { trashedAt: at });
}

async function removeRows(database: LibraryDatabase, id: ShowId): Promise<void> {
  await Promise.all([database.segments, database.scripts, database.products].map((table) => table.where('showId').equals(id).delete()));
}
