import type { SegmentId } from '../ids.ts';
import type { Segment } from '../plan/segment.ts';
import { nextIndex, runsBySegment } from './next.ts';
import { currentRun, type TakeState } from './state.ts';
import { showOf } from './wall.ts';

/** A segment and where in the rundown it stands, from 0. */
export interface Standing {
  readonly segment: Segment;
  readonly index: number;
}

/** What a state says of what is to come whatever the time is: a second that passes reads it, and works out nothing again. */
export interface Links {
  /** What is on air, or was at the end. */
  readonly current: Standing | null;
  /** null once the take has ended, too. */
  readonly next: Standing | null;
  /** By row: milliseconds of what is to come before it; NaN for a row that is not to come. */
  readonly before: Float64Array;
  /** By row: show time before which pins, its own and those before it, let it not begin; −∞ without any. */
  readonly notBefore: Float64Array;
  /** Milliseconds of all that is to come. */
  readonly length: number;
  /** Show time before which pins let the show not end; −∞ without any. */
  readonly endNotBefore: number;
  /** The first row whose hard start counts: it ran, is on air, or is to come. Behind it nothing is relative. */
  readonly firstPinned: number | null;
}

const known = new WeakMap<TakeState, Links>();

/** Once for a state: it grows with the rundown, and every window reads it many times a second. */
export function linksOf(state: TakeState): Links {
  const before = known.get(state);
  if (before !== undefined) return before;
  const links = link(state);
  known.set(state, links);
  return links;
}

function link(state: TakeState): Links {
  const { rundown, skipped } = state;
  const ran = runsBySegment(state.onAir.runs);
  const from = state.onAir.end === null ? nextIndex(state) : null;
  const before = new Float64Array(rundown.length).fill(Number.NaN);
  const notBefore = new Float64Array(rundown.length);
  let length = 0;
  let endNotBefore = Number.NEGATIVE_INFINITY;
  let firstPinned: number | null = null;
  rundown.forEach((segment, index) => {
    const { id, hardStart } = segment;
    const hasRun = ran.has(id);
    const comes = from !== null && index >= from && !hasRun && !skipped.has(id);
    if (hardStart !== null && firstPinned === null && (comes || hasRun)) firstPinned = index;
    if (!comes) return;
    const pinned = hardStart === null ? endNotBefore : Math.max(endNotBefore, showOf(state, hardStart));
    before[index] = length;
    notBefore[index] = pinned;
    length += segment.length;
    endNotBefore = pinned + segment.length;
  });
  const current = standingOf(state, currentRun(state)?.segmentId ?? null);
  const next = from === null ? null : standing(rundown, from);
  return { current, next, before, notBefore, length, endNotBefore, firstPinned };
}

const standingOf = ({ rundown }: TakeState, id: SegmentId | null): Standing | null =>
  id === null
    ? null
    : standing(
        rundown,
        rundown.findIndex((segment) => segment.id === id),
      );

function standing(rundown: readonly Segment[], index: number): Standing | null {
  const segment = rundown[index];
  return segment === undefined ? null : { segment, index };
}
