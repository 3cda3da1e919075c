import { type PointerEvent, type RefObject, useCallback, useState } from 'react';
import type { SegmentId } from '../../../../shared/ids.ts';
import { announcedEnd, type PlanRow } from '../../../../shared/plan/planClock.ts';
import type { Show } from '../../../../shared/plan/show.ts';
import { type Millis, millis } from '../../../../shared/time.ts';
import { followPointer } from '../../../hooks/pointerDrag.ts';
import { changeLength } from '../planEdits.ts';
import { LEAST_LENGTH, SNAP_GRID, type SnapKind, snapLength, snapTargets } from './snap.ts';

/** A length that is being chosen and is not yet in the plan. */
export interface LengthChange {
  readonly id: SegmentId;
  readonly from: Millis;
  readonly length: Millis;
  readonly kind: SnapKind | null;
}

/** How near, in pixels, an edge must come to be drawn to a target. */
const REACH = 6;

/**
 * A segment's length by its right edge, or by keys. The plan changes once, on letting go or on Enter: one step of undo.
 * Escape, and leaving the strip, change nothing.
 */
export function useLengthChange(line: RefObject<HTMLElement | null>, show: Show, rows: readonly PlanRow[], span: number) {
  const [change, setChange] = useState<LengthChange | null>(null);

  const drag = useCallback(
    (event: PointerEvent, row: PlanRow) => {
      const width = line.current?.clientWidth ?? 0;
      if (width === 0 || event.button !== 0) return;
      event.preventDefault();
      event.stopPropagation();
      const { segment } = row;
      const targets = snapTargets(rows, row, show, announcedEnd(show));
      const perPixel = span / width;
      const from = event.clientX;
      let length = segment.length;
      const move = (moved: globalThis.PointerEvent) => {
        const snapped = snapLength(segment.length + (moved.clientX - from) * perPixel, targets, REACH * perPixel, moved.altKey);
        length = snapped.length;
        setChange({ id: segment.id, from: segment.length, ...snapped });
      };
      followPointer(move, (landed) => {
        setChange(null);
        if (landed && length !== segment.length) changeLength(segment.id, length);
      });
    },
    [line, show, rows, span],
  );

  /** One key press: by a whole step of the grid, from wherever the length stands now. */
  const nudge = ({ segment }: PlanRow, by: number) => {
    // It stands on no timeline while it is skipped.
    if (segment.skipped) return;
    const now = change?.id === segment.id ? change.length : segment.length;
    const onGrid = by > 0 ? Math.floor(now / SNAP_GRID) : Math.ceil(now / SNAP_GRID);
    const length = millis(Math.max(LEAST_LENGTH, onGrid * SNAP_GRID + by));
    setChange({ id: segment.id, from: segment.length, length, kind: null });
  };
  const commit = () => {
    setChange(null);
    if (change !== null && change.length !== change.from) changeLength(change.id, change.length);
  };
  const cancel = () => setChange(null);

  return { change, drag, nudge, commit, cancel };
}
