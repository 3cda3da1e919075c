import type { Instant } from '../time.ts';
import { fromWall, toWall } from './clock.ts';
import type { TakeState } from './state.ts';

/** Show instant → the wall instant shown. In a rehearsal show time is itself the schedule's clock. */
export const wallOf = (state: TakeState, at: Instant): Instant => (state.mode === 'live' ? toWall(at, state.wallSteps) : at);

/** A planned wall instant (planned start, pin) → show time. */
export const showOf = (state: TakeState, wall: Instant): Instant => (state.mode === 'live' ? fromWall(wall, state.wallSteps) : wall);
