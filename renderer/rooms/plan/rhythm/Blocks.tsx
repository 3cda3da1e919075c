import { memo, type PointerEvent, useMemo } from 'react';
import type { PlanRow } from '../../../../shared/plan/planClock.ts';
import type { Product } from '../../../../shared/plan/product.ts';
import type { Segment } from '../../../../shared/plan/segment.ts';
import { lengthText } from '../../../../shared/text/format.ts';
import type { Instant, Millis } from '../../../../shared/time.ts';
import { classes } from '../../../ui/classes.ts';
import { tierColour } from '../../../ui/TierBar.tsx';
import { useText } from '../../../ui/text.ts';
import { clockText } from '../../../ui/wall.ts';
import { askGridFocus, planView, select, togglePhase } from '../planView.ts';
import styles from './rhythm.module.css';
import type { EdgeDrag } from './useEdgeDrag.ts';

/** A narrower share of the strip has no room for a number. */
const ROOM_FOR_NUMBER = 0.015;

export interface BlocksProps {
  readonly rows: readonly PlanRow[];
  readonly products: readonly Product[];
  readonly start: Instant;
  readonly span: number;
  readonly drag: EdgeDrag | null;
  readonly onEdge: (event: PointerEvent, segment: Segment) => void;
}

export const Blocks = memo(function Blocks({ rows, products, start, span, drag, onEdge }: BlocksProps) {
  const links = useMemo(() => new Map(products.map((product) => [product.id, product.linkNumber])), [products]);
  return rows.map((row) => {
    const { segment } = row;
    const first = segment.productIds[0];
    const link = first === undefined ? null : (links.get(first) ?? null);
    return (
      <Block
        key={segment.id}
        row={row}
        start={start}
        span={span}
        link={segment.length / span > ROOM_FOR_NUMBER ? link : null}
        dragged={drag?.id === segment.id ? drag.length : null}
        onEdge={onEdge}
      />
    );
  });
});

interface BlockProps extends Pick<BlocksProps, 'start' | 'span' | 'onEdge'> {
  readonly row: PlanRow;
  readonly link: number | null;
  /** The length it is being dragged to, or null. */
  readonly dragged: Millis | null;
}

/** Drawn again only when its own row changes: a long show has thousands. */
const Block = memo(function Block({ row, start, span, link, dragged, onEdge }: BlockProps) {
  const { rhythm: t } = useText().plan;
  const { segment } = row;
  const length = dragged ?? segment.length;
  const isBuffer = segment.kind === 'buffer';
  return (
    <button
      type="button"
      tabIndex={-1}
      className={classes(styles.block, dragged !== null && styles.dragged, isBuffer && styles.buffer)}
      style={{
        left: `${((row.start - start) / span) * 100}%`,
        width: `max(1px, calc(${(length / span) * 100}% - 1px))`,
        background: isBuffer ? undefined : tierColour(segment.tier, segment.kind),
      }}
      title={t.item(segment.title, clockText(row.start), lengthText(length))}
      data-testid="rhythm-segment"
      onPointerDown={(event) => isAtEdge(event) && onEdge(event, segment)}
      onClick={() => pick(segment)}
    >
      {link}
      <i className={styles.edge} />
    </button>
  );
});

function pick(segment: Segment): void {
  if (planView.getState().collapsed.includes(segment.phase)) togglePhase(segment.phase);
  select(segment.id);
  askGridFocus();
}

/** Within reach of the right edge, where a drag changes the length. */
const isAtEdge = (event: PointerEvent): boolean => {
  const box = event.currentTarget.getBoundingClientRect();
  return event.clientX > box.right - 5 && box.width > 8;
};
