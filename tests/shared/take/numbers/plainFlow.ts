import type { Reading } from '../../../../shared/take/numbers/number.ts';
import type { Thresholds } from '../../../../shared/take/numbers/thresholds.ts';

const MINUTE = 60_000;

/** flowOf as domain.md §5.6 has it, read off the readings afresh at every look: slow, and plain to see. */
export function plainFlow(online: readonly Reading[], start: number, limits: Thresholds): string | null {
  const looks = { drop: isDrop, peak: isPeak, climb: isClimb, flat: isFlat };
  for (const [flow, holds] of Object.entries(looks)) {
    let since: number | null = null;
    for (let count = online.length; count > 0 && holds(online.slice(0, count), limits, start); count -= 1) since = online[count - 1]!.at;
    const isShort = flow === 'peak' && since !== null && online.at(-1)!.at - since < limits.peakMinutes! * MINUTE;
    if (since !== null && !isShort) return `${flow} ${since}`;
  }
  return null;
}

type Look = (upTo: readonly Reading[], limits: Thresholds, start: number) => boolean;

const valueAt = (readings: readonly Reading[], at: number): number | null => {
  const before = readings.findLast((reading) => reading.at <= at);
  const after = readings.find((reading) => reading.at > at);
  if (before === undefined || before.at === at) return before?.value ?? null;
  return after === undefined ? null : before.value + ((after.value - before.value) * (at - before.at)) / (after.at - before.at);
};

const meanOf = (readings: readonly Reading[]): number => {
  const [first, last] = [readings[0]!, readings.at(-1)!];
  if (first.at === last.at) return last.value;
  const area = readings.slice(1).reduce((sum, { value, at }, n) => sum + ((readings[n]!.value + value) / 2) * (at - readings[n]!.at), 0);
  return area / (last.at - first.at);
};

const slopeAt = (readings: readonly Reading[], value: number, at: number): number | null => {
  const before = valueAt(readings, at - 5 * MINUTE);
  return before === null || value === 0 ? null : (value - before) / value;
};

const isDrop: Look = (upTo, { dropShare, dropPeople, dropMinutes }) => {
  const { value, at } = upTo.at(-1)!;
  const before = valueAt(upTo, at - dropMinutes! * MINUTE);
  return before !== null && value < before * (1 - dropShare! / 100) && before - value >= dropPeople!;
};

const isPeak: Look = (upTo, { peakOfMax, peakOfMean, peakAfter }, start) => {
  const { value, at } = upTo.at(-1)!;
  const most = Math.max(...upTo.map((each) => each.value));
  return at - start >= peakAfter! * MINUTE && value >= (most * peakOfMax!) / 100 && value >= (meanOf(upTo) * peakOfMean!) / 100;
};

const isClimb: Look = (upTo, { climb }) => {
  const { value, at } = upTo.at(-1)!;
  const slope = slopeAt(upTo, value, at);
  return slope !== null && slope > climb! / 100;
};

const isFlat: Look = (upTo, { flat, flatMinutes }) => {
  const { value, at } = upTo.at(-1)!;
  const from = at - flatMinutes! * MINUTE;
  const begin = valueAt(upTo, from);
  if (value >= meanOf(upTo) || begin === null) return false;
  const looked = [{ at: from, value: begin }, ...upTo.filter((each) => each.at > from)];
  return looked.every((each) => {
    const slope = slopeAt(upTo, each.value, each.at);
    return slope !== null && Math.abs(slope) <= flat! / 100;
  });
};
