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
export function tasksOf(rundown: readonly Segment[], shown: Timing) {
  const { current } = shown;
  const cues: readonly { readonly cue: SubCue; readonly left: Millis }[] =
    current === null
      ? []
      : current.segment.subCues
          .map((cue) => ({ cue, left: millis(cue.offset - current.elapsed) }))
          .filter(({ left }) => left > 0)
          .toSorted((a, b) => a.left - b.left)
          .slice(0, NEAR);
  return { cues, segments: ownSegments(rundown, shown) };
}

/** From what is on air or next, whichever stands first, and no further than is told. */
function ownSegments(rundown: readonly Segment[], { current, next, rowAt }: Timing): readonly OwnSegment[] {
  const own: OwnSegment[] = [];
  const from = Math.min(current?.index ?? rundown.length, next?.index ?? rundown.length);
  for (let index = from; index < rundown.length && own.length < NEAR; index += 1) {
    const row = rundown[index]?.owner === 'assistant' ? rowAt(index) : null;
    if (row === null) continue;
    const isOnAir = row.place === 'current';
    const start = isOnAir ? row.actualStart : row.expectedStart;
    if (start !== null && (isOnAir || row.place === 'next' || row.place === 'pending'))
      own.push({ segment: row.segment, number: index + 1, start, isOnAir });
  }
  return own;
}
