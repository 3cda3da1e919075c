import { type PointerEvent, type RefObject, useCallback, useState } from 'react';
import type { SegmentId } from '../../../../shared/ids.ts';
import type { Segment } from '../../../../shared/plan/segment.ts';
import { type Millis, millis } from '../../../../shared/time.ts';
import { followPointer } from '../../../hooks/pointerDrag.ts';
import { changeLength } from '../planEdits.ts';

export interface EdgeDrag {
  readonly id: SegmentId;
  readonly length: Millis;
}

/** Lengths snap to this while an edge is dragged; the grid takes any second. */
const SNAP = 10_000;

/** Dragging a segment's right edge. The plan changes once, on letting go; Escape changes nothing. */
export function useEdgeDrag(line: RefObject<HTMLElement | null>, span: number) {
  const [drag, setDrag] = useState<EdgeDrag | null>(null);

  const begin = useCallback(
    (event: PointerEvent, segment: Segment) => {
      const width = line.current?.clientWidth ?? 0;
      if (width === 0 || event.button !== 0) return;
      event.preventDefault();
      event.stopPropagation();
      const from = event.clientX;
      let length = segment.length;

      const move = (moved: globalThis.PointerEvent) => {
        const dragged = segment.length + ((moved.clientX - from) / width) * span;
        length = millis(Math.max(SNAP, Math.round(dragged / SNAP) * SNAP));
        setDrag({ id: segment.id, length });
      };
      followPointer(move, (landed) => {
        setDrag(null);
        if (landed && length !== segment.length) changeLength(segment.id, length);
      });
    },
    [line, span],
  );

  return { drag, begin };
}
