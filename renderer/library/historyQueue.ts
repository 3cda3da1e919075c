import type { ShowId } from '../../shared/ids.ts';
import type { Show } from '../../shared/plan/show.ts';
import type { EditName, History } from './history.ts';
import { historyOf, libraryStore, present } from './libraryStore.ts';
import { isReadOnly } from './readOnly.ts';

type Store = typeof import('./historyStore.ts');

let queue: Promise<void> = Promise.resolve();

/** One after another; read with the first edit, not with the start. What fails loses undo across a restart, nothing else. */
/** Works that are not done yet. */
let waiting = 0;

function inTurn(id: ShowId, work: (store: Store) => Promise<void>): void {
  waiting += 1;
  queue = queue.then(async () => {
    const store = await import('./historyStore.ts');
    await work(store).catch(() => store.forget(id).catch(() => undefined));
    waiting -= 1;
  });
}

/** Resolves when every step so far is on disk, or could not be put there. */
export const historyKept = (): Promise<void> => queue;

export const keepEdit = (name: EditName, before: Show, after: Show): void =>
  inTurn(after.id, (store) => store.keepEdit(name, before, after));

export const keepTravel = (side: keyof History, name: EditName, before: Show, after: Show): void =>
  inTurn(after.id, (store) => store.keepTravel(side, name, before, after));

export const forgetHistory = (id: ShowId): void => inTurn(id, (store) => store.forget(id));

/** Shows whose steps of the sessions before were asked for. */
const attached = new Set<ShowId>();

/** Gives the open show the undo of the sessions before. For when its first picture stands. */
export function attachHistory(id: ShowId): void {
  if (attached.has(id) || isReadOnly()) return;
  attached.add(id);
  attach(id);
}

function attach(id: ShowId): void {
  inTurn(id, async (store) => {
    const { show } = libraryStore.getState();
    if (show?.id !== id) {
      attached.delete(id);
      return;
    }
    const history = await store.readHistory(show);
    // Edited meanwhile: that step is still behind this one, and is read with the rest.
    if (waiting > 1 || libraryStore.getState().show !== show) attach(id);
    // A store that cannot be written has less than this session knows.
    else if (history.undo.length >= historyOf(id).undo.length) present(show, history);
  });
}
