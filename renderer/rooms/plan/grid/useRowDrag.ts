import { type PointerEvent, type RefObject, useRef, useState } from 'react';
import type { SegmentId } from '../../../../shared/ids.ts';
import { followPointer } from '../../../hooks/pointerDrag.ts';
import { dropSegment } from '../planEdits.ts';
import { type DisplayRow, dropPlace, ROW_HEIGHT } from './displayRows.ts';

export interface RowDrag {
  readonly id: SegmentId;
  /** Display row before which it would land. */
  readonly gap: number;
}

/** Closer than this to an edge of the view, px, the grid scrolls under the pointer. */
const EDGE = 24;

/** Dragging a row by its grip. Its phase is the one it lands in; Escape, or letting go where it was, changes nothing. */
export function useRowDrag(scroller: RefObject<HTMLElement | null>, rows: readonly DisplayRow[]) {
  const [drag, setDrag] = useState<RowDrag | null>(null);
  const latest = useRef(rows);
  latest.current = rows;

  const begin = (event: PointerEvent, id: SegmentId) => {
    const element = scroller.current;
    if (element === null || event.button !== 0) return;
    const from = event.clientY;
    let gap: number | null = null;

    const move = (moved: globalThis.PointerEvent) => {
      // A click on the grip is no drag.
      if (gap === null && Math.abs(moved.clientY - from) < 4) return;
      const box = element.getBoundingClientRect();
      if (moved.clientY > box.bottom - EDGE) element.scrollTop += ROW_HEIGHT / 2;
      if (moved.clientY < box.top + EDGE) element.scrollTop -= ROW_HEIGHT / 2;
      const place = Math.round((moved.clientY - box.top + element.scrollTop) / ROW_HEIGHT);
      gap = Math.min(latest.current.length, Math.max(1, place));
      setDrag({ id, gap });
    };
    followPointer(move, (landed) => {
      setDrag(null);
      if (!landed || gap === null || isSamePlace(latest.current, gap, id)) return;
      const place = dropPlace(latest.current, gap, id);
      dropSegment(id, place.phase, place.index);
    });
  };

  return { drag, begin };
}

const isSamePlace = (rows: readonly DisplayRow[], gap: number, id: SegmentId): boolean => {
  const at = rows.findIndex((row) => row.type === 'segment' && row.row.segment.id === id);
  return gap === at || gap === at + 1;
};
