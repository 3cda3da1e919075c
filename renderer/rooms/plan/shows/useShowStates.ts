import { useEffect, useState } from 'react';
import type { ShowId } from '../../../../shared/ids.ts';
import { takeStatus } from '../../../../shared/take/state.ts';
import type { TakeHead } from '../../../../shared/wire/frame.ts';
import { listTakes } from '../../../library/takes.ts';
import { useTake } from '../../../link/takeStore.ts';

/** What became of a show so far. */
export type ShowState = 'fresh' | 'rehearsed' | 'rehearsing' | 'live' | 'aired';

/** From the takes kept in the library and the one that is open now. */
export function useShowStates(): (id: ShowId) => ShowState {
  const [kept, setKept] = useState<readonly TakeHead[]>([]);
  const openTake = useTake((link) => (link.take !== null && takeStatus(link.take) !== 'ended' ? link.take : null));
  const openId = openTake?.takeId ?? null;
  useEffect(() => {
    let isGone = false;
    // Read again whenever a take opens or ends.
    void listTakes(null, []).then((takes) => !isGone && setKept(takes));
    return () => {
      isGone = true;
    };
  }, [openId]);
  return (id) => {
    if (openTake?.plan.showId === id) return openTake.mode === 'live' ? 'live' : 'rehearsing';
    const own = kept.filter((take) => take.showId === id);
    if (own.some((take) => take.mode === 'live')) return 'aired';
    return own.length > 0 ? 'rehearsed' : 'fresh';
  };
}
