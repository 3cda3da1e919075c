import type { TakeState } from '../../shared/take/state.ts';
import { type Instant, instant, later, latest, type Millis, millis } from '../../shared/time.ts';
import type { TakeRecord } from '../../shared/wire/record.ts';
import type { HostClock } from './clock.ts';

/** Take time is `take` at steady reading `mono`, and goes on with it (semantics.md §2). */
export interface TakeAnchor {
  readonly take: Instant;
  readonly mono: Millis;
}

/** A wall clock that moved by more than this against the steady one has stepped; less is drift that no one sees. */
const WALL_STEP = millis(50);

export const openingAnchor = (clock: HostClock): TakeAnchor => ({ take: clock.wall(), mono: clock.mono() });

export const takeTime = (anchor: TakeAnchor, mono: Millis): Instant => later(anchor.take, mono - anchor.mono);

/**
 * How take time goes on after a restart: by the steady clock on the same boot of the machine, else by the wall less
 * the steps recorded so far; never before the last record.
 */
export function resumingAnchor(state: TakeState, last: TakeRecord, clock: HostClock): TakeAnchor {
  const mono = clock.mono();
  const sameBoot = clock.boot !== null && clock.boot === state.boot && mono >= last.mono;
  const byWall = instant(clock.wall() - state.wallSteps);
  return { mono, take: sameBoot ? later(last.at, mono - last.mono) : latest(byWall, last.at) };
}

/** How far the wall stepped since it was last recorded, or null. + is forward. */
export function wallStep(state: TakeState, takeNow: Instant, wall: Instant): Millis | null {
  const step = wall - (takeNow + state.wallSteps);
  return Math.abs(step) > WALL_STEP ? millis(step) : null;
}
