import { type RefObject, useEffect, useRef, useState } from 'react';

/** Hands off for this long after somebody scrolled by hand. */
const REST = 5000;

interface Viewport {
  readonly scrollTop: number;
  readonly height: number;
}

/**
 * Keeps `offset` (px from the top of the list) at about a third of the list's height, unless somebody scrolled by hand
 * within the last 5 s. Returns what is in sight. null: nothing to follow.
 */
export function useKeepInView(list: RefObject<HTMLElement | null>, offset: number | null): Viewport {
  const [view, setView] = useState<Viewport>({ scrollTop: 0, height: 0 });
  const touched = useRef(Number.NEGATIVE_INFINITY);
  const wanted = useRef(offset);
  wanted.current = offset;
  const height = useRef(0);
  const follow = useRef<() => void>(() => {});

  useEffect(() => {
    const element = list.current;
    if (element === null) return;
    let timer: ReturnType<typeof setTimeout> | null = null;
    follow.current = () => {
      if (timer !== null) clearTimeout(timer);
      const wait = touched.current + REST - performance.now();
      if (wait > 0) {
        timer = setTimeout(follow.current, wait);
        return;
      }
      if (wanted.current !== null) element.scrollTop = Math.max(0, wanted.current - height.current / 3);
    };
    const byHand = () => {
      touched.current = performance.now();
      follow.current();
    };
    const look = () => setView({ scrollTop: element.scrollTop, height: height.current });
    const resized = new ResizeObserver(() => {
      height.current = element.clientHeight;
      look();
      follow.current();
    });
    resized.observe(element);
    for (const kind of HAND) element.addEventListener(kind, byHand, { passive: true });
    element.addEventListener('scroll', look, { passive: true });
    height.current = element.clientHeight;
    look();
    follow.current();
    return () => {
      if (timer !== null) clearTimeout(timer);
      resized.disconnect();
      for (const kind of HAND) element.removeEventListener(kind, byHand);
      element.removeEventListener('scroll', look);
    };
  }, [list]);

  // In the frame after: to scroll is to lay out, and what GO changed must be on screen before that.
  useEffect(() => {
    const frame = requestAnimationFrame(() => follow.current());
    return () => cancelAnimationFrame(frame);
  }, [offset]);
  return view;
}

// A scroll event also comes from our own scrolling; these come from a hand only.
const HAND = ['wheel', 'touchmove', 'pointerdown', 'keydown'] as const;
