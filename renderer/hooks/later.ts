import { useEffect, useState } from 'react';
import { afterPaint } from './useAfterPaint.ts';

/** A part of a screen whose code is read after the first picture. */
export interface Later<T> {
  readonly load: () => Promise<T>;
  /** Once read it stands in every picture at once. */
  arrived: T | null;
}

/** React's own lazy would hold it back for the 300 ms in which it refuses to replace a fallback. */
export const later = <T>(load: () => Promise<T>): Later<T> => ({ load, arrived: null });

/** The part, or null until it is there: asked for behind the next frame, which asking would delay. Throws in the next picture when it cannot be read. */
export function useLater<T>(part: Later<T>): T | null {
  const [fault, setFault] = useState<unknown>(null);
  const [, arrived] = useState(0);
  useEffect(() => {
    if (part.arrived !== null) return;
    return afterPaint(() => {
      part.load().then((value) => {
        part.arrived = value;
        arrived((count) => count + 1);
      }, setFault);
    }, 0);
  }, [part]);
  if (fault !== null) throw fault;
  return part.arrived;
}
