import { database } from './database.ts';
import { EMPTY_HISTORY } from './history.ts';
import { forgetHistory } from './historyQueue.ts';
import { forgetHistories, libraryStore, present } from './libraryStore.ts';
import { forgetStored, forgetWanted, markStored } from './saveQueue.ts';
import { listShows, readShow } from './showRepository.ts';
import { forgetTalk } from './talk.ts';

/**
 * The store's content became another: what is on screen follows. Undo of this session goes: its steps belong to shows
 * that are no longer so.
 */
export async function showAgain(): Promise<void> {
  forgetWanted();
  const shows = await listShows(database());
  const { show, ready } = libraryStore.getState();
  libraryStore.setState({ shows });
  if (!ready) return;
  const head = shows.find(({ id }) => id === show?.id) ?? shows[0];
  const next = head === undefined ? null : await readShow(database(), head.id);
  forgetTalk();
  forgetStored();
  forgetHistories();
  for (const { id } of shows) forgetHistory(id);
  if (next !== null) markStored(next.id, next);
  present(next, EMPTY_HISTORY);
}
