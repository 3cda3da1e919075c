import type { Timing } from '../../shared/take/timing.ts';

/** Never faster than this: at ×60 every second changes sooner than an eye can read it. */
const FASTEST = 50;

/** Milliseconds of real time until one of a take's shown seconds can change, at a show clock rate. */
export function untilNextSecond(timing: Timing, rate: number): number {
  // Show time stands; the wall still moves expected ends.
  const pace = rate === 0 ? 1 : rate;
  const rising = (ms: number) => 1000 - modulo(ms);
  const falling = (ms: number) => (modulo(ms) === 0 ? 1000 : modulo(ms));
  const waits = [rising(timing.now)];
  if (timing.current !== null) waits.push(falling(timing.current.remaining), rising(timing.current.elapsed));
  if (timing.toPlannedStart !== null) waits.push(falling(timing.toPlannedStart));
  // One millisecond past the boundary, so that the rounding has changed.
  return Math.max(FASTEST, Math.ceil(Math.min(...waits) / pace) + 1);
}

const modulo = (ms: number): number => ((ms % 1000) + 1000) % 1000;
