import { type Millis, millis, total } from '../time.ts';
import { PHASES, type Phase, type Segment } from './segment.ts';
import { plannedTime } from './skip.ts';
import { type LengthProblem, parseLength } from './smartTime.ts';

/** What each phase may take, > 0; null: nobody has set one, and the phase is as long as its rows. */
export type PhaseBudgets = { readonly [phase in Phase]: Millis | null };

export const NO_BUDGETS: PhaseBudgets = { opening: null, product: null, closing: null };

export interface PhaseShare {
  readonly phase: Phase;
  /** Σ planned lengths of what is not skipped. */
  readonly length: Millis;
  readonly budget: Millis | null;
}

/** Planned length less budget: + is over, − is left. null: there is no budget. */
export const overBudget = ({ length, budget }: Pick<PhaseShare, 'length' | 'budget'>): Millis | null =>
  budget === null ? null : millis(length - budget);

export const phaseShare = (segments: readonly Segment[], budgets: PhaseBudgets, phase: Phase): PhaseShare => ({
  phase,
  length: total(segments.filter((segment) => segment.phase === phase).map(plannedTime)),
  budget: budgets[phase],
});

export type BudgetEntry =
  | { readonly type: 'budget'; readonly budget: Millis | null }
  | { readonly type: 'invalid'; readonly problem: LengthProblem };

/** What the budget of a phase leans on: a show's rows, budgets and announced length. */
export interface BudgetContext {
  readonly segments: readonly Segment[];
  readonly phaseBudgets: PhaseBudgets;
  readonly targetLength: Millis | null;
}

/**
 * Reads a typed budget like a length (smartTime.ts). Nothing typed is no budget; `+2m` counts from the budget that stands,
 * else from what the rows take; `p` is what the other phases, by budget or by rows, leave of the announced length.
 */
export function readBudget(text: string, phase: Phase, { segments, phaseBudgets, targetLength }: BudgetContext): BudgetEntry {
  if (text.trim() === '') return { type: 'budget', budget: null };
  const shares = PHASES.map((each) => phaseShare(segments, phaseBudgets, each));
  const taken = ({ budget, length }: PhaseShare) => budget ?? length;
  const others = total(shares.filter((share) => share.phase !== phase).map(taken));
  const own = shares.find((share) => share.phase === phase);
  const entry = parseLength(text, {
    current: own === undefined ? millis(0) : taken(own),
    untilFixed: targetLength === null ? null : millis(targetLength - others),
  });
  return entry.type === 'invalid' ? entry : { type: 'budget', budget: entry.length };
}
