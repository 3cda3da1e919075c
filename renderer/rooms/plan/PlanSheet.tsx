import { useMemo } from 'react';
import type { PhasePlan, PlanRow, PlanSums } from '../../../shared/plan/planClock.ts';
import { hookGaps, hooks } from '../../../shared/plan/rhythm/hooks.ts';
import { waves } from '../../../shared/plan/rhythm/waves.ts';
import type { Show } from '../../../shared/plan/show.ts';
import { useAfterPaint } from '../../hooks/useAfterPaint.ts';
import { EmptyRundown } from './EmptyRundown.tsx';
import { FOLLOWS } from './follows.ts';
import { ColumnHeads } from './grid/ColumnHeads.tsx';
import { Rundown } from './grid/Rundown.tsx';
import { areDrawnAlike, arePlacedAlike, useDrawnRows } from './rhythm/drawnRows.ts';
import { RhythmStrip } from './rhythm/RhythmStrip.tsx';
import styles from './rhythm/rhythm.module.css';
import { SummaryLine } from './toolbar/SummaryLine.tsx';

export interface PlanSheetProps {
  readonly show: Show;
  readonly rows: readonly PlanRow[];
  readonly phases: readonly PhasePlan[];
  readonly sums: PlanSums;
  /** false: the first rows in sight alone. */
  readonly isWhole: boolean;
  /** false: its place is kept. */
  readonly hasRhythm: boolean;
}

/** The rundown and its rhythm, under the tools. In a long show the rhythm follows one picture later. */
export function PlanSheet(props: PlanSheetProps) {
  const { show, rows, phases, sums, isWhole, hasRhythm } = props;
  const painted = useAfterPaint(props);
  const later = rows.length > FOLLOWS ? painted : props;
  const rounds = useMemo(() => waves(rows), [rows]);
  const drawn = useDrawnRows(later.rows, areDrawnAlike);
  const placed = useDrawnRows(later.rows, arePlacedAlike);
  const held = useMemo(() => hooks(placed), [placed]);
  const gaps = useMemo(() => hookGaps(placed), [placed]);
  return (
    <>
      <SummaryLine sums={sums} checklist={show.checklist} />
      <ColumnHeads />
      {show.segments.length === 0 ? (
        <EmptyRundown />
      ) : (
        <Rundown
          key={show.id}
          isWhole={isWhole}
          show={show}
          rows={rows}
          phases={phases}
          length={sums.length}
          waves={rounds}
          hooks={held}
          gaps={gaps}
        />
      )}
      {hasRhythm ? (
        <RhythmStrip show={later.show} rows={later.rows} drawn={drawn} placed={placed} hooks={held} gaps={gaps} />
      ) : (
        <section className={styles.strip} />
      )}
    </>
  );
}
