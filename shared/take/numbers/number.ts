import type { NumberId } from '../../ids.ts';
import type { Instant } from '../../time.ts';

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
