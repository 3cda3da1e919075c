import type { ProductId, SegmentId } from '../../ids.ts';
import type { Millis } from '../../time.ts';
import type { Segment } from '../segment.ts';
import type { Show } from '../show.ts';

/** Titles of the rows that sequencing adds, in the user's language. */
export interface SequenceWords {
  readonly opening: string;
  readonly closing: string;
  readonly transition: string;
  readonly luckyBag: string;
  readonly questions: string;
  readonly buffer: string;
  /** A cue that holds the audience; isHookCue knows its words. */
  readonly hookCue: string;
  readonly again: (name: string) => string;
}

export interface SequenceOrder {
  readonly show: Show;
  /** Products to be talked about. Unknown ids are passed over. */
  readonly products: readonly ProductId[];
  /** From the planned start to the end. */
  readonly target: Millis;
  /** Rows that stay besides those that always do (keptReason). */
  readonly locked: readonly SegmentId[];
  readonly words: SequenceWords;
  /** A fresh id with every call. */
  readonly newId: () => string;
}

/** Why a row stays as it is. phase: opening and closing are not rearranged. */
export type KeptReason = 'skipped' | 'phase' | 'pinned' | 'mustKeep' | 'floating' | 'ownWords' | 'locked';

/** Why a row stands where it does and lasts as long as it does. Words in texts: planTools.reasons. */
export type RowReason =
  | { readonly type: 'kept'; readonly why: KeptReason }
  | { readonly type: 'opensWave' | 'carriesWave' | 'liftsWave' | 'endsWave' | 'noTier'; readonly wave: number }
  | { readonly type: 'leadsOver' | 'holds' | 'answers' | 'absorbs' | 'again' | 'byScript' | 'hookCue' | 'frame' | 'slot' | 'part' };

/** Rows that sequencing never moves or changes: what is pinned or marked, what floats, and rows that no product fills. */
export function keptReason(segment: Segment, locked: readonly SegmentId[]): KeptReason | null {
  if (segment.skipped) return 'skipped';
  if (segment.phase !== 'product') return 'phase';
  if (segment.hardStart !== null) return 'pinned';
  if (locked.includes(segment.id)) return 'locked';
  if (segment.mustKeep) return 'mustKeep';
  if (segment.floating !== null) return 'floating';
  // A part without a tier and without a product, 户型 or a step of a loop, is no slot to be filled.
  const isPart = segment.kind === 'product' && segment.tier === null && segment.productIds.length === 0;
  return isPart || segment.kind === 'talk' || segment.kind === 'encore' ? 'ownWords' : null;
}
