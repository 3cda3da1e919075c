import { type ComponentType, useEffect, useState } from 'react';

/** A part of a screen whose code is read after the first picture. */
export interface Later<P> {
  readonly load: () => Promise<ComponentType<P>>;
  /** Once read it stands in every picture at once. */
  arrived: ComponentType<P> | null;
}

/** React's own lazy would hold it back for the 300 ms in which it refuses to replace a fallback. */
export const later = <P>(load: () => Promise<ComponentType<P>>): Later<P> => ({ load, arrived: null });

/** The part, or null until it is there. Throws in the next picture when it cannot be read. */
export function useLater<P>(part: Later<P>): ComponentType<P> | null {
  const [fault, setFault] = useState<unknown>(null);
  const [, arrived] = useState(0);
  useEffect(() => {
    if (part.arrived !== null) return;
    part.load().then((component) => {
      part.arrived = component;
      arrived((count) => count + 1);
    }, setFault);
  }, [part]);
  if (fault !== null) throw fault;
  return part.arrived;
}
