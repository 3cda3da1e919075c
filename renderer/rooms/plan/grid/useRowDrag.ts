import { type PointerEvent, type RefObject, useRef, useState } from 'react';
import type { SegmentId } from '../../../../shared/ids.ts';
import { followPointer } from '../../../hooks/pointerDrag.ts';
import { dropSegments } from '../planEdits.ts';
import { chosen, planView } from '../planView.ts';
import { type DisplayRow, dropPlace, ROW_HEIGHT } from './displayRows.ts';

export interface RowDrag {
  readonly ids: ReadonlySet<SegmentId>;
  /** Display row before which it would land. */
  readonly gap: number;
}

/** Closer than this to an edge of the view, px, the grid scrolls under the pointer. */
const EDGE = 24;

/** Dragging a row by its grip, and with it all chosen ones when it is among them. Their phase is the one they land in; Escape, or letting go where it was, changes nothing. */
export function useRowDrag(scroller: RefObject<HTMLElement | null>, rows: readonly DisplayRow[]) {
  const [drag, setDrag] = useState<RowDrag | null>(null);
  const latest = useRef(rows);
  latest.current = rows;

  const begin = (event: PointerEvent, id: SegmentId) => {
    const element = scroller.current;
    if (element === null || event.button !== 0) return;
    const from = event.clientY;
    const all = chosen(planView.getState());
    const ids = new Set(all.includes(id) ? all : [id]);
    let gap: number | null = null;

    const move = (moved: globalThis.PointerEvent) => {
      // A click on the grip is no drag.
      if (gap === null && Math.abs(moved.clientY - from) < 4) return;
      const box = element.getBoundingClientRect();
      if (moved.clientY > box.bottom - EDGE) element.scrollTop += ROW_HEIGHT / 2;
      if (moved.clientY < box.top + EDGE) element.scrollTop -= ROW_HEIGHT / 2;
      const place = Math.round((moved.clientY - box.top + element.scrollTop) / ROW_HEIGHT);
      gap = Math.min(latest.current.length, Math.max(1, place));
      setDrag({ ids, gap });
    };
    followPointer(move, (landed) => {
      setDrag(null);
      if (!landed || gap === null || isSamePlace(latest.current, gap, ids)) return;
      const place = dropPlace(latest.current, gap, ids);
      dropSegments([...ids], place.phase, place.index);
    });
  };

  return { drag, begin };
}

/** Rows that stand together, dropped at an edge of theirs or between them. */
function isSamePlace(rows: readonly DisplayRow[], gap: number, ids: ReadonlySet<SegmentId>): boolean {
  const places = rows.flatMap((row, at) => (row.type === 'segment' && ids.has(row.row.segment.id) ? [at] : []));
  const [first, last] = [places[0] ?? 0, places.at(-1) ?? 0];
  return last - first === ids.size - 1 && gap >= first && gap <= last + 1;
}
