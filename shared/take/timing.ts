import type { Segment } from '../plan/segment.ts';
import { type Instant, type Millis, millis } from '../time.ts';
import { type Chain, chain } from './chain.ts';
import { showTime } from './clock.ts';
import { linksOf } from './links.ts';
import { type PhaseTiming, phaseTimings } from './phases.ts';
import { type RowTiming, rowTimings } from './rows.ts';
import { expectedEndOf, heldOf, remainingOf, spokenOf } from './run.ts';
import { currentRun, type Run, type TakeState, type TakeStatus, takeStatus } from './state.ts';
import { wallOf } from './wall.ts';

/** Every number a stage screen shows, at one instant (semantics.md §3). Instants are wall instants unless said. */
export interface Timing {
  /** Show time. */
  readonly now: Instant;
  readonly status: TakeStatus;
  readonly current: CurrentTiming | null;
  readonly next: NextTiming | null;
  /** The row at an index of the rundown, from 0; null beyond its ends. What a screen draws costs, and no more. */
  readonly rowAt: (index: number) => RowTiming | null;
  /** All of them, in running order, worked out when first read: for a list that is searched whole. */
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
  /** In the rundown, from 0. */
  readonly index: number;
  /** Without hold. */
  readonly elapsed: Millis;
  /** Negative is over. */
  readonly remaining: Millis;
  readonly held: Millis;
  readonly expectedEnd: Instant;
}

export interface NextTiming {
  readonly segment: Segment;
  /** In the rundown, from 0. */
  readonly index: number;
  readonly expectedStart: Instant;
  /** Taking it now would be before its hard start. */
  readonly early: boolean;
}

export function timing(state: TakeState, takeNow: Instant): Timing {
  const now = showTime(state.clock, takeNow);
  const links = chain(state, now);
  const expectedShowEnd = wallOf(state, links.showEnd);
  const endOffset = millis(expectedShowEnd - state.plan.plannedEnd);
  const startLateness = lateStart(state);
  const pinned = linksOf(state).firstPinned !== null;
  const rowAt = rowTimings(state, now, links, startLateness);
  // Most of the work, and it grows with the rundown: no window waits for it that does not read it.
  const rows = once(() => state.rundown.flatMap((_, index) => rowAt(index) ?? []));
  const phases = once(() => phaseTimings(state, now));
  return {
    now,
    status: takeStatus(state),
    current: currentTiming(state, now),
    next: nextTiming(state, now, links),
    rowAt,
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
  const { current } = linksOf(state);
  if (run === null || current === null || state.onAir.end !== null) return null;
  return {
    run,
    ...current,
    elapsed: spokenOf(run, now),
    remaining: remainingOf(run, now),
    held: heldOf(run, now),
    expectedEnd: wallOf(state, expectedEndOf(run, now)),
  };
}

function nextTiming(state: TakeState, now: Instant, links: Chain): NextTiming | null {
  const { next } = linksOf(state);
  const start = next === null ? null : links.startOf(next.index);
  if (next === null || start === null) return null;
  const { segment } = next;
  return { ...next, expectedStart: wallOf(state, start), early: segment.hardStart !== null && wallOf(state, now) < segment.hardStart };
}

function showElapsed(state: TakeState, now: Instant): Millis | null {
  const first = state.onAir.runs[0];
  if (first === undefined) return null;
  return state.onAir.end === null ? millis(now - first.startedAt) : millis(state.onAir.end.at - first.startedAt);
}
