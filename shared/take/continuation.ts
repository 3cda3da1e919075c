import type { FrozenPlan } from '../plan/frozen.ts';
import type { Segment } from '../plan/segment.ts';
import { plannedClocks } from './rows.ts';
import { hasRun, type TakeState } from './state.ts';

/** What an ended take leaves to run, in its order; everything when nothing is left. */
export function segmentsLeft(take: TakeState): readonly Segment[] {
  const left = take.rundown.filter((segment) => !hasRun(take, segment.id) && !take.skipped.has(segment.id));
  return left.length === 0 ? take.rundown : left;
}

/**
 * The plan of the take in which an ended one goes on (semantics.md §4 REOPEN): what is left to run, from the planned
 * clock of its first planned segment on. The planned end stays, so that late and early mean the same in both takes.
 */
export function continuedPlan(take: TakeState): FrozenPlan {
  const { plan } = take;
  const segments = segmentsLeft(take);
  const clocks = plannedClocks(plan.plannedStart, plan.segments);
  const [start] = segments.flatMap(({ id }) => clocks.get(id)?.start ?? []);
  return { ...plan, plannedStart: start ?? plan.plannedStart, segments };
}
