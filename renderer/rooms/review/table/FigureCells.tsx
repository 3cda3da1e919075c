import type { ReactNode } from 'react';
import { CLEARLY_LATE } from '../../../../shared/review/punctual.ts';
import type { Figures } from '../../../../shared/review/report.ts';
import { lengthText } from '../../../../shared/text/format.ts';
import type { Instant } from '../../../../shared/time.ts';
import { useText } from '../../../ui/text.ts';
import { clockText } from '../../../ui/wall.ts';
import { latenessCell, splitTexts } from '../spoken.ts';
import styles from './table.module.css';

interface FigureCellsProps {
  readonly figures: Omit<Figures, 'planned'> & { readonly planned: Figures['planned'] | null };
  readonly plannedStart: Instant | null;
  readonly start: Instant | null;
}

/** The nine cells that every row shares. `data-ms` is the exact value; a missing one has none and reads —. */
export function FigureCells({ figures, plannedStart, start }: FigureCellsProps) {
  const t = useText().review;
  const split = splitTexts(figures);
  const lateness = start === null || plannedStart === null ? null : start - plannedStart;
  const late = lateness !== null && lateness >= CLEARLY_LATE;
  return (
    <>
      <Cell col="plannedStart" ms={plannedStart} quiet>
        {plannedStart === null ? '—' : clockText(plannedStart)}
      </Cell>
      <Cell col="start" ms={start}>
        {start === null ? '—' : clockText(start)}
      </Cell>
      <Cell col="lateness" ms={lateness} late={late}>
        {latenessCell(start, plannedStart, t)}
      </Cell>
      <Cell col="planned" ms={figures.planned} quiet>
        {lengthText(figures.planned)}
      </Cell>
      <Cell col="elapsed" ms={figures.elapsed}>
        {lengthText(figures.elapsed)}
      </Cell>
      <Cell col="deviation" ms={figures.deviation} strong>
        {split.total}
      </Cell>
      <Cell col="held" ms={figures.held} quiet={figures.held === 0}>
        {split.held}
      </Cell>
      <Cell col="added" ms={figures.added} quiet={figures.added === 0}>
        {split.added}
      </Cell>
      <Cell col="talk" ms={figures.talk} quiet={figures.talk === 0}>
        {split.talk}
      </Cell>
    </>
  );
}

interface CellProps {
  readonly col: string;
  readonly ms: number | null;
  readonly quiet?: boolean;
  readonly strong?: boolean;
  readonly late?: boolean;
  readonly children: ReactNode;
}

function Cell({ col, ms, quiet = false, strong = false, late = false, children }: CellProps) {
  return (
    <td
      className={styles.figure}
      data-col={col}
      data-ms={ms ?? undefined}
      data-quiet={quiet || ms === null}
      data-strong={strong}
      data-late={late}
    >
      {children}
    </td>
  );
}
