import { ListChecks } from 'lucide-react';
import { type Checklist, isOpen } from '../../../../shared/plan/checklist/item.ts';
import type { PlanSums } from '../../../../shared/plan/planClock.ts';
import { lengthText } from '../../../../shared/text/format.ts';
import { runAction } from '../../../hooks/actionStore.ts';
import { Button } from '../../../ui/Button.tsx';
import { classes } from '../../../ui/classes.ts';
import { useText } from '../../../ui/text.ts';
import { clockText } from '../../../ui/wall.ts';
import styles from './toolbar.module.css';

/** The plan in one line: how much, of what, and when it ends. */
export function SummaryLine({ sums, checklist }: { readonly sums: PlanSums; readonly checklist: Checklist }) {
  const { summary } = useText().plan;
  const open = checklist.filter(isOpen).length;
  const againstTarget = (over: number) => {
    // Less than half a second would read as 0:00 over.
    if (Math.abs(over) < 500) return summary.onTime;
    return (over > 0 ? summary.over : summary.left)(lengthText(Math.abs(over)));
  };
  return (
    <div className={styles.summary}>
      <b>{summary.heading}</b>
      <span className={styles.muted}>
        {summary.segments(sums.segments)}
        {sums.skipped > 0 && ` · ${summary.skipped(sums.skipped)}`} · {summary.products(sums.products)}
      </span>
      {sums.profitShare !== null && (
        <span className={classes(styles.muted, styles.share)}>{summary.profit(Math.round(sums.profitShare * 100))}</span>
      )}
      <span className={styles.space} />
      <Button size="s" variant="ghost" onClick={() => void runAction('checklist')} data-testid="open-checklist">
        <ListChecks size={13} />
        {summary.checklist}
        {checklist.length > 0 && <b>{summary.checklistDone(checklist.length - open, checklist.length)}</b>}
      </Button>
      <span className={styles.muted}>
        {summary.total} <b data-testid="plan-total">{lengthText(sums.length)}</b>
      </span>
      <span className={styles.muted}>
        {summary.ends} <b data-testid="plan-end">{clockText(sums.end)}</b>
        {sums.overTarget !== null && (
          <>
            {' · '}
            <span data-testid="plan-against-target">{againstTarget(sums.overTarget)}</span>
          </>
        )}
      </span>
    </div>
  );
}
