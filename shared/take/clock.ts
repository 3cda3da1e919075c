import { type Instant, instant, later, type Millis, millis } from '../time.ts';

/**
 * Show time as a line over take time. Live: the identity. Rehearsal: `rate` 0–60 from the anchors on (0 is pause).
 * `rate` applies from `take` on, at which instant show time is `show`.
 */
export interface ShowClock {
  readonly rate: number;
  readonly take: Instant;
  readonly show: Instant;
}

export const MAX_RATE = 60;

export const liveClock = (at: Instant): ShowClock => ({ rate: 1, take: at, show: at });

export const showTime = (clock: ShowClock, take: Instant): Instant => later(clock.show, (take - clock.take) * clock.rate);

/** The same line, bent at `take` to a new rate: show time has no jump. */
export const withRate = (clock: ShowClock, take: Instant, rate: number): ShowClock => ({ rate, take, show: showTime(clock, take) });

/**
 * A wall that moved by more was set by somebody or something, and is shown. The host notes slow creeping in pieces of
 * this length, so that the sum stays true and a piece is never taken for a step (semantics.md §2).
 */
export const WALL_STEP = millis(50);

export const isWallStep = (by: Millis): boolean => Math.abs(by) > WALL_STEP;

/** Take instant → wall instant (semantics.md §2). */
export const toWall = (take: Instant, wallSteps: Millis): Instant => instant(take + wallSteps);
export const fromWall = (wall: Instant, wallSteps: Millis): Instant => instant(wall - wallSteps);
