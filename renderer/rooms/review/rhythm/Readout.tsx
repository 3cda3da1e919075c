import type { SegmentReport } from '../../../../shared/review/report.ts';
import { lengthText } from '../../../../shared/text/format.ts';
import { later, millis } from '../../../../shared/time.ts';
import { useText } from '../../../ui/text.ts';
import { clockText } from '../../../ui/wall.ts';
import { latenessCell, splitTexts } from '../spoken.ts';
import styles from './RhythmCard.module.css';

interface ReadoutProps {
  readonly row: SegmentReport;
  /** Which run, where a segment has several; null for the segment as a whole. */
  readonly run: number | null;
  /** Per cent of the scale: the words stand over what they tell of. */
  readonly at: number;
}

/** Exact numbers of what is pointed at, in a band kept free for them. */
export function Readout({ row, run, at }: ReadoutProps) {
  const t = useText().review;
  const one = run === null || row.runs.length < 2 ? null : (row.runs[run] ?? null);
  const last = row.runs.at(-1);
  const start = one?.start ?? row.actualStart;
  const end = one?.end ?? last?.end ?? null;
  const figures = one ?? row;
  const split = splitTexts(figures);
  return (
    <div className={styles.readout} style={{ left: `${at}%`, transform: `translateX(-${at}%)` }} data-testid="lane-readout">
      <b>
        {row.index + 1} · {row.segment.title}
      </b>
      <span>
        {row.plannedStart === null
          ? t.states.skipped
          : t.rhythm.plannedReadout(clockText(row.plannedStart), clockText(later(row.plannedStart, row.planned)), lengthText(row.planned))}
      </span>
      {start === null || end === null ? (
        <span>{t.states.notAired}</span>
      ) : (
        <>
          <span>{t.rhythm.actualReadout(clockText(start), clockText(end), lengthText(millis(figures.elapsed ?? 0)))}</span>
          {row.lateness !== null && (run === null || run === 0) && <span>{latenessCell(row.actualStart, row.plannedStart, t)}</span>}
          <span>{t.rhythm.deviationReadout(split.total, split.held, split.added, split.talk)}</span>
        </>
      )}
    </div>
  );
}
