import { useEffect, useState } from 'react';
import type { RunId } from '../../shared/ids.ts';
import { PLACE_SILENT, type SharedPlace } from '../../shared/wire/place.ts';
import { useSettled } from './useSettled.ts';

/** What is drawn may be this old, in ms. */
const DRAWN_EVERY = 1000;

/** Where the host reads in this run, to the second; null while no prompter says so. */
export function useHostPlace(runId: RunId): SharedPlace | null {
  const { place } = useSettled();
  const [silent, setSilent] = useState<SharedPlace | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => setSilent(place), PLACE_SILENT + DRAWN_EVERY);
    return () => clearTimeout(timer);
  }, [place]);
  return place === null || place === silent || place.runId !== runId ? null : place;
}
