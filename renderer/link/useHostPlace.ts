import { useEffect, useState } from 'react';
import type { RunId } from '../../shared/ids.ts';
import { PLACE_SILENT, type SharedPlace } from '../../shared/wire/place.ts';
import { useTake } from './takeStore.ts';

/** Where the host reads in this run; null while no prompter says so. */
export function useHostPlace(runId: RunId): SharedPlace | null {
  const place = useTake((link) => link.place);
  const [silent, setSilent] = useState<SharedPlace | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => setSilent(place), PLACE_SILENT);
    return () => clearTimeout(timer);
  }, [place]);
  return place === null || place === silent || place.runId !== runId ? null : place;
}
