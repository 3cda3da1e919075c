import type { WinnerId } from '../../ids.ts';
import type { Instant } from '../../time.ts';
import { countOf, type Detail, type Figure } from './details.ts';

/** What is known of a device beside its times. */
export interface DeviceResult {
  readonly details: readonly Detail[];
  readonly figures: readonly { readonly figure: Figure; readonly count: number }[];
  readonly winners: readonly Winner[];
}

export interface Winner {
  readonly id: WinnerId;
  /** Masked. */
  readonly name: string;
  /** Said on air at; null: not yet. */
  readonly announcedAt: Instant | null;
}

export const NO_RESULT: DeviceResult = { details: [], figures: [], winners: [] };

export const figureOf = ({ figures }: DeviceResult, figure: Figure): number | null =>
  figures.find((each) => each.figure === figure)?.count ?? null;

export const unannounced = ({ winners }: DeviceResult): readonly Winner[] => winners.filter(({ announcedAt }) => announcedAt === null);

/** Winners still to be noted, by the prizes it was set up with; null: nobody said how many. Below 0: too many. */
export function winnersMissing({ details, winners }: DeviceResult): number | null {
  const prizes = countOf(details, 'prizes');
  return prizes === null ? null : prizes - winners.length;
}
