import type { ComponentType } from 'react';
import type { Room } from '../../shared/actions.ts';
import { PlanRoom } from '../rooms/plan/PlanRoom.tsx';

/**
 * The rooms as they are loaded. The first one comes with the page; React's own lazy would hold it back for the 300 ms
 * in which it refuses to replace a fallback. The others follow once the page is idle, so that a room change draws at once.
 */
const loaded: { [room in Room]?: ComponentType } = { plan: PlanRoom };

const LOAD: { readonly [room in Room]: () => Promise<ComponentType> } = {
  plan: () => Promise.resolve(PlanRoom),
  live: () => import('../rooms/live/LiveRoom.tsx').then(({ LiveRoom }) => LiveRoom),
  rehearse: () => import('../rooms/rehearse/RehearseRoom.tsx').then(({ RehearseRoom }) => RehearseRoom),
  review: () => import('../rooms/review/ReviewRoom.tsx').then(({ ReviewRoom }) => ReviewRoom),
};

export const roomPart = (room: Room): ComponentType | null => loaded[room] ?? null;

/** Rejects when the room's file cannot be read; the next call tries again. */
export async function loadRoom(room: Room): Promise<void> {
  loaded[room] = await LOAD[room]();
}
