import type { Segment } from '../plan/segment.ts';
import { type Instant, type Millis, millis } from '../time.ts';
import { chain } from './chain.ts';
import { showTime } from './clock.ts';
import { nextSegment } from './next.ts';
import { type PhaseTiming, phaseTimings } from './phases.ts';
import { firstPinned, type RowTiming, rowTimings } from './rows.ts';
import { expectedEndOf, heldOf, remainingOf, spokenOf } from './run.ts';
import { currentRun, currentSegment, type Run, type TakeState, type TakeStatus, takeStatus } from './state.ts';
import { wallOf } from './wall.ts';

/** Every number a stage screen shows, at one instant (semantics.md §3). Instants are wall instants unless said. */
export interface Timing {
  /** Show time. */
  readonly now: Instant;
  readonly status: TakeStatus;
  readonly current: CurrentTiming | null;
  readonly next: NextTiming | null;
  /** One per rundown segment, in running order. */
  readonly rows: readonly RowTiming[];
  readonly phases: readonly PhaseTiming[];
  readonly expectedShowEnd: Instant;
  readonly plannedShowEnd: Instant;
  /** + is late. */
  readonly endOffset: Millis;
  /** Without the lateness of the actual start; null while armed and behind a hard start. */
  readonly relativeEndOffset: Millis | null;
  /** Since the first GO that counts. */
  readonly showElapsed: Millis | null;
  /** While armed: until the planned start; negative when it has passed. */
  readonly toPlannedStart: Millis | null;
}

export interface CurrentTiming {
  readonly run: Run;
  readonly segment: Segment;
  /** Without hold. */
  readonly elapsed: Millis;
  /** Negative is over. */
  readonly remaining: Millis;
  readonly held: Millis;
  readonly expectedEnd: Instant;
}

export interface NextTiming {
  readonly segment: Segment;
  readonly expectedStart: Instant;
  /** Taking it now would be before its hard start. */
  readonly early: boolean;
}

export function timing(state: TakeState, takeNow: Instant): Timing {
  const now = showTime(state.clock, takeNow);
  const links = chain(state, now);
  const next = nextSegment(state);
  const expectedShowEnd = wallOf(state, links.showEnd);
  const endOffset = millis(expectedShowEnd - state.plan.plannedEnd);
  const startLateness = lateStart(state);
  const pinned = firstPinned(state, links) !== null;
  // Most of the work, and it grows with the rundown: a window that shows no rows, or shows them a frame later, waits for none.
  const rows = once(() => rowTimings(state, now, links, startLateness));
  const phases = once(() => phaseTimings(state, now));
  return {
    now,
    status: takeStatus(state),
    current: currentTiming(state, now),
    next: nextTiming(state, now, next, next === null ? null : (links.starts.get(next.id) ?? null)),
    get rows() {
      return rows();
    },
    get phases() {
      return phases();
    },
    expectedShowEnd,
    plannedShowEnd: state.plan.plannedEnd,
    endOffset,
    relativeEndOffset: startLateness === null || pinned ? null : millis(endOffset - startLateness),
    showElapsed: showElapsed(state, now),
    toPlannedStart: takeStatus(state) === 'armed' ? millis(state.plan.plannedStart - wallOf(state, now)) : null,
  };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** The actual show start against the plan; null before it. */
function lateStart(state: TakeState): Millis | null {
  const first = state.onAir.runs[0];
  return first === undefined ? null : millis(wallOf(state, first.startedAt) - state.plan.plannedStart);
}

function currentTiming(state: TakeState, now: Instant): CurrentTiming | null {
  const run = currentRun(state);
  const segment = currentSegment(state);
  if (run === null || segment === null || state.onAir.end !== null) return null;
  return {
    run,
    segment,
    elapsed: spokenOf(run, now),
    remaining: remainingOf(run, now),
    held: heldOf(run, now),
    expectedEnd: wallOf(state, expectedEndOf(run, now)),
  };
}

function nextTiming(state: TakeState, now: Instant, segment: Segment | null, start: Instant | null): NextTiming | null {
  if (segment === null || start === null || state.onAir.end !== null) return null;
  return { segment, expectedStart: wallOf(state, start), early: segment.hardStart !== null && wallOf(state, now) < segment.hardStart };
}

function showElapsed(state: TakeState, now: Instant): Millis | null {
  const first = state.onAir.runs[0];
  if (first === undefined) return null;
  return state.onAir.end === null ? millis(now - first.startedAt) : millis(state.onAir.end.at - first.startedAt);
}
