import { type Instant, latest, type Millis, millis, total } from '../../time.ts';
import { chain } from '../chain.ts';
import { showTime } from '../clock.ts';
import { closingGiven } from '../closingTime.ts';
import { expectedEndOf } from '../run.ts';
import { currentRun, segmentOf, type TakeState } from '../state.ts';
import { wallOf } from '../wall.ts';
import type { CatchUpProblem } from './problem.ts';

/**
 * What is left of a take to catch up with, at take instant `takeNow`; null when nothing is. `closingMin`: what the whole
 * closing may not be cut below. What of it has been on air, or is, counts as given.
 */
export function catchUpProblem(state: TakeState, takeNow: Instant, closingMin: Millis): CatchUpProblem | null {
  const now = showTime(state.clock, takeNow);
  const run = currentRun(state);
  // In the order of the chain, which alone knows what is still to come.
  const rows = [...chain(state, now).starts.keys()].flatMap((id) => segmentOf(state, id) ?? []);
  if (state.onAir.end !== null || rows.length === 0) return null;
  const closing = total(rows.filter((row) => row.phase === 'closing').map((row) => row.length));
  return {
    start: run === null ? latest(wallOf(state, now), state.plan.plannedStart) : wallOf(state, expectedEndOf(run, now)),
    target: state.plan.plannedEnd,
    rows,
    // A plan that is shorter than the minimum is not made shorter still.
    closingFloor: millis(Math.min(closing, Math.max(0, closingMin - closingGiven(state, now)))),
  };
}
