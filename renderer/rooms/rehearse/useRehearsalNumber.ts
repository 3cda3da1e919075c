import { useEffect, useState } from 'react';
import type { ShowId, TakeId } from '../../../shared/ids.ts';
import { listTakes } from '../../library/takes.ts';
import { getBridge } from '../../link/bridge.ts';

/** Which rehearsal of its show this is, counted from 1 in the order they were opened; null until known. */
export function useRehearsalNumber(takeId: TakeId | null, showId: ShowId | null): number | null {
  const [number, setNumber] = useState<number | null>(null);
  useEffect(() => {
    if (takeId === null || showId === null) return;
    let gone = false;
    void countTo(takeId, showId).then((count) => !gone && setNumber(count));
    return () => {
      gone = true;
    };
  }, [takeId, showId]);
  return number;
}

async function countTo(takeId: TakeId, showId: ShowId): Promise<number | null> {
  const heads = await listTakes(showId, await getBridge().listTakes());
  const rehearsals = heads.filter((head) => head.mode === 'rehearsal').sort((a, b) => a.openedAt - b.openedAt);
  const at = rehearsals.findIndex((head) => head.takeId === takeId);
  return at < 0 ? null : at + 1;
}
