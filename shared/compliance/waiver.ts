import type { Instant } from '../time.ts';

/**
 * Somebody answers for a word that stays. It holds for this word in this sentence of this place: a sentence that was
 * rewritten is asked about again, and the waiver stays on record.
 */
export interface Waiver {
  readonly id: string;
  /** The word as the list has it. */
  readonly term: string;
  /** Key of the place (place.ts). */
  readonly place: string;
  readonly sentence: string;
  readonly reason: string;
  readonly by: string;
  /** Wall instant. */
  readonly at: Instant;
}

/** on and off are somebody's choice; a category without one follows the kind of show (rules.ts). */
export type Switch = 'on' | 'off';

/** What a show decides for itself about the words in it. */
export interface ShowWords {
  /** By category code. */
  readonly switches: { readonly [category: string]: Switch };
  readonly waivers: readonly Waiver[];
}

export const NO_SHOW_WORDS: ShowWords = { switches: {}, waivers: [] };
