import type { TakeState } from './state.ts';

/** Why a take counts in no mean: nothing was on air, or somebody said so. reason is theirs, in their words. */
export type Void = { readonly type: 'neverStarted' } | { readonly type: 'asked'; readonly reason: string; readonly singlePerson: boolean };

/** null: the take counts. A void take stays in the archive (semantics.md §4 Void). */
export function voidOf({ voided, onAir }: Pick<TakeState, 'voided' | 'onAir'>): Void | null {
  if (voided !== null) return { type: 'asked', reason: voided.reason, singlePerson: voided.singlePerson };
  return onAir.end?.void === 'neverStarted' ? { type: 'neverStarted' } : null;
}
