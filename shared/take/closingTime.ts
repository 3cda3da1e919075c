import { type Instant, type Millis, total } from '../time.ts';
import { spokenOf } from './run.ts';
import { segmentOf, type TakeState } from './state.ts';

/** Time the closing has had, or will have had when what is on air ends: counts towards its least length. */
export function closingGiven(state: TakeState, now: Instant): Millis {
  const runs = state.onAir.runs.filter((run) => segmentOf(state, run.segmentId)?.phase === 'closing');
  return total(runs.map((run) => (run.endedAt === null ? Math.max(run.planned + run.added, spokenOf(run, now)) : spokenOf(run, now))));
}
