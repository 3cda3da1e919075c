import type { Report } from '../../../shared/review/report.ts';
import { lengthText } from '../../../shared/text/format.ts';
import { useText } from '../../ui/text.ts';
import { clockText } from '../../ui/wall.ts';
import { Card } from './Card.tsx';
import styles from './lists.module.css';

/** What was promised on air: kept in time or late, broken, or still open at the end. */
export function PromiseList({ report }: { readonly report: Report }) {
  const t = useText().review.promises;
  if (report.promises.length === 0) return null;
  const kept = report.promises.filter(({ how }) => how === 'kept').length;
  return (
    <Card title={t.heading} note={t.kept(kept, report.promises.length)}>
      <ol className={styles.list}>
        {report.promises.map(({ madeAt, due, text, how, late, singlePerson }) => (
          <li key={`${madeAt} ${text}`} data-testid="review-promise" data-how={how}>
            <span className={styles.clock}>{clockText(madeAt)}</span>
            <span className={styles.title} title={`${text} · ${t.due(clockText(due))}`}>
              {text}
            </span>
            {singlePerson && <span className={styles.note}>{t.singlePerson}</span>}
            <span className={styles.length} data-bad={how !== 'kept' || late !== null}>
              {late === null ? t.how[how] : t.late(lengthText(late))}
            </span>
          </li>
        ))}
      </ol>
    </Card>
  );
}
