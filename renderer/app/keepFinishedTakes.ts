import { takeStatus } from '../../shared/take/state.ts';
import type { ChainHead } from '../../shared/wire/frame.ts';
import type { TakeRecord } from '../../shared/wire/record.ts';
import { libraryStore } from '../library/libraryStore.ts';
import { keepFinishedTake } from '../library/takes.ts';
import { getBridge } from '../link/bridge.ts';
import { type TakeLink, takeStore } from '../link/takeStore.ts';

/**
 * When a take has ended, its log is also kept in the library: at once, and again with the end of its hash chain when
 * all of it is on disk. The host's journal stays the first copy.
 */
export function keepFinishedTakes(): void {
  takeStore.subscribe((now, before) => {
    const { take, records, mayWrite } = now;
    if (take === null || !mayWrite || takeStatus(take) !== 'ended') return;
    if (take !== before.take) keep(records, null);
    if (isDurable(now) && (take !== before.take || !isDurable(before))) void chainEnd(take.seq).then((head) => keep(records, head));
  });
}

const isDurable = ({ take, saved }: TakeLink): boolean => take !== null && saved !== null && saved.seq >= take.seq;

/** null when the log has gone on meanwhile: what is kept then is not its end. */
const chainEnd = (seq: number): Promise<ChainHead | null> =>
  getBridge()
    .records(seq)
    .then(
      ({ head }) => (head?.seq === seq ? head : null),
      () => null,
    );

function keep(records: readonly TakeRecord[], head: ChainHead | null): void {
  // A failure loses nothing: the host still has the log, and the review reads it there.
  keepFinishedTake(records, head).catch((error: unknown) =>
    libraryStore.setState({ notice: { type: 'saveFailed', detail: String(error) } }),
  );
}
