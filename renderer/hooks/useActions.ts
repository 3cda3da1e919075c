import { useEffect, useRef } from 'react';
import { bindEffects, type Effects } from './actionStore.ts';

/** Binds what actions do for as long as the caller is on screen. Always the latest effects; a later caller goes before an earlier one. */
export function useActions(effects: Effects): void {
  const latest = useRef(effects);
  latest.current = effects;
  useEffect(() => bindEffects(latest), []);
}
