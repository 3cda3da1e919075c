import { type PlanRow, roomUntilFixed } from '../../../../shared/plan/planClock.ts';
import { type Speaking, speechOf } from '../../../../shared/plan/speech.ts';
import { type Instant, type Millis, millis } from '../../../../shared/time.ts';

/** What a dragged edge is drawn to. Words in texts: plan.rhythm.snaps. */
export type SnapKind = 'script' | 'shortest' | 'longest' | 'fixed';

export interface SnapTarget {
  readonly kind: SnapKind;
  readonly length: Millis;
}

export interface Snapped {
  readonly length: Millis;
  /** null: it lies on the grid of seconds only. */
  readonly kind: SnapKind | null;
}

/** Lengths lie on this grid while an edge is moved; the grid of the rundown takes any second. */
export const SNAP_GRID = 10_000;
/** The shortest a row can be dragged to. */
export const LEAST_LENGTH = millis(10_000);

/** Where a row's end may want to stand: its script said, its own bounds, the next pin or the announced end kept. */
export function snapTargets(
  rows: readonly PlanRow[],
  { segment, index }: PlanRow,
  show: Speaking,
  announced: Instant | null,
): readonly SnapTarget[] {
  const said = speechOf(segment, show);
  const room = roomUntilFixed(rows, index, announced);
  const all: readonly SnapTarget[] = [
    { kind: 'fixed', length: room ?? millis(0) },
    { kind: 'script', length: millis(Math.ceil(said / 1000) * 1000) },
    { kind: 'shortest', length: segment.flex.min },
    { kind: 'longest', length: segment.flex.max },
  ];
  return all.filter(({ length }) => length >= LEAST_LENGTH);
}

/** The nearest target within `reach` milliseconds, else the grid. `free` leaves whole seconds. */
export function snapLength(raw: number, targets: readonly SnapTarget[], reach: number, free: boolean): Snapped {
  const at = Math.max(LEAST_LENGTH, raw);
  if (free) return { length: millis(Math.round(at / 1000) * 1000), kind: null };
  const near = targets
    .filter(({ length }) => Math.abs(length - at) <= reach)
    .toSorted((a, b) => Math.abs(a.length - at) - Math.abs(b.length - at));
  const [nearest] = near;
  if (nearest !== undefined) return nearest;
  return { length: millis(Math.max(LEAST_LENGTH, Math.round(at / SNAP_GRID) * SNAP_GRID)), kind: null };
}
