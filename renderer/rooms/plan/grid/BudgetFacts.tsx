import { overBudget, type PhaseShare } from '../../../../shared/plan/phaseBudget.ts';
import { lengthText } from '../../../../shared/text/format.ts';
import { classes } from '../../../ui/classes.ts';
import { useText } from '../../../ui/text.ts';
import { type BudgetEdit, startBudget } from '../planView.ts';
import { BudgetEditor } from './BudgetEditor.tsx';
import { budgetWord } from './budgetWord.ts';
import heads from './heads.module.css';

export interface BudgetFactsProps {
  readonly plan: PhaseShare;
  /** Of the whole show, 0–100: what is told of a phase without a budget. */
  readonly percent: number;
  readonly edit: BudgetEdit | null;
  readonly above: boolean;
}

/** A phase's budget and what is over or left of it. A press opens it for editing. */
export function BudgetFacts({ plan, percent, edit, above }: BudgetFactsProps) {
  const { plan: t, common } = useText();
  const over = overBudget(plan);
  const said = plan.budget === null ? t.grid.budget.set : t.grid.budget.of(lengthText(plan.budget));
  if (edit !== null) return <BudgetEditor key={plan.phase} plan={plan} seed={edit.seed} above={above} />;
  return (
    <span className={heads.budgetFacts}>
      <button
        type="button"
        tabIndex={-1}
        className={classes(heads.budgetButton, plan.budget === null && heads.unset)}
        aria-label={`${t.grid.budget.label(common.phases[plan.phase])} ${said}`}
        onClick={() => startBudget(plan.phase, null)}
        data-testid="phase-budget"
        data-phase={plan.phase}
      >
        {said}
      </button>
      {over === null ? (
        <span className={heads.shareText}>{t.grid.share(percent)}</span>
      ) : (
        <span className={over >= 500 ? heads.budgetOver : heads.budgetState} data-testid="budget-state">
          {budgetWord(over, t.grid)}
        </span>
      )}
    </span>
  );
}
