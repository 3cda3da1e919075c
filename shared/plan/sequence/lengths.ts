import { type Millis, millis, minutes } from '../../time.ts';
import type { Tier } from '../segment.ts';
import type { Elastic } from './fit.ts';

export interface LengthRange {
  readonly min: Millis;
  readonly usual: Millis;
  readonly max: Millis;
}

const range = (min: number, usual: number, max: number): LengthRange => ({ min: minutes(min), usual: minutes(usual), max: minutes(max) });

/** How long a product is talked about by its tier (domain.md §1.2; 活动 and 形象 are common practice). */
export const TIER_LENGTHS: Readonly<Record<Tier, LengthRange>> = {
  traffic: range(3, 5, 5),
  profit: range(10, 12, 15),
  activity: range(5, 6, 6),
  image: range(5, 8, 8),
};

export type FillerKind = 'transition' | 'luckyBag' | 'questions' | 'buffer';

/** What stands between the talks. A buffer may vanish altogether. */
export const FILLER_LENGTHS: Readonly<Record<FillerKind, LengthRange>> = {
  transition: range(0.5, 1, 1.5),
  luckyBag: range(2, 3, 5),
  questions: range(2, 3, 5),
  buffer: range(0, 10, 15),
};

/** A talk lasts as usual for its tier, or as long as what is written for it takes to say, within the tier's bounds. */
export function talkLength(tier: Tier, speech: Millis): Elastic & { readonly byScript: boolean } {
  const { min, usual, max } = TIER_LENGTHS[tier];
  const said = Math.ceil(speech / 10_000) * 10_000;
  const length = millis(Math.min(max, Math.max(usual, said)));
  // What is written is not cut below the time it takes to say it.
  return { length, min: millis(Math.min(length, Math.max(min, said))), max, isBuffer: false, byScript: said > usual };
}

export const fillerLength = (kind: FillerKind): Elastic => {
  const { min, usual, max } = FILLER_LENGTHS[kind];
  return { length: usual, min, max, isBuffer: kind === 'buffer' };
};
