import type { Report } from '../../../shared/review/report.ts';
import { useText } from '../../ui/text.ts';
import { clockText } from '../../ui/wall.ts';
import { Card } from './Card.tsx';
import styles from './lists.module.css';

/** 撤销的 GO: false starts that an undo took back. They stay in the log, struck through, and in no figure. */
export function UndoneList({ report }: { readonly report: Report }) {
  const t = useText().review;
  const undone = report.asRun.filter((run) => run.undone);
  if (undone.length === 0) return null;
  return (
    <Card title={t.undone.heading} aside={t.undone.note}>
      <ol className={styles.list}>
        {undone.map((run) => (
          <li key={`${run.start} ${run.segment.id}`} data-testid="review-undone" data-segment-id={run.segment.id}>
            <s className={styles.clock}>{clockText(run.start)}</s>
            <s className={styles.title}>{run.segment.title}</s>
            <span className={styles.note}>{t.causes[run.cause]}</span>
            <span className={styles.length}>{t.undone.stayed(t.length(run.elapsed ?? 0))}</span>
          </li>
        ))}
      </ol>
    </Card>
  );
}
