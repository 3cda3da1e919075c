import { isWallStep } from '../../shared/take/clock.ts';
import { type Millis, millis, seconds } from '../../shared/time.ts';
import type { Reading } from './reading.ts';

/** What happened to the clocks between two looks. */
export interface Passed {
  /** The machine slept that long; null when it did not. */
  readonly slept: Millis | null;
  /** Of it, what the steady clock did not count: take time goes forward by as much. */
  readonly uncounted: Millis;
  /** The wall was set by that much against the steady clock, + is forward; null when it was not. */
  readonly step: Millis | null;
}

/** Nothing wakes sooner from a sleep that the system announced. */
const SHORTEST_SLEEP = seconds(1);

/**
 * `announced`: the system said that it goes to sleep. `sleepGap`: as in HostClock. Where a clock stood still is not seen
 * from a wall that moved: only an announced sleep longer than what the steady clock counted is taken for one.
 */
export function judge(before: Reading, now: Reading, announced: boolean, sleepGap: Millis | null): Passed {
  const gap = millis(now.mono - before.mono);
  const jump = millis(now.wall - before.wall - gap);
  if (announced && jump >= SHORTEST_SLEEP && jump > gap) return { slept: jump, uncounted: jump, step: null };
  const enough = announced ? SHORTEST_SLEEP : sleepGap;
  return {
    slept: enough !== null && gap >= enough ? gap : null,
    uncounted: millis(0),
    step: isWallStep(jump) ? jump : null,
  };
}
