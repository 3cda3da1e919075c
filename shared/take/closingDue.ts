import type { Segment } from '../plan/segment.ts';
import { type Instant, later, type Millis, total } from '../time.ts';
import { toCome } from './next.ts';
import { currentSegment, type TakeState } from './state.ts';

/** The closing as the clock proposes it; nobody but the director starts it (semantics.md §4 Protected closing). */
export interface ClosingDue {
  /** The first of its segments to come. */
  readonly first: Segment;
  /** What of it is to come. */
  readonly length: Millis;
  /** Wall instant: begun now, it ends at the planned end of the show. */
  readonly at: Instant;
}

/** null while nothing is on air, once the closing is, and when none of it is to come. */
export function closingDue(state: TakeState): ClosingDue | null {
  const current = currentSegment(state);
  if (state.onAir.end !== null || current === null || current.phase === 'closing') return null;
  const rows = toCome(state).filter((segment) => segment.phase === 'closing');
  const [first] = rows;
  if (first === undefined) return null;
  const length = total(rows.map((segment) => segment.length));
  return { first, length, at: later(state.plan.plannedEnd, -length) };
}
