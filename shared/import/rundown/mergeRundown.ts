import { inPhaseOrder } from '../../plan/rundownEdit.ts';
import type { Segment } from '../../plan/segment.ts';
import type { ImportMode, PlannedSegment, RundownPlan } from './outcome.ts';

/** What becomes of a rundown with every row that was not refused. */
export function mergeRundown(
  segments: readonly Segment[],
  rows: readonly PlannedSegment[],
  mode: ImportMode,
): Pick<RundownPlan, 'segments' | 'removed'> {
  const merged = inPhaseOrder(
    mode === 'replace' ? replaced(rows) : mode === 'update' ? updated(segments, rows) : [...segments, ...added(rows)],
  );
  const left = new Set(merged.map(({ id }) => id));
  const isSame = merged.length === segments.length && merged.every((segment, at) => segment === segments[at]);
  return { segments: isSame ? segments : merged, removed: segments.filter(({ id }) => !left.has(id)) };
}

const added = (rows: readonly PlannedSegment[]): readonly Segment[] =>
  rows.flatMap(({ outcome }) => (outcome.type === 'add' ? [outcome.segment] : []));

/** In the table's order. A row that was refused leaves what it is about as it is. */
function replaced(rows: readonly PlannedSegment[]): readonly Segment[] {
  const all = rows.flatMap(({ outcome }) => {
    if (outcome.type === 'passed') return [];
    if (outcome.type === 'refused') return outcome.keeps === null ? [] : [outcome.keeps];
    return [outcome.segment];
  });
  // A row refused for being the second about a segment keeps it too, where the first has put it.
  const met = new Set<Segment['id']>();
  return all.filter(({ id }) => !met.has(id) && met.add(id));
}

/** Where they stand; a new row behind the one that the table has above it. */
function updated(segments: readonly Segment[], rows: readonly PlannedSegment[]): readonly Segment[] {
  const changed = new Map(rows.flatMap(({ outcome }) => (outcome.type === 'change' ? [[outcome.segment.id, outcome.segment]] : [])));
  const behind = new Map<Segment['id'] | null, Segment[]>();
  let above: Segment['id'] | null = null;
  for (const { outcome } of rows) {
    if (outcome.type === 'add') behind.set(above, [...(behind.get(above) ?? []), outcome.segment]);
    else if (outcome.type === 'change' || outcome.type === 'same') above = outcome.segment.id;
  }
  const rest = segments.flatMap((segment) => [changed.get(segment.id) ?? segment, ...(behind.get(segment.id) ?? [])]);
  return [...rest, ...(behind.get(null) ?? [])];
}
