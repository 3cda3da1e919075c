import type { FloatingWindow } from '../plan/segment.ts';
import { type Instant, later } from '../time.ts';
import type { TakeState } from './state.ts';
import { wallOf } from './wall.ts';

/** When a floating segment may be raised, as wall instants: by the schedule, so a wall step moves it. */
export const raiseWindow = (state: TakeState, window: FloatingWindow): { readonly from: Instant; readonly to: Instant } => ({
  from: later(state.plan.plannedStart, window.from),
  to: later(state.plan.plannedStart, window.to),
});

/** `now` is show time. Both ends count as inside. */
export function isInWindow(state: TakeState, window: FloatingWindow, now: Instant): boolean {
  const { from, to } = raiseWindow(state, window);
  const wall = wallOf(state, now);
  return wall >= from && wall <= to;
}
