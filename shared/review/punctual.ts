import { minutes } from '../time.ts';
import type { SegmentReport } from './report.ts';

/** A segment that starts within this of its planned clock, early or late, is on time. */
export const ON_TIME = minutes(2);

/** From here on a start is late enough to be drawn in amber. */
export const CLEARLY_LATE = minutes(5);

export interface Punctuality {
  readonly onTime: number;
  /** The divisor: segments that ran and have a planned clock. */
  readonly of: number;
}

export function punctuality(segments: readonly SegmentReport[]): Punctuality {
  const known = segments.flatMap((each) => (each.lateness === null ? [] : [each.lateness]));
  return { onTime: known.filter((lateness) => Math.abs(lateness) <= ON_TIME).length, of: known.length };
}
