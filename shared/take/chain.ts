import { type Instant, instant, later, latest } from '../time.ts';
import { linksOf } from './links.ts';
import { expectedEndOf } from './run.ts';
import { currentRun, type TakeState } from './state.ts';
import { showOf } from './wall.ts';

/** Expected instants of what is still to come, in show time (semantics.md §3 Chain), each worked out when it is asked for. */
export interface Chain {
  /** Of the row at this index; null when it is not to come. */
  readonly startOf: (index: number) => Instant | null;
  readonly showEnd: Instant;
}

/**
 * What is to come follows one another; a pin is waited for, never pulled forward. Skipped segments and those that a jump
 * passed over are not in it.
 */
export function chain(state: TakeState, now: Instant): Chain {
  const { before, notBefore, length, endNotBefore } = linksOf(state);
  if (state.onAir.end !== null) return { startOf: () => null, showEnd: state.onAir.end.at };
  const run = currentRun(state);
  const begin = run === null ? latest(now, showOf(state, state.plan.plannedStart)) : expectedEndOf(run, now);
  return {
    startOf: (index) => {
      const wait = before[index] ?? Number.NaN;
      return Number.isNaN(wait) ? null : latest(later(begin, wait), instant(notBefore[index] ?? 0));
    },
    showEnd: latest(later(begin, length), instant(endNotBefore)),
  };
}
