import { NO_SHOW_WORDS } from '../../shared/compliance/waiver.ts';
import { type ShowId, showId } from '../../shared/ids.ts';
import { closingMinOf } from '../../shared/plan/closing.ts';
import { NO_DISCLOSURE } from '../../shared/plan/disclosure.ts';
import { NO_BUDGETS } from '../../shared/plan/phaseBudget.ts';
import type { SampleName } from '../../shared/plan/samples.ts';
import { nextWholeHour } from '../../shared/plan/samples.ts';
import type { Show } from '../../shared/plan/show.ts';
import { DEFAULT_GO_GAP, DEFAULT_HOST_PACE } from '../../shared/plan/show.ts';
import { instant } from '../../shared/time.ts';
import { zoneOffset } from '../ui/wall.ts';
import { database } from './database.ts';
import { type EditName, EMPTY_HISTORY, type History, recordEdit, stepBack, stepForward, type Travel } from './history.ts';
import { forgetHistory, keepEdit, keepTravel } from './historyQueue.ts';
import { historyOf, libraryStore, present, rememberHistory } from './libraryStore.ts';
import { isReadOnly, refusesWrites } from './readOnly.ts';
import { readSample } from './samples.ts';
import { markStored, save, settled, storedShow } from './saveQueue.ts';
import { getSetting, setSetting } from './settings.ts';
import { listShows, readShow, trashShow } from './showRepository.ts';
import { snapshotBefore } from './snapshotBefore.ts';
import { tellOfChange } from './tellOfChange.ts';

/**
 * Changes the open show and saves it at once. `change` returns a new show, or the same one for nothing to do; rows it
 * does not touch must stay the same objects.
 */
export function edit(name: EditName, change: (show: Show) => Show): void {
  const { show } = libraryStore.getState();
  if (show === null || refusesWrites()) return;
  const next = change(show);
  if (next === show) return;
  present(next, recordEdit(historyOf(show.id), name, show));
  keepEdit(name, show, next);
  keep(next);
}

/** The same to a show that may not be the open one. Nothing happens to one that the library does not have. */
export async function editShow(id: ShowId, name: EditName, change: (show: Show) => Show): Promise<void> {
  const isShown = () => libraryStore.getState().show?.id === id;
  if (!isShown()) await settled();
  const show = isShown() ? null : (storedShow(id) ?? (await readShow(database(), id)));
  // Opened while it was read.
  if (isShown()) return edit(name, change);
  if (show === null || isReadOnly()) return;
  const next = change(show);
  if (next === show) return;
  markStored(id, show);
  rememberHistory(id, recordEdit(historyOf(id), name, show));
  keepEdit(name, show, next);
  keep(next);
}

export const undoEdit = (): void => travel('undo', stepBack);
export const redoEdit = (): void => travel('redo', stepForward);

function travel(side: keyof History, step: (history: History, now: Show) => Travel | null): void {
  const { show } = libraryStore.getState();
  const to = show === null ? null : step(historyOf(show.id), show);
  if (to === null || refusesWrites()) return;
  const name = historyOf(to.show.id)[side].at(-1)?.name;
  present(to.show, to.history);
  if (show !== null && name !== undefined) keepTravel(side, name, show, to.show);
  keep(to.show);
}

/** Opens a show of the library; its undo of this session is still there. */
export async function selectShow(id: ShowId): Promise<void> {
  // What is not yet written is newer than what would be read.
  await settled();
  // Another tab may have written meanwhile what this one only reads.
  const show = (isReadOnly() ? null : storedShow(id)) ?? (await readShow(database(), id));
  if (show === null) return;
  markStored(id, show);
  present(show, historyOf(id));
  if (!isReadOnly() && (await getSetting('lastShow')) !== id) await setSetting('lastShow', id);
}

/** Adds a show to the library and opens it. Replaces the one with the same id. */
export async function addShow(show: Show): Promise<void> {
  if (refusesWrites()) return;
  markStored(show.id, null);
  present(show, EMPTY_HISTORY);
  forgetHistory(show.id);
  keep(show);
  await settled();
  await refreshList();
  await setSetting('lastShow', show.id);
  await settled();
}

export const newFromSample = async (name: SampleName): Promise<void> => addShow(await readSample(name));

export const newEmptyShow = (title: string): Promise<void> => addShow(emptyShow(title));

/** An empty show at the next whole hour; its title is the caller's, in the user's language. */
export const emptyShow = (title: string): Show => ({
  id: showId(crypto.randomUUID()),
  title,
  theme: '',
  template: '',
  plannedStart: nextWholeHour(instant(Date.now()), zoneOffset),
  targetLength: null,
  phaseBudgets: NO_BUDGETS,
  segments: [],
  products: [],
  crew: [],
  hostPace: DEFAULT_HOST_PACE,
  cohostPace: null,
  goGap: DEFAULT_GO_GAP,
  closingMin: closingMinOf(''),
  disclosure: NO_DISCLOSURE,
  words: NO_SHOW_WORDS,
  checklist: [],
  extra: {},
});

/** Into the trash; the notice offers to take it back. The next show of the list opens. */
export async function deleteShow(id: ShowId): Promise<void> {
  if (refusesWrites()) return;
  await snapshotBefore('delete');
  const { shows, show } = libraryStore.getState();
  const gone = shows.find((head) => head.id === id);
  if (gone === undefined) return;
  await trashShow(database(), id, instant(Date.now()), instant(Date.now()));
  tellOfChange();
  await refreshList();
  libraryStore.setState({ notice: { type: 'deleted', id, title: gone.title } });
  if (show?.id !== id) return;
  const next = libraryStore.getState().shows[0];
  if (next === undefined) present(null, EMPTY_HISTORY);
  else await selectShow(next.id);
}

export async function restoreShow(id: ShowId): Promise<void> {
  if (refusesWrites()) return;
  await trashShow(database(), id, null, instant(Date.now()));
  tellOfChange();
  await refreshList();
  await selectShow(id);
}

export async function refreshList(): Promise<void> {
  libraryStore.setState({ shows: await listShows(database()) });
}

/** Queues the write; the list shows the new title when it is on disk. */
function keep(show: Show): void {
  save(show);
  void settled().then(refreshList);
}
