import { useCallback, useRef } from 'react';
import type { PhasePlan, PlanRow } from '../../../../shared/plan/planClock.ts';
import type { Show } from '../../../../shared/plan/show.ts';
import { lengthText } from '../../../../shared/text/format.ts';
import { type Instant, later } from '../../../../shared/time.ts';
import { useText } from '../../../ui/text.ts';
import { shortClock, zoneOffset } from '../../../ui/wall.ts';
import { usePlanView } from '../planView.ts';
import { Blocks } from './Blocks.tsx';
import { Key } from './Key.tsx';
import { Marks } from './Marks.tsx';
import { PhaseBrackets } from './PhaseBrackets.tsx';
import styles from './rhythm.module.css';
import { ticks } from './timeAxis.ts';
import { useEdgeDrag } from './useEdgeDrag.ts';

export interface RhythmStripProps {
  readonly show: Show;
  readonly rows: readonly PlanRow[];
  readonly phases: readonly PhasePlan[];
}

/** At most this many clocks fit under the strip. */
const MOST_TICKS = 12;

/** The whole show as one timeline. Gaps before pins are left blank: nothing is planned there. */
export function RhythmStrip({ show, rows, phases }: RhythmStripProps) {
  const { rhythm: t } = useText().plan;
  const start = show.plannedStart;
  const span = (rows.at(-1)?.end ?? start) - start;
  return (
    <section className={styles.strip} aria-label={t.heading} data-testid="rhythm">
      <Key />
      {span <= 0 ? (
        <p className={styles.none}>{t.empty}</p>
      ) : (
        <div className={styles.lanes}>
          <span className={styles.lane} style={{ top: 2 }}>
            {t.lanes.phases}
          </span>
          <span className={styles.lane} style={{ top: 22 }}>
            {t.lanes.marks}
          </span>
          <span className={styles.lane} style={{ top: 55 }}>
            {t.lanes.segments}
          </span>
          <Line show={show} rows={rows} phases={phases} span={span} />
        </div>
      )}
    </section>
  );
}

function Line({ show, rows, phases, span }: RhythmStripProps & { readonly span: number }) {
  const line = useRef<HTMLDivElement>(null);
  const { drag, begin } = useEdgeDrag(line, span);
  const start = show.plannedStart;
  const at = useCallback((instant: Instant) => `${((instant - start) / span) * 100}%`, [start, span]);
  const clocks = ticks(start, later(start, span), MOST_TICKS, zoneOffset(start));
  return (
    <div className={styles.line} ref={line}>
      {clocks.map((tick) => (
        <u key={tick.at} style={{ left: at(tick.at) }} />
      ))}
      <PhaseBrackets phases={phases} span={span} at={at} />
      <Marks rows={rows} at={at} />
      <Blocks rows={rows} products={show.products} start={start} span={span} drag={drag} onEdge={begin} />
      <Selected rows={rows} at={at} span={span} />
      {drag !== null && <span className={styles.dragText}>{lengthText(drag.length)}</span>}
      {clocks.map((tick) => (
        <em key={tick.at} className={styles.tick} style={{ left: at(tick.at) }}>
          {shortClock(tick.at)}
        </em>
      ))}
      {(clocks.at(-1)?.place ?? 0) < 0.95 && <em className={`${styles.tick} ${styles.last}`}>{shortClock(later(start, span))}</em>}
    </div>
  );
}

/** The frame around the selected segment lies above the blocks, so that choosing another draws none of them again. */
function Selected({
  rows,
  at,
  span,
}: Pick<RhythmStripProps, 'rows'> & { readonly at: (instant: Instant) => string; readonly span: number }) {
  const selected = usePlanView((view) => view.selected);
  const row = rows.find((each) => each.segment.id === selected);
  if (row === undefined) return null;
  return (
    <i className={styles.selected} style={{ left: at(row.start), width: `max(3px, calc(${(row.segment.length / span) * 100}% - 1px))` }} />
  );
}
