import { type RefObject, useLayoutEffect, useRef } from 'react';

/** The field that an edit opens takes the keyboard before the next key can be lost. */
export function useFocusOnce(): RefObject<HTMLInputElement | null> {
  const input = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => input.current?.focus({ preventScroll: true }), []);
  return input;
}
