import type { SegmentId } from '../ids.ts';
import { startAfter } from '../plan/frozen.ts';
import type { Segment } from '../plan/segment.ts';
import { unskipped } from '../plan/skip.ts';
import { type Instant, later, type Millis, millis, total } from '../time.ts';
import type { Chain } from './chain.ts';
import { linksOf } from './links.ts';
import { runsBySegment } from './next.ts';
import { inPlannedOrder } from './order.ts';
import { deviationOf, elapsedOf, expectedEndOf } from './run.ts';
import { currentRun, type Run, type TakeState } from './state.ts';
import { wallOf } from './wall.ts';

/** done: it ran and is over. passed: a jump, or a set next, went by it; it counts only when taken. skipped: not to be taken. */
export type Place = 'done' | 'current' | 'next' | 'pending' | 'passed' | 'skipped';

/** planned, actual and expected are three different numbers; all wall instants. */
export interface RowTiming {
  readonly segment: Segment;
  readonly index: number;
  readonly place: Place;
  /** null when the segment is not in the frozen plan, or was skipped in it. */
  readonly plannedStart: Instant | null;
  readonly plannedEnd: Instant | null;
  readonly expectedStart: Instant | null;
  readonly expectedEnd: Instant | null;
  /** First run's start. */
  readonly actualStart: Instant | null;
  /** Σ of its runs, hold included; null before the first. */
  readonly elapsed: Millis | null;
  /** Σ (elapsed − planned) of its finished runs; null while it has none. */
  readonly deviation: Millis | null;
  /** Actual or expected start − planned start; null for a row that was inserted or moved (order.ts). */
  readonly lateness: Millis | null;
  /** Without the lateness of the actual start; null behind a hard start. */
  readonly relativeLateness: Millis | null;
}

export interface PlannedClock {
  readonly start: Instant;
  readonly end: Instant;
}

/** A row that the plan itself skipped has none. */
export function plannedClocks(start: Instant, segments: readonly Segment[]): ReadonlyMap<SegmentId, PlannedClock> {
  const clocks = new Map<SegmentId, PlannedClock>();
  let end = start;
  for (const segment of unskipped(segments)) {
    const begin = startAfter(end, segment);
    end = later(begin, segment.length);
    clocks.set(segment.id, { start: begin, end });
  }
  return clocks;
}

/** What follows from the frozen plan and the order of the rows alone. */
interface Standing {
  readonly plan: TakeState['plan'];
  readonly planned: ReadonlyMap<SegmentId, PlannedClock>;
  readonly inOrder: ReadonlySet<SegmentId>;
}

/** By rundown: it is the same for every second and most records of a show, and a third of the work for 2,000 rows. */
const known = new WeakMap<TakeState['rundown'], Standing>();

function standingOf({ plan, rundown }: TakeState): Standing {
  const before = known.get(rundown);
  if (before?.plan === plan) return before;
  const planned = plannedClocks(plan.plannedStart, plan.segments);
  const standing = { plan, planned, inOrder: inPlannedOrder(unskipped(plan.segments), rundown) };
  known.set(rundown, standing);
  return standing;
}

/** Numbers of one row, null beyond the last: what is not in sight costs nothing. */
export function rowTimings(
  state: TakeState,
  now: Instant,
  links: Chain,
  startLateness: Millis | null,
): (index: number) => RowTiming | null {
  const { planned, inOrder } = standingOf(state);
  const { firstPinned } = linksOf(state);
  const runs = runsBySegment(state.onAir.runs);
  return (index) => {
    const segment = state.rundown[index];
    if (segment === undefined) return null;
    const own = runs.get(segment.id) ?? [];
    const clock = planned.get(segment.id) ?? null;
    const start = links.startOf(index);
    const place = placeOf(state, segment.id, own, index, start !== null);
    const expectedStart = start === null ? null : wallOf(state, start);
    const actualStart = own[0] === undefined ? null : wallOf(state, own[0].startedAt);
    const lateness = inOrder.has(segment.id) ? difference(actualStart ?? expectedStart, clock?.start ?? null) : null;
    const finished = own.filter((run) => run.endedAt !== null);
    return {
      segment,
      index,
      place,
      plannedStart: clock?.start ?? null,
      plannedEnd: clock?.end ?? null,
      expectedStart,
      expectedEnd: expectedEnd(state, segment, place, now, start),
      actualStart,
      elapsed: own.length === 0 ? null : total(own.map((run) => elapsedOf(run, now))),
      deviation: finished.length === 0 ? null : total(finished.map((run) => deviationOf(run, now).total)),
      lateness,
      relativeLateness:
        lateness === null || startLateness === null || (firstPinned !== null && index >= firstPinned)
          ? null
          : millis(lateness - startLateness),
    };
  };
}

function placeOf(state: TakeState, id: SegmentId, own: readonly Run[], index: number, comes: boolean): Place {
  const { current, next } = linksOf(state);
  if (state.onAir.end === null) {
    if (current?.index === index) return 'current';
    if (next?.index === index) return 'next';
    if (comes) return 'pending';
  }
  if (own.length > 0) return 'done';
  return state.skipped.has(id) ? 'skipped' : 'passed';
}

function expectedEnd(state: TakeState, segment: Segment, place: Place, now: Instant, start: Instant | null): Instant | null {
  const run = currentRun(state);
  if (place === 'current' && run !== null) return wallOf(state, expectedEndOf(run, now));
  return start === null ? null : wallOf(state, later(start, segment.length));
}

const difference = (a: Instant | null, b: Instant | null): Millis | null => (a === null || b === null ? null : millis(a - b));
