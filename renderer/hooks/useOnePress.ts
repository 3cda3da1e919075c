import { useCallback, useRef } from 'react';

/** A second press this soon is the other half of a double one, in ms. */
const DOUBLE = 400;

/** For a key that answers what has waited longest: pressed twice at once it would answer the next thing too, which nobody has read. */
export function useOnePress(answer: () => void): () => void {
  const pressedAt = useRef(Number.NEGATIVE_INFINITY);
  return useCallback(() => {
    const now = performance.now();
    if (now - pressedAt.current < DOUBLE) return;
    pressedAt.current = now;
    answer();
  }, [answer]);
}
