import { takeStatus } from '../../shared/take/state.ts';
import { libraryStore } from '../library/libraryStore.ts';
import { keepFinishedTake } from '../library/takes.ts';
import { takeStore } from '../link/takeStore.ts';

/** When a take has ended, its log is also kept in the library. The host's journal stays the first copy. */
export function keepFinishedTakes(): void {
  takeStore.subscribe(({ take, records, mayWrite }, before) => {
    if (take === null || !mayWrite || take === before.take || takeStatus(take) !== 'ended') return;
    // A failure loses nothing: the host still has the log, and the review reads it there.
    keepFinishedTake(records).catch((error: unknown) => libraryStore.setState({ notice: { type: 'saveFailed', detail: String(error) } }));
  });
}
