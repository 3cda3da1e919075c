import type { SegmentId } from '../../../../shared/ids.ts';
import type { PhasePlan, PlanRow } from '../../../../shared/plan/planClock.ts';
import type { Wave } from '../../../../shared/plan/rhythm/waves.ts';
import type { Phase } from '../../../../shared/plan/segment.ts';

/** Every row of the grid has this height in px, so that a place is a division. */
export const ROW_HEIGHT = 30;

/** The head of a phase or a wave. `key` is what folds it: it stays the same while rows are edited. */
export type HeadRow =
  | { readonly type: 'phase'; readonly key: string; readonly open: boolean; readonly plan: PhasePlan; readonly rows: readonly PlanRow[] }
  | { readonly type: 'wave'; readonly key: string; readonly open: boolean; readonly wave: Wave; readonly rows: readonly PlanRow[] };

export type DisplayRow = HeadRow | { readonly type: 'segment'; readonly key: string; readonly row: PlanRow };

const waveKey = (rows: readonly PlanRow[]): string => `wave ${rows[0]?.segment.id}`;

/** The grid from top to bottom: each phase's head, under it its waves and their rows, without what is folded. */
export function displayRows(phases: readonly PhasePlan[], waves: readonly Wave[], folded: readonly string[]): readonly DisplayRow[] {
  const shown: DisplayRow[] = [];
  for (const plan of phases) {
    const open = !folded.includes(plan.phase);
    shown.push({ type: 'phase', key: plan.phase, open, plan, rows: plan.rows });
    if (!open) continue;
    const first = plan.rows[0]?.index ?? 0;
    let at = 0;
    for (const wave of plan.phase === 'product' ? waves : []) {
      shown.push(...plan.rows.slice(at, wave.from - first).map(segmentRow));
      const rows = plan.rows.slice(wave.from - first, wave.to - first);
      const key = waveKey(rows);
      const isOpen = !folded.includes(key);
      shown.push({ type: 'wave', key, open: isOpen, wave, rows }, ...(isOpen ? rows.map(segmentRow) : []));
      at = wave.to - first;
    }
    shown.push(...plan.rows.slice(at).map(segmentRow));
  }
  return shown;
}

const segmentRow = (row: PlanRow): DisplayRow => ({ type: 'segment', key: row.segment.id, row });

/** What must be unfolded for a row to be seen. */
export const foldsOver = ({ segment, index }: PlanRow, rows: readonly PlanRow[], waves: readonly Wave[]): readonly string[] => {
  const wave = waves.find(({ from, to }) => index >= from && index < to);
  return wave === undefined ? [segment.phase] : [segment.phase, waveKey(rows.slice(wave.from, wave.from + 1))];
};

export interface DropPlace {
  readonly phase: Phase;
  /** Place within the phase, counted without the dragged rows. */
  readonly index: number;
}

/** Where rows dropped before display row `gap` land. Under a folded head they go behind what it hides. */
export function dropPlace(rows: readonly DisplayRow[], gap: number, dragged: ReadonlySet<SegmentId>): DropPlace {
  const staying = (all: readonly PlanRow[]) => all.filter(({ segment }) => !dragged.has(segment.id)).length;
  let place: DropPlace = { phase: 'opening', index: 0 };
  for (const row of rows.slice(0, Math.max(1, gap))) {
    if (row.type === 'phase') place = { phase: row.plan.phase, index: row.open ? 0 : staying(row.rows) };
    else if (row.type === 'wave') place = row.open ? place : { ...place, index: place.index + staying(row.rows) };
    else place = { ...place, index: place.index + staying([row.row]) };
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

/** A row the keyboard can stand on: a segment, or the folded head that hides some. */
const isStop = (row: DisplayRow): boolean => row.type === 'segment' || !row.open;

/** The stop `step` stops from the one called `key`, at most to an end; from none, the first or the last. */
export function stepFrom(rows: readonly DisplayRow[], key: string | null, step: number): DisplayRow | null {
  const stops = rows.filter(isStop);
  const at = key === null ? -1 : stops.findIndex((row) => row.key === key);
  if (at === -1) return (step > 0 ? stops[0] : stops.at(-1)) ?? null;
  return stops[Math.min(stops.length - 1, Math.max(0, at + step))] ?? null;
}
