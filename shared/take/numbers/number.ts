import type { NumberId } from '../../ids.ts';
import { between, type Instant, later, type Millis } from '../../time.ts';

/**
 * What somebody reads off the platform and types in. Comments, leads, orders and gmv are totals of the show. Online, stay
 * (人均停留, seconds), unpaid (已下单未付款), paid (付费流量占比) and refund (退款率) are as they stand then.
 */
export const NUMBER_KINDS = ['online', 'comments', 'leads', 'orders', 'gmv', 'stay', 'unpaid', 'paid', 'refund'] as const;
export type NumberKind = (typeof NUMBER_KINDS)[number];

/** Those of every show; the rest come up when somebody has noted one. */
export const USUAL_KINDS: readonly NumberKind[] = ['online', 'comments', 'leads', 'orders', 'gmv'];

/** How a figure is stored: gmv in 分 and shares in hundredths of a percent, so that all are whole. */
export const isHundredths = (kind: NumberKind): boolean => kind === 'gmv' || isShare(kind);
export const isShare = (kind: NumberKind): boolean => kind === 'paid' || kind === 'refund';

export interface EnteredNumber {
  readonly id: NumberId;
  readonly kind: NumberKind;
  readonly value: number;
  /** Show time. */
  readonly at: Instant;
  readonly by: string;
}

/** A reading on a curve. */
export type Reading = Pick<EnteredNumber, 'value' | 'at'>;

export const readingsOf = (numbers: readonly EnteredNumber[], kind: NumberKind): readonly EnteredNumber[] =>
  numbers.filter((each) => each.kind === kind);

/** The newest that was entered of a kind; null is not set. */
export const newest = (numbers: readonly EnteredNumber[], kind: NumberKind): EnteredNumber | null =>
  numbers.findLast((each) => each.kind === kind) ?? null;

/** On the line between the readings around it; null before the first and behind the last: nobody knows. */
export function valueAt(readings: readonly Reading[], at: Instant): number | null {
  const behind = readings.findIndex((reading) => reading.at >= at);
  const after = readings[behind];
  if (after === undefined) return null;
  const before = readings[behind - 1];
  if (after.at === at || before === undefined) return after.at === at ? after.value : null;
  return before.value + ((after.value - before.value) * between(before.at, at)) / between(before.at, after.at);
}

/** The mean over time along the line from the first reading to the last: entering more often does not weigh more. */
export function meanOf(readings: readonly Reading[]): number | null {
  const [first, last] = [readings[0], readings.at(-1)];
  if (first === undefined || last === undefined) return null;
  if (first.at === last.at) return last.value;
  const area = readings.reduce((sum, reading, index) => {
    const before = readings[index - 1];
    return before === undefined ? 0 : sum + ((before.value + reading.value) / 2) * between(before.at, reading.at);
  }, 0);
  return area / between(first.at, last.at);
}

/** By how much the newest reading differs from the line `span` ago, as a share of the newest; null: not that far back. */
export function slopeOf(readings: readonly Reading[], span: Millis): number | null {
  const last = readings.at(-1);
  if (last === undefined || last.value === 0) return null;
  const before = valueAt(readings, later(last.at, -span));
  return before === null ? null : (last.value - before) / last.value;
}

/** How much a total grows in a minute, by its last two readings that lie a minute apart; null: not two, or it fell. */
export function perMinute(readings: readonly Reading[]): number | null {
  const last = readings.at(-1);
  const before = last === undefined ? undefined : readings.findLast((reading) => between(reading.at, last.at) >= 60_000);
  if (last === undefined || before === undefined || last.value < before.value) return null;
  return ((last.value - before.value) * 60_000) / between(before.at, last.at);
}
