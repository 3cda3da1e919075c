import { Dexie, type Table } from 'dexie';
import type { ShowId } from '../../shared/ids.ts';
import type { Show } from '../../shared/plan/show.ts';
import { database, openable } from './database.ts';
import { type EditName, type EditStep, EMPTY_HISTORY, type History } from './history.ts';
import { deltaBetween, type ShowDelta, startOf, withDelta } from './historyDelta.ts';

type Side = keyof History;

/** One step: from the show as it stands behind it to the one that undo (or redo) gives. */
interface StepRow {
  readonly showId: ShowId;
  readonly side: Side;
  readonly n: number;
  readonly name: EditName;
  readonly delta: ShowDelta;
  /** startOf the show that it leads on from. */
  readonly start: string;
}

/** As many steps of a show as a start reads; within a session there is no bound. */
const MOST_READ = 2000;

/**
 * Undo of the sessions before. A store of its own, because it is no part of the plan: when it is lost or does not fit, a
 * show is whole without it.
 */
function openStore(name: string): Table<StepRow, [ShowId, Side, number]> {
  const store = new Dexie(`${name}-undo`, { chromeTransactionDurability: 'strict' });
  store.version(1).stores({ steps: '[showId+side+n], showId' });
  return store.table('steps');
}

const stores = new Map<string, ReturnType<typeof openStore>>();

function steps(): ReturnType<typeof openStore> {
  const { name } = database();
  const store = stores.get(name) ?? openStore(name);
  stores.set(name, store);
  openable(store.db);
  return store;
}

const sideOf = (id: ShowId, side: Side) => steps().where('[showId+side+n]').between([id, side, Dexie.minKey], [id, side, Dexie.maxKey]);

async function push(side: Side, name: EditName, from: Show, to: Show): Promise<void> {
  const last = await sideOf(from.id, side).last();
  const delta = deltaBetween(from, to);
  await steps().put({ showId: from.id, side, n: (last?.n ?? 0) + 1, name, delta, start: startOf(from, delta) });
}

const inOne = (work: () => Promise<void>): Promise<void> => steps().db.transaction('rw', steps(), work);

/** A new edit: one more to take back, nothing to put back. */
export const keepEdit = (name: EditName, before: Show, after: Show): Promise<void> =>
  inOne(async () => {
    await sideOf(after.id, 'redo').delete();
    await push('undo', name, after, before);
  });

/** A step of `side` was taken: it leads back from the other one now. */
export const keepTravel = (side: Side, name: EditName, before: Show, after: Show): Promise<void> =>
  inOne(async () => {
    const last = await sideOf(after.id, side).last();
    if (last !== undefined) await steps().delete([last.showId, last.side, last.n]);
    await push(side === 'undo' ? 'redo' : 'undo', name, after, before);
  });

/** The show became another one: its steps lead nowhere. */
export const forget = async (id: ShowId): Promise<void> => void (await steps().where('showId').equals(id).delete());

/** Undo and redo of a show as it was stored; the steps that still fit it. */
export async function readHistory(show: Show): Promise<History> {
  const [undo, redo] = await Promise.all([readSide(show, 'undo'), readSide(show, 'redo')]);
  return undo.length + redo.length === 0 ? EMPTY_HISTORY : { undo, redo };
}

async function readSide(show: Show, side: Side): Promise<readonly EditStep[]> {
  const rows = await sideOf(show.id, side).reverse().limit(MOST_READ).toArray();
  const found: EditStep[] = [];
  const passed: StepRow[] = [];
  let at: Show = show;
  for (const row of rows) {
    const { name, delta, start } = row;
    // Steps and edits reach the disk apart, and a kill may take the last of either. Newer steps than the show are passed
    // over; a show that is newer than its steps has none that fit.
    const fits = start === startOf(at, delta);
    if (!fits && found.length === 0) {
      passed.push(row);
      continue;
    }
    const next = fits ? withDelta(at, delta) : null;
    if (next === null) break;
    at = next;
    found.push({ name, show: at });
  }
  // Behind the next step they would part it from all that is older.
  if (found.length > 0) await steps().bulkDelete(passed.map((row) => [row.showId, row.side, row.n]));
  return found.toReversed();
}
