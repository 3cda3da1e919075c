import { type RefObject, useLayoutEffect, useRef, useState } from 'react';

/**
 * For what takes the keyboard and goes again: the keyboard is back where it was. What it was on may have made room for
 * this: then it is at the head of the part that it stood in. From nowhere it goes back to nowhere.
 */
export function useFocusBack<E extends HTMLElement>(): RefObject<E | null> {
  const box = useRef<E>(null);
  // In the first drawing: before a field in here takes it.
  const [before] = useState(() => (document.activeElement === document.body ? null : document.activeElement));
  const [part] = useState(() => before?.closest('section, article') ?? null);
  useLayoutEffect(() => {
    const element = box.current;
    return () => {
      if (element?.contains(document.activeElement) !== true || !(before instanceof HTMLElement)) return;
      if (before.isConnected) before.focus();
      else part?.querySelector('button')?.focus();
    };
  }, [before, part]);
  return box;
}
