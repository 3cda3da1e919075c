import type { Beat, DiskRoom, SavedState } from '../../shared/wire/frame.ts';
import type { HostClock } from './clock.ts';
import type { OpenTake } from './openTake.ts';

const NOTHING_SAVED: SavedState = { seq: 0, at: null, unsaved: 0, trouble: null };

/** The clocks as they stand, and how far the open take is on disk. */
export const beatOf = (take: OpenTake | null, clock: HostClock, disk: DiskRoom): Beat => ({
  type: 'beat',
  takeId: take?.id ?? null,
  takeNow: take?.now() ?? null,
  wallNow: clock.wall(),
  seq: take?.state().seq ?? 0,
  saved: take?.saved() ?? NOTHING_SAVED,
  disk,
});
