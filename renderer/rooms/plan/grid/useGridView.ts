import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { ROW_HEIGHT } from './displayRows.ts';

/** Pixels. */
interface View {
  readonly top: number;
  readonly height: number;
}

/** Where the grid stood last: another show is drawn at once as many rows as fit. */
let lastHeight = 0;

/** What part of the grid is seen, to the row; drawn again when the view passes a row, not at every pixel. `measured` is to the pixel. */
export function useGridView(scroller: RefObject<HTMLElement | null>) {
  const [view, setView] = useState<View>({ top: 0, height: lastHeight });
  const measured = useRef<View>(view);
  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const measure = () => {
      measured.current = { top: element.scrollTop, height: element.clientHeight };
      lastHeight = element.clientHeight;
      const next = { top: Math.floor(element.scrollTop / ROW_HEIGHT) * ROW_HEIGHT, height: element.clientHeight };
      setView((last) => (last.top === next.top && last.height === next.height ? last : next));
    };
    if (lastHeight === 0) measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    element.addEventListener('scroll', measure, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', measure);
    };
  }, [scroller]);
  return { view, measured };
}

/** The selected row is never out of sight, however it came to be selected. What is read here was measured before: asking would lay the page out. */
export function useKeepInView(scroller: RefObject<HTMLElement | null>, index: number, measured: RefObject<View>): void {
  useLayoutEffect(() => {
    const element = scroller.current;
    const { top: seen, height } = measured.current;
    if (element === null || index < 0 || height === 0) return;
    const top = index * ROW_HEIGHT;
    if (top < seen) element.scrollTop = Math.max(0, top - ROW_HEIGHT);
    else if (top + ROW_HEIGHT > seen + height) element.scrollTop = top + 2 * ROW_HEIGHT - height;
  }, [scroller, index, measured]);
}
