import type { SegmentId } from '../../../../shared/ids.ts';
import type { PhasePlan, PlanRow } from '../../../../shared/plan/planClock.ts';
import type { Phase } from '../../../../shared/plan/segment.ts';

/** Every row of the grid has this height in px, so that a place is a division. */
export const ROW_HEIGHT = 30;

export type DisplayRow =
  | { readonly type: 'phase'; readonly plan: PhasePlan; readonly open: boolean }
  | { readonly type: 'segment'; readonly row: PlanRow };

/** The grid from top to bottom: each phase's head, then its segments unless it is folded. */
export const displayRows = (phases: readonly PhasePlan[], collapsed: readonly Phase[]): readonly DisplayRow[] =>
  phases.flatMap((plan): readonly DisplayRow[] => {
    const open = !collapsed.includes(plan.phase);
    const head: DisplayRow = { type: 'phase', plan, open };
    return open ? [head, ...plan.rows.map((row): DisplayRow => ({ type: 'segment', row }))] : [head];
  });

export interface DropPlace {
  readonly phase: Phase;
  /** Place within the phase, counted without the dragged row. */
  readonly index: number;
}

/** Where a row dropped before display row `gap` lands. Under a folded head it goes to that phase's end. */
export function dropPlace(rows: readonly DisplayRow[], gap: number, dragged: SegmentId): DropPlace {
  let place: DropPlace = { phase: 'opening', index: 0 };
  for (const row of rows.slice(0, Math.max(1, gap))) {
    if (row.type === 'phase') place = { phase: row.plan.phase, index: row.open ? 0 : row.plan.rows.length };
    else if (row.row.segment.id !== dragged) place = { ...place, index: place.index + 1 };
  }
  return place;
}

/** Above this many rows only those near the view are drawn. */
const DRAW_ALL = 200;
const OVERSCAN = 8;

export interface DrawRange {
  readonly from: number;
  /** Exclusive. */
  readonly to: number;
}

export function drawRange(count: number, scrollTop: number, height: number): DrawRange {
  if (count <= DRAW_ALL) return { from: 0, to: count };
  const from = Math.max(0, Math.floor(scrollTop / ROW_HEIGHT) - OVERSCAN);
  return { from, to: Math.min(count, Math.ceil((scrollTop + height) / ROW_HEIGHT) + OVERSCAN) };
}

/** The segment `step` rows from `selected` among those shown; from none, the first or the last. */
export function stepSelection(rows: readonly DisplayRow[], selected: SegmentId | null, step: 1 | -1): SegmentId | null {
  const shown = rows.flatMap((row) => (row.type === 'segment' ? [row.row.segment.id] : []));
  const at = selected === null ? -1 : shown.indexOf(selected);
  if (at === -1) return (step === 1 ? shown[0] : shown.at(-1)) ?? null;
  return shown[Math.min(shown.length - 1, Math.max(0, at + step))] ?? null;
}

export const edgeSelection = (rows: readonly DisplayRow[], edge: 'first' | 'last'): SegmentId | null =>
  stepSelection(rows, null, edge === 'first' ? 1 : -1);
