import type { LibraryStand } from '../../shared/wire/library.ts';

/**
 * What a window does at its start, by where it and the host stand:
 * same: nothing; send: the host gets the changes it has not seen; adopt: the host gets everything, because it has nothing
 * or has lost what it said it had; rebuild: the window gets everything.
 */
export type MatchPlan = 'same' | 'send' | 'adopt' | 'rebuild';

/** `here` is null in a store that never met a host; `outbox` in order of number. */
export function matchPlan(
  here: LibraryStand | null,
  isEmpty: boolean,
  outbox: readonly Pick<LibraryStand, 'n' | 'id'>[],
  host: LibraryStand,
): MatchPlan {
  if (host.n === 0) return isEmpty ? 'same' : 'adopt';
  // Nothing here, another library, or one from before there was a host's copy.
  if (here === null || here.store !== host.store) return 'rebuild';
  if (here.n === host.n) return here.id === host.id ? 'same' : 'rebuild';
  // Acknowledged changes are missing here.
  if (here.n < host.n) return 'rebuild';
  const shared = outbox.find(({ n }) => n === host.n);
  // Another window went on from the same point: what it did was acknowledged, what is here was not.
  if (shared !== undefined && shared.id !== host.id) return 'rebuild';
  const unseen = outbox.filter(({ n }) => n > host.n);
  return unseen.length === here.n - host.n ? 'send' : 'adopt';
}
