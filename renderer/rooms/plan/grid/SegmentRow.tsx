import { Lock } from 'lucide-react';
import { memo, type PointerEvent, type ReactNode } from 'react';
import type { PlanRow } from '../../../../shared/plan/planClock.ts';
import type { Product } from '../../../../shared/plan/product.ts';
import { lengthText } from '../../../../shared/text/format.ts';
import { classes as join } from '../../../ui/classes.ts';
import { KindChip } from '../../../ui/KindChip.tsx';
import { TierBar } from '../../../ui/TierBar.tsx';
import { TierChip } from '../../../ui/TierChip.tsx';
import { useText } from '../../../ui/text.ts';
import { clockText } from '../../../ui/wall.ts';
import { type EditColumn, type GridColumn, selectColumn } from '../planView.ts';
import { Flags } from './Flags.tsx';
import styles from './grid.module.css';
import { openCell } from './openCell.ts';
import { ScriptMeter } from './ScriptMeter.tsx';

export interface SegmentRowProps {
  readonly row: PlanRow;
  readonly pace: number;
  readonly person: string;
  /** The first product's card, or null. */
  readonly product: Product | null;
  readonly selected: boolean;
  /** One of several chosen rows. */
  readonly marked: boolean;
  /** The cell the keyboard stands on, in the selected row only. */
  readonly column: GridColumn | null;
  readonly dragged: boolean;
  readonly onGrip: (event: PointerEvent, row: PlanRow) => void;
  readonly onPick: (event: PointerEvent, row: PlanRow) => void;
  /** The cell that is open, and what stands in it, drawn by the grid. */
  readonly editing: EditColumn | null;
  readonly editor: ReactNode;
}

/** One segment: every number right-aligned and tabular, 过品 and buffers quiet. */
export const SegmentRow = memo(function SegmentRow(props: SegmentRowProps) {
  const { plan: t, common } = useText();
  const { row, selected, column, product } = props;
  const { segment } = row;
  const quiet = segment.kind === 'transition' || segment.kind === 'buffer';
  const pinned = segment.hardStart !== null;
  const classes = [
    styles.row,
    styles.segment,
    selected && styles.selected,
    props.marked && !selected && styles.marked,
    quiet && styles.quiet,
    segment.skipped && styles.skipped,
    pinned && styles.pinned,
    props.dragged && styles.dragged,
  ];
  const cell = (name: GridColumn, look: string | undefined) => ({
    className: join(look, column === name && styles.cursor),
    role: 'gridcell',
    tabIndex: -1,
    'data-testid': `cell-${name}`,
    onPointerDown: () => selectColumn(name),
    onDoubleClick: () => openCell(segment.id, name),
  });
  const open = (name: EditColumn) => (props.editing === name ? props.editor : null);
  const choice = open('kind') ?? open('tier');
  return (
    <div
      id={`segment-${segment.id}`}
      className={classes.filter(Boolean).join(' ')}
      role="row"
      tabIndex={-1}
      aria-selected={selected || props.marked}
      data-testid="segment-row"
      data-segment-id={segment.id}
      data-skipped={segment.skipped}
      onPointerDown={(event) => props.onPick(event, row)}
    >
      <span className={styles.grip} data-grip title={t.grid.drag} onPointerDown={(event) => props.onGrip(event, row)}>
        {pinned && !selected && <Lock size={13} />}
      </span>
      <span className={styles.number}>{row.index + 1}</span>
      <span {...cell('start', styles.clock)} title={row.gap > 0 ? t.grid.gap(lengthText(row.gap)) : undefined}>
        {open('start') ?? (segment.skipped ? '—' : clockText(row.start))}
      </span>
      <span {...cell('length', styles.length)}>{open('length') ?? lengthText(segment.length)}</span>
      <TierBar tier={segment.tier} kind={segment.kind} />
      <span {...cell('title', styles.title)}>
        {open('title') ?? (segment.title === '' ? <em>{t.grid.noTitle}</em> : <b title={segment.title}>{segment.title}</b>)}
      </span>
      <span className={styles.chips}>
        {choice !== null ? (
          <span role="gridcell" className={styles.writing}>
            {choice}
          </span>
        ) : (
          <>
            <span {...cell('kind', styles.chip)}>
              <KindChip kind={segment.kind} />
            </span>
            <span {...cell('tier', styles.chip)}>{segment.tier !== null && <TierChip tier={segment.tier} />}</span>
          </>
        )}
      </span>
      <span {...cell('link', styles.link)} title={product?.linkNumber == null ? undefined : t.grid.linkOf(product.linkNumber)}>
        {open('link') ?? product?.linkNumber ?? ''}
      </span>
      <span {...cell('script', styles.cell)}>
        {segment.skipped ? (
          <span className={styles.skippedWord} title={t.grid.skippedHint}>
            {t.grid.skipped}
          </span>
        ) : (
          <ScriptMeter segment={segment} product={product} pace={props.pace} />
        )}
      </span>
      <span {...cell('owner', styles.owner)} title={`${common.roles[segment.owner]} ${props.person}`}>
        {open('owner') ?? (
          <>
            <em>{common.roles[segment.owner]}</em>
            {props.person}
          </>
        )}
      </span>
      <span {...cell('flags', styles.cell)}>
        <Flags row={row} />
      </span>
    </div>
  );
});
