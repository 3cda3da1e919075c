import { between, type Instant, later, type Millis } from '../../time.ts';
import type { Reading } from './number.ts';

/**
 * Readings of one kind, oldest first, and what makes a look at each of them cheap: after twelve hours of one a minute every
 * look is taken at hundreds of them. Whoever asks says at which one (`last`, from 0): what came later is not known then.
 */
export interface Curve {
  readonly readings: readonly Reading[];
  /** By reading: the most up to it. */
  readonly most: readonly number[];
  /** By reading: the area under the line from the first reading to it, in value × ms. */
  readonly area: readonly number[];
}

export function curveOf(readings: readonly Reading[]): Curve {
  const most: number[] = [];
  const area: number[] = [];
  for (const [index, { value, at }] of readings.entries()) {
    const before = readings[index - 1];
    most.push(Math.max(value, most[index - 1] ?? value));
    area.push(before === undefined ? 0 : (area[index - 1] ?? 0) + ((before.value + value) / 2) * between(before.at, at));
  }
  return { readings, most, area };
}

/** The newest reading at or before `at`, up to `last`; -1 before the first. */
export function indexAt({ readings }: Curve, last: number, at: Instant): number {
  let low = -1;
  for (let high = last; low < high; ) {
    const middle = Math.ceil((low + high) / 2);
    if ((readings[middle]?.at ?? Number.POSITIVE_INFINITY) <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** On the line between the readings around it; null before the first and behind the last: nobody knows. */
export function valueAt(curve: Curve, last: number, at: Instant): number | null {
  const before = curve.readings[indexAt(curve, last, at)];
  if (before === undefined || before.at === at) return before?.value ?? null;
  const behind = indexAt(curve, last, at) + 1;
  const after = behind > last ? undefined : curve.readings[behind];
  return after === undefined ? null : before.value + ((after.value - before.value) * between(before.at, at)) / between(before.at, after.at);
}

/** The mean over time along the line from the first reading: entering more often does not weigh more. */
export function meanOf({ readings, area }: Curve, last: number): number | null {
  const [first, newest] = [readings[0], readings[last]];
  if (first === undefined || newest === undefined) return null;
  return first.at === newest.at ? newest.value : (area[last] ?? 0) / between(first.at, newest.at);
}

/** By how much a reading differs from the line `span` before it, as a share of it; null: not that far back. */
export function slopeOf(curve: Curve, last: number, span: Millis): number | null {
  const newest = curve.readings[last];
  if (newest === undefined || newest.value === 0) return null;
  const before = valueAt(curve, last, later(newest.at, -span));
  return before === null ? null : (newest.value - before) / newest.value;
}

/** How much a total grows in a minute, by the last two readings that lie a minute apart; null: not two, or it fell. */
export function perMinute(curve: Curve, last: number): number | null {
  const newest = curve.readings[last];
  const before = newest === undefined ? undefined : curve.readings[indexAt(curve, last, later(newest.at, -60_000))];
  if (newest === undefined || before === undefined || newest.value < before.value) return null;
  return ((newest.value - before.value) * 60_000) / between(before.at, newest.at);
}

/** The first of the readings, up to the newest, at each of which it held; null: it does not hold at the newest. */
export function sinceOf({ readings }: Curve, holds: (last: number) => boolean): Instant | null {
  let since: Instant | null = null;
  for (let last = readings.length - 1; last >= 0 && holds(last); last -= 1) since = readings[last]?.at ?? null;
  return since;
}
