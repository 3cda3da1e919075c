import { Fragment, useEffect, useRef } from 'react';
import type { SegmentId } from '../../../../shared/ids.ts';
import { balance } from '../../../../shared/review/balance.ts';
import type { PhaseReport, Report, SegmentReport } from '../../../../shared/review/report.ts';
import { lengthText, offsetText } from '../../../../shared/text/format.ts';
import type { Instant } from '../../../../shared/time.ts';
import { useText } from '../../../ui/text.ts';
import { Card } from '../Card.tsx';
import { ColumnHeads } from './ColumnHeads.tsx';
import { FigureCells } from './FigureCells.tsx';
import { SegmentRows } from './SegmentRows.tsx';
import styles from './table.module.css';

interface SegmentTableProps {
  readonly report: Report;
  readonly selected: SegmentId | null;
  readonly onSelect: (id: SegmentId) => void;
}

/**
 * Every planned segment, run or not, and what the plan skipped where it ran, with its phase's sums above it and the show's
 * at the foot.
 */
export function SegmentTable({ report, selected, onSelect }: SegmentTableProps) {
  const t = useText().review;
  const body = useRef<HTMLTableElement>(null);
  const longest = report.segments.reduce((most, each) => Math.max(most, each.planned, each.elapsed ?? 0), 1);
  const sums = balance(report);
  useEffect(() => {
    if (selected !== null) body.current?.querySelector(`[data-segment-id="${CSS.escape(selected)}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [selected]);
  return (
    <Card
      title={t.table.heading}
      note={t.figures.segments(report.segments.length)}
      grows
      foot={
        sums === null ? (
          t.head.started.never
        ) : (
          <span data-testid="review-balance">
            {t.table.balance(
              lengthText(sums.planned),
              sums.notAired === 0 ? null : lengthText(sums.notAired),
              sums.repeated === 0 ? null : lengthText(sums.repeated),
              sums.unplanned === 0 ? null : lengthText(sums.unplanned),
              offsetText(sums.deviation),
              lengthText(sums.elapsed),
            )}
          </span>
        )
      }
    >
      <table ref={body} className={styles.table}>
        <ColumnHeads />
        <tbody>
          {report.segments.map((row, index) => {
            const phase = phaseStarting(report, row, index);
            return (
              <Fragment key={row.segment.id}>
                {phase !== null && <PhaseRow phase={phase} report={report} />}
                <SegmentRows row={row} longest={longest} selected={row.segment.id === selected} onSelect={onSelect} />
              </Fragment>
            );
          })}
        </tbody>
        <tfoot>
          <tr data-testid="review-total" className={styles.total}>
            <th scope="row" colSpan={4}>
              {t.table.total}
            </th>
            <FigureCells figures={report.total} plannedStart={report.plannedStart} start={report.actualStart} />
          </tr>
        </tfoot>
      </table>
    </Card>
  );
}

/** A phase is headed once, before its first segment, wherever its others stand. */
function phaseStarting({ segments, phases }: Report, { segment }: SegmentReport, index: number): PhaseReport | null {
  if (segments.findIndex((each) => each.segment.phase === segment.phase) !== index) return null;
  return phases.find((each) => each.phase === segment.phase) ?? null;
}

function PhaseRow({ phase, report }: { readonly phase: PhaseReport; readonly report: Report }) {
  const text = useText();
  const own = report.segments.filter((each) => each.segment.phase === phase.phase);
  const planned = own.filter((each) => each.plannedStart !== null);
  const aired = planned.filter((each) => each.runs.length > 0);
  const plannedStart = planned[0]?.plannedStart ?? null;
  const start = own.reduce<Instant | null>(
    (first, { actualStart: at }) => (at !== null && (first === null || at < first) ? at : first),
    null,
  );
  return (
    <tr className={styles.phase} data-testid="review-phase" data-phase={phase.phase}>
      <th scope="row" colSpan={4}>
        {text.review.table.phase(text.common.phases[phase.phase], aired.length, planned.length)}
      </th>
      <FigureCells figures={phase} plannedStart={plannedStart} start={start} />
    </tr>
  );
}
