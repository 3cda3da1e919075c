import { assertNever } from '../../shared/assertNever.ts';
import type { AdoptPage, LibraryOpening, LibraryPage, LibraryRow, LibraryStand } from '../../shared/wire/library.ts';
import { getBridge } from '../link/bridge.ts';
import { database, databaseAsItIs, type LibraryDatabase } from './database.ts';
import { bringDrafts } from './draftStore.ts';
import { dumpLibrary, pagesOf } from './dump.ts';
import { linkOf } from './hostLink.ts';
import { libraryStore } from './libraryStore.ts';
import { type MatchPlan, matchPlan } from './matchPlan.ts';
import { replaceLibrary } from './writeRows.ts';

/** What happened to the store before it was compared: it opened, or had to be emptied to open at all. */
export type Opened = { readonly type: 'opened' } | { readonly type: 'emptied'; readonly setAside: string | null };

let opened: Opened = { type: 'opened' };
let show: () => Promise<void> = async () => {};

/** Set once at the start, before anything is compared. `refresh` is called after the window's content became another. */
export function beforeMatching(how: Opened, refresh: () => Promise<void>): void {
  opened = how;
  show = refresh;
}

/**
 * Compares this window's store with the host's copy, once, and makes them equal. Rejects when the host cannot answer; the
 * next call tries again. Nothing is written before it has been tried.
 */
export function matchHost(): Promise<void> {
  const db = database();
  const link = linkOf(db);
  link.matching ??= match(db).catch((error: unknown) => {
    link.matching = null;
    throw error;
  });
  return link.matching;
}

/** For writers: whatever came of it. A host that cannot answer must not stop an edit, only its being called saved. */
export const triedToMatch = (): Promise<void> => matchHost().catch(() => undefined);

async function match(db: LibraryDatabase): Promise<void> {
  const opening = await getBridge().libraryOpening();
  for (const damage of opening.damages) libraryStore.setState({ notice: { type: 'copyDamaged', damage } });
  const [stand, outbox, shows] = await Promise.all([db.stand.get('stand'), db.outbox.orderBy('n').toArray(), db.shows.count()]);
  const here = stand === undefined || stand.store === '' ? null : { store: stand.store, n: stand.n, id: stand.id };
  const plan = matchPlan(here, stand === undefined && shows === 0, outbox, opening.stand);
  await carryOut(plan, db, opening, here ?? { store: '', n: stand?.n ?? 0, id: stand?.id ?? '' }, shows > 0);
  const link = linkOf(db);
  link.store = opening.stand.store;
  link.kept = plan === 'adopt' ? ((await db.stand.get('stand'))?.n ?? 0) : opening.stand.n;
  libraryStore.setState({ backup: opening.backup, keptChanges: link.kept });
}

async function carryOut(
  plan: MatchPlan,
  db: LibraryDatabase,
  opening: LibraryOpening,
  here: LibraryStand,
  hasShows: boolean,
): Promise<void> {
  switch (plan) {
    case 'same':
    case 'send':
      await getBridge().judgeStore('whole');
      return;
    case 'adopt': {
      await getBridge().judgeStore('whole');
      await db.stand.put({ ...here, key: 'stand', store: opening.stand.store, id: here.id || crypto.randomUUID(), n: Math.max(here.n, 1) });
      await adoptWhole(db);
      // A library that met a host before, and a host that knows none: its copy was lost.
      if (here.store !== '') libraryStore.setState({ notice: { type: 'adopted' } });
      return;
    }
    case 'rebuild':
      return rebuild(db, opening.stand, here, hasShows);
    default:
      assertNever(plan);
  }
}

/** The host's copy becomes what this window shows. What stood here is kept beside first. */
export async function rebuild(db: LibraryDatabase, stand: LibraryStand, here: LibraryStand, hasShows: boolean): Promise<void> {
  if (hasShows) await adopt((await dumpLibrary(db)).rows, here, 'aside');
  const rows = await readAll((from) => getBridge().libraryRows(from));
  const kept = opened.type === 'emptied' ? opened.setAside : await getBridge().judgeStore('replaced');
  await replaceLibrary(db, rows, stand);
  // Text that was being typed is worth asking for, and no reason to stop.
  await bringDrafts(db).catch(() => undefined);
  await show();
  const found = opened.type === 'emptied' ? 'damaged' : hasShows ? 'differed' : 'lost';
  const shows = rows.filter((row) => row.table === 'shows').length;
  libraryStore.setState({ notice: { type: 'rebuilt', found, shows, setAside: kept } });
  void fetchTakes(db);
}

/** The host gets everything instead of what it has. */
export async function adoptWhole(db: LibraryDatabase): Promise<void> {
  const { rows, stand } = await dumpLibrary(db);
  if (stand === null) return;
  await adopt(rows, stand, 'adopt');
  linkOf(db).kept = stand.n;
}

/** A verified snapshot of the store as the older app left it. Rejects when the host cannot keep one. */
export async function keepBeforeUpgrade(): Promise<void> {
  const old = await databaseAsItIs();
  try {
    const { rows, stand } = await dumpLibrary(old);
    await adopt(rows, stand ?? { store: '', n: 0, id: '' }, 'migration');
  } finally {
    old.close();
  }
}

async function adopt(rows: readonly LibraryRow[], stand: LibraryStand, as: AdoptPage['as']): Promise<void> {
  const pages = pagesOf(rows);
  for (const [index, page] of pages.entries()) {
    const answer = await getBridge().adoptLibrary({ stand, rows: page, first: index === 0, done: index === pages.length - 1, as });
    if (answer.type === 'failed') throw new Error(answer.detail);
  }
}

export async function readAll(read: (from: number) => Promise<LibraryPage>): Promise<readonly LibraryRow[]> {
  const rows: LibraryRow[] = [];
  for (let from: number | null = 0; from !== null; ) {
    const page: LibraryPage = await read(from);
    rows.push(...page.rows);
    from = page.next;
  }
  return rows;
}

/** The records of finished takes come from their own logs. A log that is gone leaves its take without them. */
export async function fetchTakes(db: LibraryDatabase): Promise<void> {
  for (const { takeId } of await db.takes.toArray()) {
    if ((await db.events.where('takeId').equals(takeId).count()) > 0) continue;
    const { records } = await getBridge()
      .readTake(takeId)
      .catch(() => ({ records: [] }));
    await db.events.bulkPut(records.map((record) => ({ takeId, seq: record.seq, record })));
  }
}
