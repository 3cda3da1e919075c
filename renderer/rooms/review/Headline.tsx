import type { Report } from '../../../shared/review/report.ts';
import { Chip } from '../../ui/Chip.tsx';
import { lengthWords } from '../../ui/lengthWords.ts';
import { useLanguage, useText } from '../../ui/text.ts';
import { clockText, dayText } from '../../ui/wall.ts';
import styles from './Headline.module.css';
import { sideText, voidText } from './spoken.ts';

/** What was run, when, by whom, and how it lay against the plan, in words. */
export function Headline({ report }: { readonly report: Report }) {
  const text = useText();
  const language = useLanguage();
  const t = text.review;
  const { plannedStart, plannedEnd, actualStart, actualEnd } = report;
  const clock = (at: typeof actualStart) => (at === null ? '—' : clockText(at));
  const length = (ms: number) => lengthWords(ms, text.common.words);
  const started = sideText(actualStart, plannedStart, t.head.started, length);
  const ended = sideText(actualEnd, plannedEnd, t.head.ended, length);
  return (
    <header className={styles.head}>
      <h1>{report.title}</h1>
      <Chip tone={report.mode === 'live' ? 'air' : 'accent'}>{t.modes[report.mode]}</Chip>
      {report.void !== null && <Chip tone="warn">{voidText(report.void, text)}</Chip>}
      <p className={styles.facts}>
        <span>{dayText(actualStart ?? plannedStart, language)}</span>
        <span>
          {t.head.planned} {t.head.span(clock(plannedStart), clock(plannedEnd))}
        </span>
        <span>
          {t.head.actual} {t.head.span(clock(actualStart), clock(actualEnd))}
        </span>
        {report.crew.map(({ role, person }) => (
          <span key={role}>{t.head.person(text.common.roles[role], person)}</span>
        ))}
        {report.mode === 'rehearsal' && (
          <span title={t.head.rehearsalHint} className={styles.rehearsal}>
            {t.head.rehearsalHint}
          </span>
        )}
      </p>
      <p className={styles.verdict} data-testid="review-verdict">
        {actualStart === null ? started : `${started}${t.head.and}${ended}`}
      </p>
    </header>
  );
}
