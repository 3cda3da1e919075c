import type { Instant } from '../../../shared/time.ts';
import { takeNow } from '../../link/clock.ts';
import { takeStore } from '../../link/takeStore.ts';
import { useWallClock } from '../../link/useTiming.ts';

/** Take time, on the second: what limits count on, while the show is held and a rehearsal paused too. */
export function useTakeNow(): Instant {
  const wall = useWallClock();
  return takeNow() ?? takeStore.getState().take?.lastRecordAt ?? wall;
}
