import { ChevronDown, ChevronRight } from 'lucide-react';
import { memo } from 'react';
import type { PhasePlan } from '../../../../shared/plan/planClock.ts';
import { lengthText } from '../../../../shared/text/format.ts';
import { tierColour } from '../../../ui/TierBar.tsx';
import { useText } from '../../../ui/text.ts';
import { clockText } from '../../../ui/wall.ts';
import { togglePhase } from '../planView.ts';
import styles from './grid.module.css';

export interface PhaseRowProps {
  readonly plan: PhasePlan;
  readonly open: boolean;
  /** Share of the show's length, 0–1. */
  readonly share: number;
}

/** A phase's head: when it starts, its budget, and its segments as one bar. */
export const PhaseRow = memo(function PhaseRow({ plan, open, share }: PhaseRowProps) {
  const { plan: t, common } = useText();
  const name = common.phases[plan.phase];
  const Chevron = open ? ChevronDown : ChevronRight;
  return (
    <div className={`${styles.row} ${styles.phase}`} role="row" tabIndex={-1} data-testid="phase-row" data-phase={plan.phase}>
      <button
        type="button"
        className={styles.chevron}
        tabIndex={-1}
        aria-expanded={open}
        aria-label={open ? t.grid.collapse(name) : t.grid.expand(name)}
        onClick={() => togglePhase(plan.phase)}
      >
        <Chevron size={15} />
      </button>
      <span className={styles.clock}>{clockText(plan.start)}</span>
      <span className={styles.length}>{lengthText(plan.length)}</span>
      <span className={styles.phaseTitle}>
        <b>{name}</b>
        <em>{t.summary.segments(plan.rows.length)}</em>
      </span>
      <span className={styles.budget}>
        <span className={styles.mini} aria-hidden="true">
          {plan.rows.map(({ segment }) => (
            <i key={segment.id} style={{ flexGrow: segment.length, background: tierColour(segment.tier, segment.kind) }} />
          ))}
        </span>
        <span className={styles.shareText}>{t.grid.share(Math.round(share * 100))}</span>
      </span>
    </div>
  );
});
