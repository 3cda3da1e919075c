import type { SegmentId } from '../ids.ts';
import type { Segment } from '../plan/segment.ts';

/**
 * Segments of the frozen plan that stand as planned: none that was planned after them is before them now, nor the
 * reverse. Only these have a lateness of their own (semantics.md §3); a move takes it from every row it passed, too.
 */
export function inPlannedOrder(planned: readonly Segment[], rundown: readonly Segment[]): ReadonlySet<SegmentId> {
  const places = new Map(planned.map((segment, index) => [segment.id, index]));
  const kept = rundown.flatMap((segment) => {
    const place = places.get(segment.id);
    return place === undefined ? [] : [{ id: segment.id, place }];
  });
  const above: boolean[] = [];
  let highest = -1;
  for (const { place } of kept) {
    above.push(place > highest);
    highest = Math.max(highest, place);
  }
  const stand = new Set<SegmentId>();
  let lowest = planned.length;
  for (let index = kept.length - 1; index >= 0; index -= 1) {
    const row = kept[index];
    if (row === undefined) continue;
    if (above[index] === true && row.place < lowest) stand.add(row.id);
    lowest = Math.min(lowest, row.place);
  }
  return stand;
}
