import type { Millis } from '../time.ts';
import type { Phase } from './segment.ts';

/** What each phase may take, > 0; null: nobody has set one, and the phase is as long as its rows. */
export type PhaseBudgets = { readonly [phase in Phase]: Millis | null };

export const NO_BUDGETS: PhaseBudgets = { opening: null, product: null, closing: null };
