import { isPaper, recordLines } from '../../../shared/review/recordLines.ts';
import type { Report } from '../../../shared/review/report.ts';
import { recordsTextOf } from '../../../shared/text/records/recordsText.ts';
import { useLanguage } from '../../ui/text.ts';
import { clockText } from '../../ui/wall.ts';
import { Card } from './Card.tsx';
import styles from './lists.module.css';

/** Corrections, comments, promises, prices, leads, and what was checked before: what somebody may ask for later. */
export function RecordList({ report }: { readonly report: Report }) {
  const t = recordsTextOf(useLanguage());
  const lines = recordLines(report, t, clockText);
  const papers = lines.filter(isPaper).length;
  const note = (
    <>
      <span className={styles.onScreen}>{t.count(lines.length)}</span>
      <span className={styles.onPaper}>{t.printed(lines.length - papers, papers)}</span>
    </>
  );
  return (
    <Card title={t.heading} note={note}>
      {lines.length === 0 ? (
        <p className={styles.none}>{t.none}</p>
      ) : (
        <ol className={styles.records} tabIndex={0} aria-label={t.heading} data-testid="records">
          {lines.map((line, index) => {
            const { kind, at, what, more, by, status, remark, withdrawn, isOpen } = line;
            const Words = withdrawn ? 's' : 'span';
            const detail = [more, remark, by].filter((each) => each !== '').join(' · ');
            return (
              <li key={index} data-testid="record" data-kind={kind} data-paper={isPaper(line)}>
                <span className={styles.clock}>{at === null ? '—' : clockText(at)}</span>
                <span className={styles.kind}>{t.kinds[kind]}</span>
                <Words className={styles.title} title={`${what} · ${detail}`}>
                  {what} <small>{detail}</small>
                </Words>
                <span className={styles.length} data-bad={isOpen}>
                  {status}
                </span>
              </li>
            );
          })}
        </ol>
      )}
    </Card>
  );
}
