import type { Report } from '../../../shared/review/report.ts';
import { detailText, figureText } from '../../stage/deviceWords.ts';
import { figure } from '../../stage/numberWords.ts';
import { useText } from '../../ui/text.ts';
import { clockText } from '../../ui/wall.ts';
import { Card } from './Card.tsx';
import { exportInteraction } from './exportInteraction.ts';
import styles from './lists.module.css';

/** What held the audience, with its results: giveaways and calls, then what was asked and whether it was answered. */
export function DeviceList({ report }: { readonly report: Report }) {
  const { review, stage } = useText();
  const t = review.interaction;
  if (report.devices.length + report.questions.length === 0) return null;
  return (
    <Card title={t.devices} note={t.count(report.devices.length)} aside={<ExportButton report={report} />}>
      <ol className={styles.list}>
        {report.devices.map((device) => (
          <li key={`${device.start} ${device.title}`} data-testid="review-device" data-undone={device.cancelled}>
            <span className={styles.clock}>{clockText(device.start)}</span>
            <span className={styles.product}>
              <b>{device.title}</b>{' '}
              {[detailText(device.details, stage.devices), ...resultWords(device, stage.devices, t.csv.listMark)]
                .filter((each) => each !== '')
                .join(' · ')}
            </span>
            <span className={styles.length}>
              {device.cancelled ? t.csv.cancelled : device.end === null ? t.open : clockText(device.end)}
            </span>
          </li>
        ))}
        {report.questions.map(({ id, text, askedAt, answeredAt }) => (
          <li key={id} data-testid="review-question">
            <span className={styles.clock}>{clockText(askedAt)}</span>
            <span className={styles.title} title={text}>
              {text}
            </span>
            <span className={styles.length} data-bad={answeredAt === null}>
              {answeredAt === null ? t.unanswered : t.answeredAt(clockText(answeredAt))}
            </span>
          </li>
        ))}
      </ol>
    </Card>
  );
}

type DeviceWords = ReturnType<typeof useText>['stage']['devices'];

function resultWords({ figures, winners, answered }: Report['devices'][number], t: DeviceWords, mark: string): readonly string[] {
  const waiting = winners.filter(({ announcedAt }) => announcedAt === null).length;
  const won = winners.length === 0 ? [] : [`${t.winners} ${winners.map(({ name }) => name).join(mark)}`];
  const said = winners.length === 0 ? [] : [waiting === 0 ? t.saidAll(winners.length) : t.toSay(waiting, winners.length)];
  return [
    ...figures.map(({ figure: what, count }) => figureText(what, count, t)),
    ...(answered === null ? [] : [t.answeredCount(answered)]),
    ...won,
    ...said,
  ];
}

/** The figures that were typed in, and what alarms they brought up. */
export function NumberList({ report }: { readonly report: Report }) {
  const { review, stage } = useText();
  const t = review.interaction;
  if (report.numbers.length === 0) return null;
  return (
    <Card title={t.numbers} aside={<ExportButton report={report} />}>
      <ol className={styles.list}>
        {report.numbers.map((note) => (
          <li key={`${note.type} ${note.at} ${note.kind}`} data-testid="review-number">
            <span className={styles.clock}>{clockText(note.at)}</span>
            <span className={styles.title}>
              {note.type === 'number' ? stage.numbers.kinds[note.kind] : stage.numbers.log.raised(stage.numbers.alarms[note.kind])}
            </span>
            <span className={styles.length} data-bad={note.type === 'alarm' && note.seen === null}>
              {note.type === 'number' ? figure(note.kind, note.value) : note.seen === null ? t.unseen : t.seenAt(clockText(note.seen.at))}
            </span>
          </li>
        ))}
      </ol>
    </Card>
  );
}

function ExportButton({ report }: { readonly report: Report }) {
  const t = useText().review.interaction;
  return (
    <button type="button" className={styles.toggle} data-testid="export-interaction" onClick={() => void exportInteraction(report)}>
      {t.export}
    </button>
  );
}
