import { between, type Instant, later, minutes } from '../../time.ts';
import { type Curve, sinceOf, valueAt } from './curve.ts';
import type { Reading } from './number.ts';
import type { Thresholds } from './thresholds.ts';

/** A share as figures are stored (number.ts isHundredths), of a threshold in percent. */
export const percent = (threshold: number | null): number | null => (threshold === null ? null : threshold * 100);

/** Since which reading all are above the limit, up to the newest. */
export const aboveSince = (curve: Curve, limit: number | null): Instant | null =>
  limit === null ? null : sinceOf(curve, (last) => (curve.readings[last]?.value ?? 0) > limit);

/** 停留下滑: less by that share than so long before. */
export function stayFallsSince(stay: Curve, { stayDrop, stayMinutes }: Thresholds): Instant | null {
  if (stayDrop === null || stayMinutes === null) return null;
  return sinceOf(stay, (last) => {
    const newest = stay.readings[last];
    const before = newest === undefined ? null : valueAt(stay, last, later(newest.at, -minutes(stayMinutes)));
    return newest !== undefined && before !== null && newest.value < before * (1 - stayDrop / 100);
  });
}

/** 压单: more at every reading for so long; since the first of them. */
export function growsSince(readings: readonly Reading[], span: number | null): Instant | null {
  let first = readings.length - 1;
  while (first > 0 && (readings[first - 1]?.value ?? 0) < (readings[first]?.value ?? 0)) first -= 1;
  const [from, to] = [readings[first], readings.at(-1)];
  return span !== null && from !== undefined && to !== undefined && between(from.at, to.at) >= minutes(span) ? from.at : null;
}

/** 退款高, against one's own category: without its figure nobody knows what is much. */
export const refundLimit = ({ refundBase, refundTimes }: Thresholds): number | null =>
  refundBase === null || refundTimes === null ? null : refundBase * refundTimes;
