import { type KeyboardEvent, useState } from 'react';
import { overBudget, type PhaseShare, readBudget } from '../../../../shared/plan/phaseBudget.ts';
import { PHASES } from '../../../../shared/plan/segment.ts';
import { lengthText } from '../../../../shared/text/format.ts';
import { useLibrary } from '../../../library/libraryStore.ts';
import { classes } from '../../../ui/classes.ts';
import { Kbd } from '../../../ui/Kbd.tsx';
import { useText } from '../../../ui/text.ts';
import { changeBudget } from '../planEdits.ts';
import { startBudget, stopEdit } from '../planView.ts';
import { budgetWord } from './budgetWord.ts';
import styles from './grid.module.css';
import heads from './heads.module.css';
import { TimeInput } from './TimeInput.tsx';
import { useOpenCell } from './useOpenCell.ts';

export interface BudgetEditorProps {
  readonly plan: PhaseShare;
  readonly seed: string | null;
  readonly above: boolean;
}

/** Smart entry of a phase's budget; blank is no budget. The bubble says what is over or left then, or why it cannot be read. */
export function BudgetEditor({ plan, seed, above }: BudgetEditorProps) {
  const { plan: t, common } = useText();
  const show = useLibrary((library) => library.show);
  const [text, setText] = useState(seed ?? (plan.budget === null ? '' : lengthText(plan.budget)));
  const cell = useOpenCell();
  if (show === null) return null;
  const { phase, length } = plan;
  const entry = readBudget(text, phase, show);
  const after = entry.type === 'budget' ? overBudget({ length, budget: entry.budget }) : null;

  const commit = () => cell.once(() => entry.type === 'budget' && changeBudget(phase, entry.budget));
  const onKeyDown = (event: KeyboardEvent) => {
    if (!cell.hears(event)) return;
    event.preventDefault();
    // What cannot be read stays in its field with its reason, the old budget with it.
    if (entry.type === 'invalid') return;
    commit();
    const next = event.key === 'Tab' ? PHASES[PHASES.indexOf(phase) + (event.shiftKey ? -1 : 1)] : undefined;
    if (next === undefined) stopEdit();
    else startBudget(next, null);
  };

  return (
    <span className={heads.budgetEditor}>
      <TimeInput
        text={text}
        onText={setText}
        seed={seed}
        label={t.grid.budget.label(common.phases[phase])}
        isInvalid={entry.type === 'invalid'}
        onKeyDown={onKeyDown}
        onLeave={commit}
        testId="budget-input"
      />
      <span className={classes(styles.bubble, heads.bubble, above && styles.bubbleAbove)} role="status" data-testid="budget-preview">
        {entry.type === 'invalid' ? (
          <span className={styles.warn}>{t.lengthProblems[entry.problem]}</span>
        ) : (
          <>
            <b>{entry.budget === null ? t.grid.budget.none : t.preview.equals(lengthText(entry.budget))}</b>
            {after !== null && <b className={after >= 500 ? styles.warn : styles.good}>{t.grid.budget.after(budgetWord(after, t.grid))}</b>}
            <i className={styles.rule} />
            <Kbd>{t.preview.enter}</Kbd>
            <span className={styles.equals}>{t.grid.budget.hint}</span>
          </>
        )}
      </span>
    </span>
  );
}
