import { type Instant, instant } from '../../../../shared/time.ts';

const MINUTE = 60_000;
const DAY_PART = 480 * MINUTE;
const STEPS = [...[1, 2, 5, 10, 15, 30, 60, 120, 240].map((m) => m * MINUTE), DAY_PART];

export interface Tick {
  readonly at: Instant;
  /** 0–1 along the axis. */
  readonly place: number;
}

/**
 * Round clock times along a stretch of time, at most `most` of them. `offset` is local time less UTC in ms, so that the
 * ticks are round on the clock that the user reads.
 */
export function ticks(start: Instant, end: Instant, most: number, offset: number): readonly Tick[] {
  const length = end - start;
  if (length <= 0 || most < 1) return [];
  const step = STEPS.find((each) => length / each <= most) ?? Math.ceil(length / most / DAY_PART) * DAY_PART;
  const first = Math.ceil((start + offset) / step) * step - offset;
  const count = Math.floor((end - first) / step) + 1;
  return Array.from({ length: Math.max(0, count) }, (_, n) => {
    const at = first + n * step;
    return { at: instant(at), place: (at - start) / length };
  });
}
