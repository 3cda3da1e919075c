import type { Segment, SubCue } from '../../../shared/plan/segment.ts';
import type { Timing } from '../../../shared/take/timing.ts';
import { type Instant, type Millis, millis } from '../../../shared/time.ts';

export interface OwnSegment {
  readonly segment: Segment;
  /** Its place in the rundown, from 1. */
  readonly number: number;
  /** Expected, as a wall instant. */
  readonly start: Instant;
  readonly isOnAir: boolean;
}

/** So many of each are near enough to be told. */
const NEAR = 3;

/** The cues of the segment on air that are still to come, with the time left, and the assistant's own segments from now on. */
export function tasksOf({ current, rows }: Timing) {
  const cues: readonly { readonly cue: SubCue; readonly left: Millis }[] =
    current === null
      ? []
      : current.segment.subCues
          .map((cue) => ({ cue, left: millis(cue.offset - current.elapsed) }))
          .filter(({ left }) => left > 0)
          .toSorted((a, b) => a.left - b.left)
          .slice(0, NEAR);
  const segments: readonly OwnSegment[] = rows
    .flatMap(({ segment, index, place, expectedStart, actualStart }) => {
      const start = place === 'current' ? actualStart : expectedStart;
      if (segment.owner !== 'assistant' || start === null || (place !== 'current' && place !== 'next' && place !== 'pending')) return [];
      return [{ segment, number: index + 1, start, isOnAir: place === 'current' }];
    })
    .slice(0, NEAR);
  return { cues, segments };
}
