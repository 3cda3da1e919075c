import type { SegmentId } from '../ids.ts';
import { startAfter } from '../plan/frozen.ts';
import type { Segment } from '../plan/segment.ts';
import { unskipped } from '../plan/skip.ts';
import { type Instant, later, type Millis, millis, total } from '../time.ts';
import type { Chain } from './chain.ts';
import { nextSegment } from './next.ts';
import { inPlannedOrder } from './order.ts';
import { deviationOf, elapsedOf, expectedEndOf } from './run.ts';
import { currentRun, hasRun, type Run, type TakeState } from './state.ts';
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

export function rowTimings(state: TakeState, now: Instant, links: Chain, startLateness: Millis | null): readonly RowTiming[] {
  const { planned, inOrder } = standingOf(state);
  const runs = bySegment(state.onAir.runs);
  const firstPin = firstPinned(state, links);
  const next = nextSegment(state)?.id ?? null;
  return state.rundown.map((segment, index) => {
    const own = runs.get(segment.id) ?? [];
    const clock = planned.get(segment.id) ?? null;
    const place = placeOf(state, segment.id, own, next, links);
    const start = links.starts.get(segment.id) ?? null;
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
      expectedEnd: expectedEnd(state, segment.id, place, now, links),
      actualStart,
      elapsed: own.length === 0 ? null : total(own.map((run) => elapsedOf(run, now))),
      deviation: finished.length === 0 ? null : total(finished.map((run) => deviationOf(run, now).total)),
      lateness,
      relativeLateness:
        lateness === null || startLateness === null || (firstPin !== null && index >= firstPin) ? null : millis(lateness - startLateness),
    };
  });
}

/** The first row whose hard start counts: it ran, is on air, or is to come. Behind it nothing is relative. */
export function firstPinned(state: TakeState, links: Chain): number | null {
  const counts = (segment: Segment) => segment.hardStart !== null && (links.starts.has(segment.id) || hasRun(state, segment.id));
  const found = state.rundown.findIndex(counts);
  return found === -1 ? null : found;
}

function bySegment(runs: readonly Run[]): ReadonlyMap<SegmentId, readonly Run[]> {
  const groups = new Map<SegmentId, Run[]>();
  for (const run of runs) {
    const group = groups.get(run.segmentId);
    if (group === undefined) groups.set(run.segmentId, [run]);
    else group.push(run);
  }
  return groups;
}

function placeOf(state: TakeState, id: SegmentId, own: readonly Run[], next: SegmentId | null, links: Chain): Place {
  if (state.onAir.end === null) {
    if (currentRun(state)?.segmentId === id) return 'current';
    if (id === next) return 'next';
    if (links.starts.has(id)) return 'pending';
  }
  if (own.length > 0) return 'done';
  return state.skipped.has(id) ? 'skipped' : 'passed';
}

function expectedEnd(state: TakeState, id: SegmentId, place: Place, now: Instant, links: Chain): Instant | null {
  const run = currentRun(state);
  if (place === 'current' && run !== null) return wallOf(state, expectedEndOf(run, now));
  const end = links.ends.get(id);
  return end === undefined ? null : wallOf(state, end);
}

const difference = (a: Instant | null, b: Instant | null): Millis | null => (a === null || b === null ? null : millis(a - b));
