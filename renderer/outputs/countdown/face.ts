import type { TakeState } from '../../../shared/take/state.ts';
import type { Timing } from '../../../shared/take/timing.ts';
import { wallOf } from '../../../shared/take/wall.ts';
import { clockOffset } from '../../../shared/text/format.ts';
import { type Millis, millis } from '../../../shared/time.ts';
import { type Lamp, lampOf } from '../lamp.ts';

/** What the stage clock counts: never the wall beside it. */
export interface Face {
  readonly lamp: Lamp;
  /** The segment on air; null before the first and after the last. */
  readonly title: string | null;
  /** Until the segment ends, or while armed until the planned start; negative past it. null: nothing counts. */
  readonly remaining: Millis | null;
  readonly next: string | null;
  /** Until the expected end of the whole show; null while nothing runs. */
  readonly showLeft: Millis | null;
  /** The expected end against the planned one as both are shown, + is late; null while armed. */
  readonly offset: Millis | null;
}

/** All that the stage clock shows of a take at one instant (semantics.md §3). */
export function faceOf(take: TakeState, shown: Timing): Face {
  const { current, next, status } = shown;
  const running = current !== null;
  return {
    lamp: lampOf(take, status),
    title: current?.segment.title ?? null,
    remaining: current?.remaining ?? (status === 'armed' ? shown.toPlannedStart : null),
    next: next?.segment.title ?? null,
    showLeft: running ? millis(shown.expectedShowEnd - wallOf(take, shown.now)) : null,
    offset: status === 'armed' ? null : clockOffset(shown.expectedShowEnd, shown.plannedShowEnd),
  };
}
