import { useLayoutEffect, useRef } from 'react';
import { bindEffects, type Effects } from './actionStore.ts';

/**
 * Binds what actions do for as long as the caller is on screen. Always the latest effects; a later caller goes before an
 * earlier one. Bound with the picture, not after it: a GO that is to be seen is never one that does nothing.
 */
export function useActions(effects: Effects): void {
  const latest = useRef(effects);
  latest.current = effects;
  useLayoutEffect(() => bindEffects(latest), []);
}
