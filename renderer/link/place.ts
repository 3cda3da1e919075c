import type { RunId } from '../../shared/ids.ts';
import type { ScriptPlace } from '../../shared/plan/scriptPlace.ts';
import type { PlaceTold, SharedPlace } from '../../shared/wire/place.ts';
import { getBridge } from './bridge.ts';
import { takeStore } from './takeStore.ts';

export interface PlaceAsked {
  readonly runId: RunId;
  readonly place: ScriptPlace;
}

/** Tells this prompter apart from the others. */
export const thisPage: string = crypto.randomUUID();

const listeners = new Set<(asked: PlaceAsked) => void>();

/** The director moves the host: an order is heard once, and no state. Returns the way to stop listening. */
export function hearGoTo(listener: (asked: PlaceAsked) => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

export function sentTo(asked: PlaceAsked): void {
  for (const listener of listeners) listener(asked);
}

/** Of no use late: while the link is gone nothing is said, lest a link keep it all until it is back. */
function tell(told: PlaceTold): void {
  if (takeStore.getState().link !== 'live') return;
  void getBridge()
    .tellPlace(told)
    .catch(() => undefined);
}

export const tellReached = (at: SharedPlace, byHand: boolean): void => tell({ type: 'reached', at, byHand });
export const askGoTo = (runId: RunId, place: ScriptPlace): void => tell({ type: 'goTo', runId, place });
