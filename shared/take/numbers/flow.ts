import { between, type Instant, later, minutes } from '../../time.ts';
import { meanOf, type Reading, slopeOf, valueAt } from './number.ts';
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

/** `online` are readings of the show on air, oldest first; `start` is when it went on air. The gravest counts. */
export function flowOf(online: readonly Reading[], start: Instant, limits: Thresholds): FlowState | null {
  const last = online.at(-1);
  if (last === undefined) return null;
  for (const [flow, since] of [
    ['drop', sinceOf(online, (upTo) => isDrop(upTo, limits))],
    ['peak', peakSince(online, start, limits)],
    ['climb', sinceOf(online, (upTo) => isClimb(upTo, limits))],
    ['flat', sinceOf(online, (upTo) => isFlat(upTo, limits))],
  ] as const) {
    if (since !== null) return { flow, since, at: last.at };
  }
  return null;
}

/** The first of the readings, up to the newest, at each of which it held; null: it does not hold at the newest. */
export function sinceOf<Each extends Reading>(readings: readonly Each[], holds: (upTo: readonly Each[]) => boolean): Instant | null {
  let since: Instant | null = null;
  for (let count = readings.length; count > 0 && holds(readings.slice(0, count)); count -= 1) since = readings[count - 1]?.at ?? null;
  return since;
}

/** 骤降: of what was there some minutes ago too large a share is gone, and it is people, not a handful. */
function isDrop(online: readonly Reading[], { dropShare, dropPeople, dropMinutes }: Thresholds): boolean {
  const last = online.at(-1);
  if (last === undefined || dropShare === null || dropPeople === null || dropMinutes === null) return false;
  const before = valueAt(online, later(last.at, -minutes(dropMinutes)));
  return before !== null && last.value < before * (1 - dropShare / 100) && before - last.value >= dropPeople;
}

/** Near the most so far and well above the mean so far, at every reading for long enough, all of it after the first minutes. */
function peakSince(online: readonly Reading[], start: Instant, limits: Thresholds): Instant | null {
  const { peakOfMax, peakOfMean, peakMinutes, peakAfter } = limits;
  if (peakOfMax === null || peakOfMean === null || peakMinutes === null || peakAfter === null) return null;
  const isHigh = (upTo: readonly Reading[]): boolean => {
    const last = upTo.at(-1);
    if (last === undefined || between(start, last.at) < minutes(peakAfter)) return false;
    const most = Math.max(...upTo.map(({ value }) => value));
    return last.value >= (most * peakOfMax) / 100 && last.value >= ((meanOf(upTo) ?? 0) * peakOfMean) / 100;
  };
  const since = sinceOf(online, isHigh);
  const last = online.at(-1);
  return since !== null && last !== undefined && between(since, last.at) >= minutes(peakMinutes) ? since : null;
}

function isClimb(online: readonly Reading[], { climb }: Thresholds): boolean {
  const slope = slopeOf(online, SLOPE);
  return climb !== null && slope !== null && slope > climb / 100;
}

/** Below the mean so far, and at every reading of the last minutes hardly moving. */
function isFlat(online: readonly Reading[], { flat, flatMinutes }: Thresholds): boolean {
  const last = online.at(-1);
  const mean = meanOf(online);
  if (flat === null || flatMinutes === null || last === undefined || mean === null || last.value >= mean) return false;
  const from = later(last.at, -minutes(flatMinutes));
  const begin = valueAt(online, from);
  if (begin === null) return false;
  const curve: readonly Reading[] = [
    ...online.filter(({ at }) => at < from),
    { at: from, value: begin },
    ...online.filter(({ at }) => at > from),
  ];
  return curve.every(({ at }, index) => {
    if (at < from) return true;
    const slope = slopeOf(curve.slice(0, index + 1), SLOPE);
    return slope !== null && Math.abs(slope) <= flat / 100;
  });
}
