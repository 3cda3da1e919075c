import { Download } from 'lucide-react';
import { type IncidentNote, withinLimits } from '../../../../shared/review/incidentNotes.ts';
import type { Report } from '../../../../shared/review/report.ts';
import type { Lap } from '../../../../shared/take/incidents/timing.ts';
import { lengthText } from '../../../../shared/text/format.ts';
import { LevelChip } from '../../../stage/incidents/LevelChip.tsx';
import { useIncidentText } from '../../../stage/incidents/useIncidentText.ts';
import { classes } from '../../../ui/classes.ts';
import { useText } from '../../../ui/text.ts';
import { clockText } from '../../../ui/wall.ts';
import { Card } from '../Card.tsx';
import lists from '../lists.module.css';
import { exportIncidents } from './exportIncidents.ts';
import styles from './IncidentList.module.css';

/** Each incident with how long it took to be taken on, begun and solved, against its limits. */
export function IncidentList({ report }: { readonly report: Report }) {
  const { review: t } = useIncidentText();
  const { incidents } = report;
  if (incidents.length === 0) return null;
  const { good, all } = withinLimits(incidents);
  const save = (
    <button
      type="button"
      className={classes(lists.toggle, styles.save)}
      data-testid="export-incidents"
      onClick={() => void exportIncidents(report)}
    >
      <Download size={13} aria-hidden="true" />
      {t.export}
    </button>
  );
  return (
    <Card title={t.heading} note={t.within(good, all)} aside={save}>
      <ol className={styles.list}>
        {incidents.map((note) => (
          <Line key={note.id} note={note} />
        ))}
      </ol>
    </Card>
  );
}

function Line({ note }: { readonly note: IncidentNote }) {
  const { stage } = useText();
  const { review: t } = useIncidentText();
  const { at, kind, level, injected, escalations, singlePerson, stepsDone, steps } = note;
  const asides = [
    t.steps(stepsDone, steps),
    ...(escalations > 0 ? [t.escalated(escalations)] : []),
    ...(singlePerson ? [t.singlePerson] : []),
    ...(note.note === '' ? [] : [note.note]),
  ];
  return (
    <li data-testid="review-incident" data-kind={kind} data-how={note.how}>
      <p className={styles.head}>
        <span>{clockText(at)}</span>
        <LevelChip level={level} />
        <b>{stage.incidents.names[kind]}</b>
        {note.carried && <small className={styles.tag}>{t.carried}</small>}
        {injected && <small className={styles.tag}>{t.drill}</small>}
        {note.how === 'open' && <em>{t.open}</em>}
      </p>
      <dl className={styles.laps}>
        <LapBar name={t.acknowledged} lap={note.acknowledged} />
        <LapBar name={t.acted} lap={note.acted} />
        <LapBar name={t.solved} lap={note.solved} />
      </dl>
      <p className={styles.aside}>{asides.join(' · ')}</p>
    </li>
  );
}

/** Filled up to the limit, the mark; red past it, and the word. What never came is past any limit. */
function LapBar({ name, lap: { taken, limit, over } }: { readonly name: string; readonly lap: Lap }) {
  const { review: t } = useIncidentText();
  const share = limit === null ? 0 : taken === null ? Number(over) * 1.25 : Math.min(1.25, taken / Math.max(1, limit));
  return (
    <div data-over={over}>
      <dt>{name}</dt>
      <dd>
        <span className={styles.bar} aria-hidden="true">
          <i style={{ clipPath: `inset(0 ${100 - (share / 1.25) * 100}% 0 0)` }} />
        </span>
        <span>
          {taken === null ? t.never : lengthText(taken)}
          <small>
            {' / '}
            {limit === null ? t.noLimit : lengthText(limit)}
          </small>
          {over && <b> {t.over}</b>}
        </span>
      </dd>
    </div>
  );
}
