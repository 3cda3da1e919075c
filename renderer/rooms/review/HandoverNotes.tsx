import type { Report } from '../../../shared/review/report.ts';
import { HandoverCard } from '../../stage/handover/HandoverCard.tsx';
import { useIncidentText } from '../../stage/incidents/useIncidentText.ts';
import { clockText } from '../../ui/wall.ts';
import { Card } from './Card.tsx';
import styles from './HandoverNotes.module.css';

/** Each change of host, director or assistant with the card that was read: what was owed, sold at and asked as it changed hands. */
export function HandoverNotes({ report: { handovers } }: { readonly report: Report }) {
  const { handover: t } = useIncidentText();
  if (handovers.length === 0) return null;
  return (
    <Card title={t.heading} note={handovers.length}>
      <ol className={styles.list}>
        {handovers.map((handover) => (
          <li key={handover.id} data-testid="review-handover">
            <HandoverCard wall={(at) => at} handover={handover} />
            <p data-open={handover.taken === null}>
              {handover.taken === null ? t.unread : t.read(clockText(handover.taken.at), handover.taken.by)}
            </p>
          </li>
        ))}
      </ol>
    </Card>
  );
}
