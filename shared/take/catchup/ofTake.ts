import { type Instant, latest, millis, total } from '../../time.ts';
import { showTime } from '../clock.ts';
import { closingGiven } from '../closingTime.ts';
import { toCome } from '../next.ts';
import { expectedEndOf } from '../run.ts';
import { currentRun, type TakeState } from '../state.ts';
import { wallOf } from '../wall.ts';
import type { CatchUpProblem } from './problem.ts';

/**
 * What is left of a take to catch up with, at take instant `takeNow`; null when nothing is. What of the closing has been
 * on air, or is, counts towards the least it must keep.
 */
export function catchUpProblem(state: TakeState, takeNow: Instant): CatchUpProblem | null {
  const now = showTime(state.clock, takeNow);
  const run = currentRun(state);
  const rows = toCome(state);
  if (state.onAir.end !== null || rows.length === 0) return null;
  const closing = total(rows.filter((row) => row.phase === 'closing').map((row) => row.length));
  return {
    start: run === null ? latest(wallOf(state, now), state.plan.plannedStart) : wallOf(state, expectedEndOf(run, now)),
    target: state.plan.plannedEnd,
    rows,
    // A plan that is shorter than the minimum is not made shorter still.
    closingFloor: millis(Math.min(closing, Math.max(0, state.plan.closingMin - closingGiven(state, now)))),
    setNext: rows[0]?.id === state.nextId ? state.nextId : null,
  };
}
