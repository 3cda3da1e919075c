import { memo } from 'react';
import type { SegmentId } from '../../../../shared/ids.ts';
import type { SegmentReport } from '../../../../shared/review/report.ts';
import { Chip } from '../../../ui/Chip.tsx';
import { TierBar, tierColour } from '../../../ui/TierBar.tsx';
import { useText } from '../../../ui/text.ts';
import { FigureCells } from './FigureCells.tsx';
import styles from './table.module.css';

interface SegmentRowsProps {
  readonly row: SegmentReport;
  /** The longest length in the table in ms: the scale of the small bars. */
  readonly longest: number;
  readonly selected: boolean;
  readonly onSelect: (id: SegmentId) => void;
}

/** A segment; where it ran more than once, each run below it. */
export const SegmentRows = memo(function SegmentRows({ row, longest, selected, onSelect }: SegmentRowsProps) {
  const t = useText().review;
  const { segment, runs } = row;
  const mark = runs.length === 0 ? t.states.notAired : row.plannedStart === null ? t.states.skipped : null;
  const planned = row.plannedStart === null ? null : row.planned;
  return (
    <>
      <tr
        data-testid="review-row"
        data-segment-id={segment.id}
        data-aired={runs.length > 0}
        aria-selected={selected}
        className={styles.row}
        onClick={() => onSelect(segment.id)}
      >
        <td className={styles.number}>{row.index + 1}</td>
        <td className={styles.tier}>
          <TierBar tier={segment.tier} kind={segment.kind} />
        </td>
        <td className={styles.name} title={segment.title}>
          <div>
            <span>{segment.title}</span>
            {mark !== null && <Chip tone="quiet">{mark}</Chip>}
          </div>
        </td>
        <td>
          <ScaleBar planned={planned} elapsed={row.elapsed} longest={longest} colour={tierColour(segment.tier, segment.kind)} />
        </td>
        <FigureCells figures={{ ...row, planned }} plannedStart={row.plannedStart} start={row.actualStart} />
      </tr>
      {runs.length > 1 &&
        runs.map((run, index) => (
          <tr key={run.start} className={styles.run} data-testid="review-run">
            <td colSpan={2} />
            <td colSpan={2}>
              {t.table.run(index + 1)} · {t.causes[run.cause]}
            </td>
            <FigureCells figures={run} plannedStart={null} start={run.start} />
          </tr>
        ))}
    </>
  );
});

/** Actual length against its plan, which is the upright stroke. The numbers stand beside it. */
function ScaleBar({
  planned,
  elapsed,
  longest,
  colour,
}: {
  readonly planned: number | null;
  readonly elapsed: number | null;
  readonly longest: number;
  readonly colour: string;
}) {
  return (
    <span aria-hidden className={styles.scale}>
      {elapsed !== null && <i style={{ width: `${(elapsed / longest) * 100}%`, background: colour }} />}
      {planned !== null && <u style={{ left: `${(planned / longest) * 100}%` }} />}
    </span>
  );
}
