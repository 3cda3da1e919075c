import { useCallback, useRef } from 'react';

/** A second click this soon is the other half of a double click, in ms. */
const DOUBLE = 400;

/** Runs what adds something each time it is pressed: not again while it is under way, nor on the second half of a double click. Resolves when it is done. */
export function useOneAtATime(): (run: () => Promise<unknown>) => Promise<void> {
  const busy = useRef(false);
  const startedAt = useRef(Number.NEGATIVE_INFINITY);
  return useCallback(async (run) => {
    if (busy.current || performance.now() - startedAt.current < DOUBLE) return;
    busy.current = true;
    startedAt.current = performance.now();
    try {
      await run();
    } finally {
      busy.current = false;
    }
  }, []);
}
