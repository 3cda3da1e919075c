import type { Report } from '../../../shared/review/report.ts';
import { Chip } from '../../ui/Chip.tsx';
import { useText } from '../../ui/text.ts';
import { clockText } from '../../ui/wall.ts';
import { Card } from './Card.tsx';
import styles from './lists.module.css';

/** Places of the show that somebody marked, in its order: when, of what kind, in which words, during what. */
export function MarkerList({ report }: { readonly report: Report }) {
  const t = useText().stage.markers;
  if (report.markers.length === 0) return null;
  return (
    <Card title={t.heading} note={t.count(report.markers.length)}>
      <ol className={styles.list}>
        {report.markers.map(({ id, at, kind, text, title, by }) => (
          <li key={id} data-testid="review-marker" data-kind={kind} title={by}>
            <span className={styles.clock}>{clockText(at)}</span>
            <Chip tone={kind === 'slip' ? 'warn' : 'quiet'}>{t.kinds[kind]}</Chip>
            <span className={styles.title}>{text === '' ? (title ?? '') : text}</span>
            {text !== '' && title !== null && <span className={styles.note}>{title}</span>}
          </li>
        ))}
      </ol>
    </Card>
  );
}
