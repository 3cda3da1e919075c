import { memo } from 'react';
import type { TakeMode } from '../../shared/take/event.ts';
import { TierBar } from '../ui/TierBar.tsx';
import { useText } from '../ui/text.ts';
import { LinkDiffers, RowProductWord } from './products/RowMarks.tsx';
import styles from './RundownRow.module.css';
import type { RowFacts } from './rowFacts.ts';
import type { RowProduct } from './rowProduct.ts';
import { SegmentChip } from './SegmentChip.tsx';

export interface RundownRowProps extends RowFacts, RowProduct {
  readonly mode: TakeMode;
  /** The row keys act on it. */
  readonly chosen: boolean;
}

/** One row. Every prop is a plain value, so memo compares what is shown. */
export const RundownRow = memo(function RundownRow(row: RundownRowProps) {
  const t = useText();
  const { place } = row;
  return (
    <div
      className={styles.row}
      data-place={place}
      data-mode={row.mode}
      data-chosen={row.chosen}
      data-testid="stage-row"
      data-segment-id={row.id}
      aria-current={place === 'current' ? 'step' : undefined}
    >
      <span className={styles.number}>{row.number}</span>
      <TierBar tier={row.tier} kind={row.kind} />
      <span className={styles.title}>
        <span className={styles.name}>{row.title}</span>
        {place === 'current' && (
          <span className={styles.word}>{row.mode === 'live' ? t.stage.rundown.onAir : t.stage.rundown.rehearsing}</span>
        )}
        {place === 'next' && <span className={styles.word}>{t.stage.rundown.next}</span>}
        {row.missed !== null && <span className={styles.quiet}>{t.stage.rundown[row.missed]}</span>}
        {place !== 'done' && place !== 'passed' && place !== 'skipped' && (
          <span className={styles.chip}>
            <SegmentChip tier={row.tier} kind={row.kind} />
          </span>
        )}
        {row.product !== null && row.product !== 'soldOut' && <RowProductWord state={row.product} />}
        {row.linkDiffers && <LinkDiffers />}
        {row.floating !== null && place !== 'done' && place !== 'current' && (
          <span className={styles.quiet}>{t.stage.rundown[row.floating]}</span>
        )}
        {row.pinned !== null && place !== 'done' && <span className={styles.quiet}>{t.stage.rundown.pinned(row.pinned)}</span>}
      </span>
      <span className={styles.times}>
        {place === 'done' ? (
          <>
            <span>{row.length}</span>
            <span className={styles.deviation} data-sign={row.deviationSign}>
              {row.deviation}
            </span>
          </>
        ) : (
          <>
            <span className={styles.clock}>
              {row.struck !== null && <s>{row.struck}</s>}
              <b>{row.clock}</b>
            </span>
            <span className={styles.second}>
              {row.product === 'soldOut' && <RowProductWord state={row.product} />}
              {row.length}
            </span>
          </>
        )}
      </span>
    </div>
  );
});
