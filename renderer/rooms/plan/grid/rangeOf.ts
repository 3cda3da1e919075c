import type { SegmentId } from '../../../../shared/ids.ts';
import type { PlanRow } from '../../../../shared/plan/planClock.ts';

/** Every row from one to the other in the running order, both included, those under folded heads too. */
export function rangeOf(rows: readonly PlanRow[], from: SegmentId, to: SegmentId): readonly SegmentId[] {
  const ids = rows.map(({ segment }) => segment.id);
  const ends = [ids.indexOf(from), ids.indexOf(to)].toSorted((a, b) => a - b);
  return ids.slice(Math.max(0, ends[0] ?? 0), (ends[1] ?? -1) + 1);
}
