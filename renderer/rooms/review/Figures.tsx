import type { ReactNode } from 'react';
import { punctuality } from '../../../shared/review/punctual.ts';
import type { Report } from '../../../shared/review/report.ts';
import { lengthText } from '../../../shared/text/format.ts';
import { useText } from '../../ui/text.ts';
import { clockText } from '../../ui/wall.ts';
import styles from './Figures.module.css';
import { latenessCell, splitTexts } from './spoken.ts';

/** The take in eight figures. Every ratio names its divisor; missing is —. */
export function Figures({ report }: { readonly report: Report }) {
  const t = useText().review;
  const { total, segments, plannedStart, plannedEnd, actualStart, actualEnd } = report;
  const split = splitTexts(total);
  const onTime = punctuality(segments);
  const planned = segments.filter((each) => each.plannedStart !== null);
  const aired = planned.filter((each) => each.runs.length > 0);
  const repeats = aired.reduce((sum, each) => sum + each.runs.length - 1, 0);
  const undone = report.asRun.filter((run) => run.undone).length;
  const notAired = planned.length - aired.length;
  const clock = (at: typeof actualStart) => (at === null ? '—' : clockText(at));
  const percent = total.elapsed === null || total.planned === 0 ? null : Math.round((total.elapsed / total.planned) * 100);
  return (
    <dl className={styles.figures}>
      <Figure
        name="planned"
        label={t.figures.planned}
        ms={total.planned}
        value={lengthText(total.planned)}
        first={t.figures.segments(planned.length)}
        second={null}
      />
      <Figure
        name="elapsed"
        label={t.figures.elapsed}
        ms={total.elapsed}
        value={lengthText(total.elapsed)}
        first={percent === null ? t.states.notAired : t.figures.percent(percent)}
        second={percent === null ? null : t.figures.divisor}
      />
      <Figure
        name="deviation"
        label={t.figures.deviation}
        ms={total.deviation}
        value={split.total}
        first={t.figures.split(split.held, split.added, split.talk)}
        second={t.figures.deviationOf}
        wide
      />
      <Figure
        name="start"
        label={t.figures.start}
        ms={actualStart === null ? null : actualStart - plannedStart}
        value={latenessCell(actualStart, plannedStart, t)}
        first={t.figures.plannedClock(clock(plannedStart))}
        second={t.figures.actualClock(clock(actualStart))}
      />
      <Figure
        name="end"
        label={t.figures.end}
        ms={actualEnd === null ? null : actualEnd - plannedEnd}
        value={latenessCell(actualEnd, plannedEnd, t)}
        first={t.figures.plannedClock(clock(plannedEnd))}
        second={t.figures.actualClock(clock(actualEnd))}
      />
      <Figure
        name="aired"
        label={t.figures.aired}
        ms={null}
        value={<Ratio part={aired.length} of={planned.length} />}
        first={[notAired === 0 ? t.figures.allAired : t.figures.notAired(notAired), repeats === 0 ? '' : t.figures.repeats(repeats)]
          .filter((each) => each !== '')
          .join(' · ')}
        second={t.figures.ofPlanned}
      />
      <Figure
        name="onTime"
        label={t.figures.onTime}
        ms={null}
        value={onTime.of === 0 ? '—' : <Ratio part={onTime.onTime} of={onTime.of} />}
        first={t.figures.onTimeRule}
        second={t.figures.ofAired}
      />
      <Figure
        name="undone"
        label={t.figures.undone}
        ms={null}
        value={undone}
        first={undone === 0 ? t.figures.none : t.figures.undoneRule}
        second={null}
      />
    </dl>
  );
}

interface FigureProps {
  readonly name: string;
  readonly label: string;
  /** The value in milliseconds, for machines; null when it is not a length or is missing. */
  readonly ms: number | null;
  readonly value: ReactNode;
  readonly first: string;
  readonly second: string | null;
  readonly wide?: boolean;
}

function Figure({ name, label, ms, value, first, second, wide = false }: FigureProps) {
  return (
    <div className={styles.figure} data-wide={wide} data-testid={`figure-${name}`} data-ms={ms ?? undefined}>
      <dt>{label}</dt>
      <dd className={styles.value}>{value}</dd>
      <dd className={styles.note}>{first}</dd>
      {second !== null && <dd className={styles.note}>{second}</dd>}
    </div>
  );
}

const Ratio = ({ part, of }: { readonly part: number; readonly of: number }) => (
  <>
    {part}
    <small className={styles.of}>/{of}</small>
  </>
);
