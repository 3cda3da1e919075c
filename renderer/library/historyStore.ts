import { Dexie, type Table } from 'dexie';
import type { ShowId } from '../../shared/ids.ts';
import type { Show } from '../../shared/plan/show.ts';
import { database } from './database.ts';
import { type EditName, type EditStep, EMPTY_HISTORY, type History } from './history.ts';
import { deltaBetween, type ShowDelta, withDelta } from './historyDelta.ts';

type Side = keyof History;

/** One step: from the show as it stands behind it to the one that undo (or redo) gives. */
interface StepRow {
  readonly showId: ShowId;
  readonly side: Side;
  readonly n: number;
  readonly name: EditName;
  readonly delta: ShowDelta;
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
  return store;
}

const sideOf = (id: ShowId, side: Side) => steps().where('[showId+side+n]').between([id, side, Dexie.minKey], [id, side, Dexie.maxKey]);

async function push(id: ShowId, side: Side, name: EditName, delta: ShowDelta): Promise<void> {
  const last = await sideOf(id, side).last();
  await steps().put({ showId: id, side, n: (last?.n ?? 0) + 1, name, delta });
}

const inOne = (work: () => Promise<void>): Promise<void> => steps().db.transaction('rw', steps(), work);

/** A new edit: one more to take back, nothing to put back. */
export const keepEdit = (name: EditName, before: Show, after: Show): Promise<void> =>
  inOne(async () => {
    await sideOf(after.id, 'redo').delete();
    await push(after.id, 'undo', name, deltaBetween(after, before));
  });

/** A step of `side` was taken: it leads back from the other one now. */
export const keepTravel = (side: Side, name: EditName, before: Show, after: Show): Promise<void> =>
  inOne(async () => {
    const last = await sideOf(after.id, side).last();
    if (last !== undefined) await steps().delete([last.showId, last.side, last.n]);
    await push(after.id, side === 'undo' ? 'redo' : 'undo', name, deltaBetween(after, before));
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
  let at: Show | null = show;
  for (const { name, delta } of rows) {
    at = withDelta(at, delta);
    if (at === null) break;
    // Kept beside the edit itself: after a kill the newest may lead to where the show already stands.
    const isNothing = found.length === 0 && JSON.stringify(at) === JSON.stringify(show);
    if (!isNothing) found.push({ name, show: at });
  }
  return found.toReversed();
}
