import { Dexie } from 'dexie';
import type { ShowId } from '../../shared/ids.ts';
import { plannedLength } from '../../shared/plan/frozen.ts';
import type { Show } from '../../shared/plan/show.ts';
import type { Instant, Millis } from '../../shared/time.ts';
import { noteChange, noted, type RowWrite } from './changes.ts';
import type { LibraryDatabase, ShowRow } from './database.ts';
import { changeBetween, type ShowChange, showFromRows } from './showRows.ts';

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

/** The same of a show that is not stored yet. */
export const headOfShow = (show: Show): ShowHead => ({
  id: show.id,
  title: show.title,
  template: show.template,
  plannedStart: show.plannedStart,
  targetLength: show.targetLength,
  length: plannedLength(show.segments),
  segments: show.segments.length,
});

/** Shows that are not in the trash, by planned start, newest first. */
export const listShows = (database: LibraryDatabase): Promise<readonly ShowHead[]> => listRows(database, false);

/** Shows, or templates. */
export async function listRows(database: LibraryDatabase, templates: boolean): Promise<readonly ShowHead[]> {
  const rows = (await database.shows.toArray()).filter((row) => row.trashedAt === null && (row.isTemplate ?? false) === templates);
  return rows.sort((a, b) => b.plannedStart - a.plannedStart || a.title.localeCompare(b.title)).map(headOf);
}

/** A show's rows lie together under the primary key: read in one sweep, where the index by show looks each of them up. */
const ofShow = (id: ShowId) =>
  [
    [id, Dexie.minKey],
    [id, Dexie.maxKey],
  ] as const;

export async function readShow(database: LibraryDatabase, id: ShowId): Promise<Show | null> {
  return database.transaction('r', database.shows, database.segments, database.scripts, database.products, async () => {
    const row = await database.shows.get(id);
    if (row === undefined) return null;
    const [segments, scripts, products] = await Promise.all([
      database.segments
        .where('[showId+id]')
        .between(...ofShow(id))
        .toArray(),
      database.scripts
        .where('[showId+segmentId]')
        .between(...ofShow(id))
        .toArray(),
      database.products
        .where('[showId+id]')
        .between(...ofShow(id))
        .toArray(),
    ]);
    return showFromRows(row, segments, scripts, products);
  });
}

/**
 * Writes what changed since `before` in one transaction and resolves when it is complete: on disk, or not at all.
 * `before` must be what is stored (null: nothing). A show that is written leaves the trash.
 */
export const writeShow = (database: LibraryDatabase, before: Show | null, after: Show, at: Instant): Promise<void> =>
  writeChange(database, before, after, changeBetween(before, after, at));

/** A template of one's own, whole. */
export async function writeTemplate(database: LibraryDatabase, template: Show, at: Instant): Promise<void> {
  const change = changeBetween(null, template, at);
  await writeChange(database, null, template, { ...change, show: { ...change.show, isTemplate: true } });
}

async function writeChange(database: LibraryDatabase, before: Show | null, after: Show, change: ShowChange): Promise<void> {
  const { shows, segments, scripts, products } = database;
  await database.transaction('rw', [shows, segments, scripts, products, ...noted(database)], async () => {
    const replaced = before === null ? await removeRows(database, after.id) : [];
    const goneSegments = change.goneSegments.map((id) => [after.id, id] as [ShowId, typeof id]);
    const goneProducts = change.goneProducts.map((id) => [after.id, id] as [ShowId, typeof id]);
    await Promise.all([
      segments.bulkDelete(goneSegments),
      scripts.bulkDelete(goneSegments),
      products.bulkDelete(goneProducts),
      segments.bulkPut([...change.segments]),
      scripts.bulkPut([...change.scripts]),
      products.bulkPut([...change.products]),
      shows.put(change.show),
    ]);
    const writes: readonly RowWrite[] = [
      ...replaced,
      ...goneSegments.flatMap((key) => [gone('segments', key), gone('scripts', key)]),
      ...goneProducts.map((key) => gone('products', key)),
      ...change.segments.map((value): RowWrite => ({ table: 'segments', key: [value.showId, value.id], value })),
      ...change.scripts.map((value): RowWrite => ({ table: 'scripts', key: [value.showId, value.segmentId], value })),
      ...change.products.map((value): RowWrite => ({ table: 'products', key: [value.showId, value.id], value })),
      { table: 'shows', key: after.id, value: change.show },
    ];
    await noteChange(database, writes, change.show.savedAt);
  });
}

const gone = (table: RowWrite['table'], key: RowWrite['key']): RowWrite => ({ table, key, value: null });

/** Into the trash (an instant) or out of it (null). Its rows stay. */
export async function trashShow(database: LibraryDatabase, id: ShowId, trashedAt: Instant | null, now: Instant): Promise<void> {
  await database.transaction('rw', [database.shows, ...noted(database)], async () => {
    const row = await database.shows.get(id);
    if (row === undefined) return;
    const value = { ...row, trashedAt };
    await database.shows.put(value);
    await noteChange(database, [{ table: 'shows', key: id, value }], now);
  });
}

/** Rows that a show of this id left behind. */
async function removeRows(database: LibraryDatabase, id: ShowId): Promise<readonly RowWrite[]> {
  const removed: RowWrite[] = [];
  for (const name of ['segments', 'scripts', 'products'] as const) {
    const rows = database.table(name).where('showId').equals(id);
    for (const key of await rows.primaryKeys()) removed.push(gone(name, key as [string, string]));
    await rows.delete();
  }
  return removed;
}
