import { useEffect, useState } from 'react';
import type { RunId } from '../../shared/ids.ts';
import type { CatchUpPlan } from '../../shared/take/catchup/problem.ts';
import type { TakeState } from '../../shared/take/state.ts';
import type { Instant } from '../../shared/time.ts';
import { takeNow } from '../link/clock.ts';
import { LATE_FROM, offerInstant, offersAt } from './catchUpOffers.ts';

/** Long after the frame that a key press asked for. */
const REST = 150;

export interface Offers {
  readonly plans: readonly CatchUpPlan[];
  /** What was on air when they were sought: applied to another picture they are refused. */
  readonly runId: RunId | null;
}

const NONE: Offers = { plans: [], runId: null };

/**
 * The plans for an unfinished take that is late; none otherwise. They are sought behind the frame: what GO changes is on
 * screen first. `expectedEnd`: of what is on air, or null; while it moves the plans are sought every ten seconds.
 */
export function useCatchUpOffers(take: TakeState | null, endOffset: number, expectedEnd: Instant | null): Offers {
  const [offers, setOffers] = useState(NONE);
  const late = take !== null && endOffset >= LATE_FROM;
  const rundown = take?.rundown ?? null;
  const skipped = take?.skipped ?? null;
  const nextId = take?.nextId ?? null;
  const runId = take?.onAir.currentRunId ?? null;
  const from = expectedEnd === null ? null : offerInstant(expectedEnd);
  useEffect(() => {
    if (!late || rundown === null) {
      setOffers(NONE);
      return;
    }
    const timer = setTimeout(() => {
      setOffers(take === null ? NONE : { plans: offersAt(take, offerInstant(takeNow() ?? take.lastRecordAt)), runId });
    }, REST);
    return () => clearTimeout(timer);
    // What the plans depend on; the take itself changes with every word to the host.
  }, [late, rundown, skipped, nextId, runId, from]);
  return late ? offers : NONE;
}
