import { startTransition, useEffect, useRef, useState } from 'react';

/** A page that draws no frame now (minimised, covered) goes on without one. */
const LONGEST_FRAME = 100;
/** The prompter draws the same cue on the same processor: its frame goes first too. */
const OTHER_WINDOWS = 30;

/**
 * The value of one paint ago. What changes with a cue and is acted on at once is drawn in the next frame; what is long
 * and only read follows after it. Not useDeferredValue: that begins in the very next task, which is before the frame.
 */
export function useAfterPaint<T>(value: T): T {
  const [painted, setPainted] = useState({ value });
  const latest = useRef(value);
  const waiting = useRef<(() => void) | null>(null);
  useEffect(() => {
    latest.current = value;
    if (painted.value === value || waiting.current !== null) return;
    waiting.current = afterPaint(() => {
      waiting.current = null;
      startTransition(() => setPainted({ value: latest.current }));
    }, OTHER_WINDOWS);
  }, [painted, value]);
  useEffect(
    () => () => {
      waiting.current?.();
      waiting.current = null;
    },
    [],
  );
  return painted.value;
}

/**
 * How many pictures were drawn since `isOn`, up to `most`: a large room comes in part by part, each in a task of its own,
 * and what is acted on between two of them does not wait for the rest.
 */
export function usePictures(isOn: boolean, most: number): number {
  const [drawn, setDrawn] = useState(0);
  useEffect(() => {
    if (!isOn || drawn >= most) return;
    return afterPaint(() => startTransition(() => setDrawn(drawn + 1)), 0);
  }, [isOn, drawn, most]);
  return drawn;
}

/** Calls back `rest` ms after the next frame. Returns the way to give up. */
export function afterPaint(go: () => void, rest: number): () => void {
  let timer = setTimeout(go, LONGEST_FRAME);
  const frame = requestAnimationFrame(() => {
    clearTimeout(timer);
    timer = setTimeout(go, rest);
  });
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
}
