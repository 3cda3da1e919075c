import type { SegmentId } from '../ids.ts';
import { startAfter } from '../plan/frozen.ts';
import type { Segment } from '../plan/segment.ts';
import { type Instant, later, type Millis, millis, total } from '../time.ts';
import type { Chain } from './chain.ts';
import { deviationOf, elapsedOf, expectedEndOf } from './run.ts';
import { currentRun, nextSegment, type Run, type TakeState } from './state.ts';
import { wallOf } from './wall.ts';

/** done: it ran and is over. passed: a jump went by it; it counts only when taken. */
export type Place = 'done' | 'current' | 'next' | 'pending' | 'passed';

/** planned, actual and expected are three different numbers; all wall instants. */
export interface RowTiming {
  readonly segment: Segment;
  readonly index: number;
  readonly place: Place;
  /** null when the segment is not in the frozen plan. */
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
  /** Actual or expected start − planned start. */
  readonly lateness: Millis | null;
  readonly relativeLateness: Millis | null;
}

export interface PlannedClock {
  readonly start: Instant;
  readonly end: Instant;
}

export function plannedClocks(start: Instant, segments: readonly Segment[]): ReadonlyMap<SegmentId, PlannedClock> {
  const clocks = new Map<SegmentId, PlannedClock>();
  let end = start;
  for (const segment of segments) {
    const begin = startAfter(end, segment);
    end = later(begin, segment.length);
    clocks.set(segment.id, { start: begin, end });
  }
  return clocks;
}

export function rowTimings(state: TakeState, now: Instant, links: Chain, startLateness: Millis | null): readonly RowTiming[] {
  const planned = plannedClocks(state.plan.plannedStart, state.plan.segments);
  const runs = bySegment(state.onAir.runs);
  const firstPin = state.rundown.findIndex((segment) => segment.hardStart !== null);
  const next = nextSegment(state)?.id ?? null;
  return state.rundown.map((segment, index) => {
    const own = runs.get(segment.id) ?? [];
    const clock = planned.get(segment.id) ?? null;
    const place = placeOf(state, segment.id, own, next, links);
    const start = links.starts.get(segment.id) ?? null;
    const expectedStart = start === null ? null : wallOf(state, start);
    const actualStart = own[0] === undefined ? null : wallOf(state, own[0].startedAt);
    const lateness = difference(actualStart ?? expectedStart, clock?.start ?? null);
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
        lateness === null || startLateness === null || (firstPin >= 0 && index >= firstPin) ? null : millis(lateness - startLateness),
    };
  });
}

function bySegment(runs: readonly Run[]): ReadonlyMap<SegmentId, readonly Run[]> {
  const groups = new Map<SegmentId, Run[]>();
  for (const run of runs) groups.set(run.segmentId, [...(groups.get(run.segmentId) ?? []), run]);
  return groups;
}

function placeOf(state: TakeState, id: SegmentId, own: readonly Run[], next: SegmentId | null, links: Chain): Place {
  if (state.onAir.end === null) {
    if (currentRun(state)?.segmentId === id) return 'current';
    if (id === next) return 'next';
    if (links.starts.has(id)) return 'pending';
  }
  return own.length > 0 ? 'done' : 'passed';
}

function expectedEnd(state: TakeState, id: SegmentId, place: Place, now: Instant, links: Chain): Instant | null {
  const run = currentRun(state);
  if (place === 'current' && run !== null) return wallOf(state, expectedEndOf(run, now));
  const end = links.ends.get(id);
  return end === undefined ? null : wallOf(state, end);
}

const difference = (a: Instant | null, b: Instant | null): Millis | null => (a === null || b === null ? null : millis(a - b));
