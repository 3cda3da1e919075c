import { between, type Instant, later, minutes } from '../../time.ts';
import { type Curve, indexAt, meanOf, sinceOf, slopeOf, valueAt } from './curve.ts';
import type { Thresholds } from './thresholds.ts';

/** 平淡, 爬升, 高峰, 骤降 (domain.md §5.6). */
export type Flow = 'flat' | 'climb' | 'peak' | 'drop';

/** Of 爬升 and 平淡. */
const SLOPE = minutes(5);

/** How the audience stands at the newest reading, and since which reading; null: none of the four, or not enough entered. */
export interface FlowState {
  readonly flow: Flow;
  readonly since: Instant;
  readonly at: Instant;
}

/** `online` is of the show on air; `start` is when it went on air. The gravest counts. */
export function flowOf(online: Curve, start: Instant, limits: Thresholds): FlowState | null {
  const newest = online.readings.at(-1);
  if (newest === undefined) return null;
  for (const [flow, since] of [
    ['drop', sinceOf(online, (last) => isDrop(online, last, limits))],
    ['peak', peakSince(online, start, limits)],
    ['climb', sinceOf(online, (last) => isClimb(online, last, limits))],
    ['flat', sinceOf(online, (last) => isFlat(online, last, limits))],
  ] as const) {
    if (since !== null) return { flow, since, at: newest.at };
  }
  return null;
}

/** 骤降: of what was there some minutes ago too large a share is gone, and it is people, not a handful. */
function isDrop(online: Curve, last: number, { dropShare, dropPeople, dropMinutes }: Thresholds): boolean {
  const newest = online.readings[last];
  if (newest === undefined || dropShare === null || dropPeople === null || dropMinutes === null) return false;
  const before = valueAt(online, last, later(newest.at, -minutes(dropMinutes)));
  return before !== null && newest.value < before * (1 - dropShare / 100) && before - newest.value >= dropPeople;
}

/** Near the most so far and well above the mean so far, at every reading for long enough, all of it after the first minutes. */
function peakSince(online: Curve, start: Instant, limits: Thresholds): Instant | null {
  const { peakOfMax, peakOfMean, peakMinutes, peakAfter } = limits;
  if (peakOfMax === null || peakOfMean === null || peakMinutes === null || peakAfter === null) return null;
  const since = sinceOf(online, (last) => {
    const reading = online.readings[last];
    if (reading === undefined || between(start, reading.at) < minutes(peakAfter)) return false;
    const most = online.most[last] ?? reading.value;
    return reading.value >= (most * peakOfMax) / 100 && reading.value >= ((meanOf(online, last) ?? 0) * peakOfMean) / 100;
  });
  const newest = online.readings.at(-1);
  return since !== null && newest !== undefined && between(since, newest.at) >= minutes(peakMinutes) ? since : null;
}

function isClimb(online: Curve, last: number, { climb }: Thresholds): boolean {
  const slope = slopeOf(online, last, SLOPE);
  return climb !== null && slope !== null && slope > climb / 100;
}

/** Below the mean so far, and at every reading of the last minutes, and where they begin, hardly moving. */
function isFlat(online: Curve, last: number, { flat, flatMinutes }: Thresholds): boolean {
  const newest = online.readings[last];
  const mean = meanOf(online, last);
  if (flat === null || flatMinutes === null || newest === undefined || mean === null || newest.value >= mean) return false;
  const from = later(newest.at, -minutes(flatMinutes));
  const begin = valueAt(online, last, from);
  if (begin === null || !isStill(begin, valueAt(online, last, later(from, -SLOPE)), flat)) return false;
  for (let index = indexAt(online, last, from) + 1; index <= last; index += 1) {
    const reading = online.readings[index];
    if (reading !== undefined && !isStill(reading.value, valueAt(online, index, later(reading.at, -SLOPE)), flat)) return false;
  }
  return true;
}

const isStill = (value: number, before: number | null, flat: number): boolean =>
  before !== null && value !== 0 && Math.abs((value - before) / value) <= flat / 100;
