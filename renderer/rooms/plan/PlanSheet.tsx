import type { PhasePlan, PlanRow, PlanSums } from '../../../shared/plan/planClock.ts';
import type { Show } from '../../../shared/plan/show.ts';
import { EmptyRundown } from './EmptyRundown.tsx';
import { ColumnHeads } from './grid/ColumnHeads.tsx';
import { Rundown } from './grid/Rundown.tsx';
import { RhythmStrip } from './rhythm/RhythmStrip.tsx';
import { SummaryLine } from './toolbar/SummaryLine.tsx';

export interface PlanSheetProps {
  readonly show: Show;
  readonly rows: readonly PlanRow[];
  readonly phases: readonly PhasePlan[];
  readonly sums: PlanSums;
}

/** The rundown and its rhythm, under the tools. */
export function PlanSheet({ show, rows, phases, sums }: PlanSheetProps) {
  return (
    <>
      <SummaryLine sums={sums} />
      <ColumnHeads />
      {show.segments.length === 0 ? (
        <EmptyRundown />
      ) : (
        <Rundown key={show.id} show={show} rows={rows} phases={phases} length={sums.length} />
      )}
      <RhythmStrip show={show} rows={rows} phases={phases} />
    </>
  );
}
