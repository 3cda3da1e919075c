import type { PhaseTiming } from '../../shared/take/phases.ts';
import { lengthText } from '../../shared/text/format.ts';
import { classes } from '../ui/classes.ts';
import { useText } from '../ui/text.ts';
import styles from './PhaseBudget.module.css';

export interface PhaseBudgetProps {
  readonly phase: PhaseTiming;
  readonly current: boolean;
}

/** A phase's time: its budget or what was planned, used, and what is left or over, in words and as a bar. */
export function PhaseBudget({ phase, current }: PhaseBudgetProps) {
  const t = useText();
  const budget = phase.used + phase.remaining;
  const given = lengthText(phase.budget ?? phase.planned);
  const share = budget <= 0 ? 0 : Math.min(1, phase.used / budget);
  const over = phase.over >= 1000;
  return (
    <div
      className={styles.phase}
      data-current={current}
      data-phase={phase.phase}
      title={phase.budget === null ? undefined : t.stage.rundown.budget(lengthText(phase.budget), lengthText(phase.planned))}
    >
      <b>{t.common.phases[phase.phase]}</b>
      <span className={styles.bar} aria-hidden="true">
        <i data-over={over} style={{ width: `${share * 100}%` }} />
      </span>
      <span className={styles.used}>{phase.used === 0 ? given : t.stage.rundown.used(lengthText(phase.used), given)}</span>
      <span className={classes(styles.left, over && styles.over)}>
        {phase.used > 0 && (over ? t.stage.rundown.over(lengthText(phase.over)) : t.stage.rundown.left(lengthText(phase.remaining)))}
      </span>
    </div>
  );
}
