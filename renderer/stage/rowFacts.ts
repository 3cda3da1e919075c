import type { SegmentKind, Tier } from '../../shared/plan/segment.ts';
import { isInWindow } from '../../shared/take/floating.ts';
import type { RowTiming } from '../../shared/take/rows.ts';
import type { TakeState } from '../../shared/take/state.ts';
import { currentRun } from '../../shared/take/state.ts';
import { lengthText, offsetText } from '../../shared/text/format.ts';
import type { Instant } from '../../shared/time.ts';
import { clockText } from '../ui/wall.ts';

/**
 * All that one row of the running rundown shows, as plain values: a row is drawn again only when one of them differs,
 * so that a second passing does not draw two thousand rows.
 */
export interface RowFacts {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly tier: Tier | null;
  readonly kind: SegmentKind;
  readonly place: RowTiming['place'];
  /** Expected or actual clock; — for a row that a jump went by or that was never reached: it counts only when taken. */
  readonly clock: string;
  /** Why it has no clock: gone by or skipped while the show runs on, or not run when it ended. */
  readonly missed: 'passed' | 'skipped' | 'notRun' | null;
  /** Planned clock, when it differs from `clock` by a second or more. */
  readonly struck: string | null;
  readonly length: string;
  /** Done rows: length against plan, signed. */
  readonly deviation: string | null;
  readonly deviationSign: -1 | 0 | 1;
  readonly pinned: string | null;
  /** A floating segment, and whether it may be raised now; null once the show is over. */
  readonly floating: 'floating' | 'mayRaise' | null;
}

/** `now` is show time. */
export function rowFacts(row: RowTiming, state: TakeState, now: Instant): RowFacts {
  const { segment, place } = row;
  const at = row.actualStart ?? row.expectedStart;
  const drifts = at !== null && row.plannedStart !== null && Math.abs(at - row.plannedStart) >= 1000;
  return {
    id: segment.id,
    number: row.index + 1,
    title: segment.title,
    tier: segment.tier,
    kind: segment.kind,
    place,
    clock: clockOrNone(at),
    missed: missedOf(place, state),
    struck: place === 'passed' || place === 'skipped' || (drifts && place !== 'done') ? clockOrNone(row.plannedStart) : null,
    length: lengthText(lengthOf(row, state)),
    deviation: place === 'done' ? offsetText(row.deviation) : null,
    deviationSign: place === 'done' ? signOf(row.deviation) : 0,
    pinned: segment.hardStart === null ? null : clockOrNone(segment.hardStart),
    floating:
      segment.floating === null || state.onAir.end !== null ? null : isInWindow(state, segment.floating, now) ? 'mayRaise' : 'floating',
  };
}

function missedOf(place: RowTiming['place'], state: TakeState): RowFacts['missed'] {
  if (place === 'skipped') return 'skipped';
  if (place !== 'passed') return null;
  return state.onAir.end === null ? 'passed' : 'notRun';
}

const clockOrNone = (at: RowTiming['plannedStart']): string => (at === null ? '—' : clockText(at));

/** What it took, or what it may take: added time is part of what the current one may take. */
function lengthOf(row: RowTiming, state: TakeState): number | null {
  if (row.place === 'done') return row.elapsed;
  const run = row.place === 'current' ? currentRun(state) : null;
  return run === null ? row.segment.length : run.planned + run.added;
}

/** Under half a second either way reads as 0:00 and is neither late nor early. */
function signOf(deviation: number | null): -1 | 0 | 1 {
  if (deviation === null || Math.abs(deviation) < 500) return 0;
  return deviation > 0 ? 1 : -1;
}
