import { memo, useMemo } from 'react';
import type { PlanRow } from '../../../../shared/plan/planClock.ts';
import type { Product } from '../../../../shared/plan/product.ts';
import { classes } from '../../../ui/classes.ts';
import { tierColour } from '../../../ui/TierBar.tsx';
import { useText } from '../../../ui/text.ts';
import styles from './rhythm.module.css';
import { roomFor, type Stretch, stripBlocks } from './stripBlocks.ts';

/** A narrower share of the strip has no room for a number. */
const ROOM_FOR_NUMBER = 0.018;

export interface BlocksProps {
  readonly rows: readonly PlanRow[];
  readonly products: readonly Product[];
  readonly stretch: Stretch;
}

/** The segments to scale, in the colour of their tier, with the link number where there is room. */
export const Blocks = memo(function Blocks({ rows, products, stretch }: BlocksProps) {
  const { common } = useText();
  const links = useMemo(() => new Map(products.map((product) => [product.id, product.linkNumber])), [products]);
  const blocks = useMemo(() => stripBlocks(rows, stretch), [rows, stretch]);
  return blocks.map(({ left, width, row: { segment } }) => {
    const first = segment.productIds[0];
    const link = first === undefined ? null : (links.get(first) ?? null);
    const isEncore = segment.kind === 'encore';
    const name =
      isEncore && width > roomFor(common.kinds.encore)
        ? common.kinds.encore
        : !isEncore && link !== null && width > ROOM_FOR_NUMBER
          ? String(link)
          : '';
    return (
      <Block
        key={segment.id}
        left={left}
        width={width}
        colour={tierColour(segment.tier, segment.kind)}
        isBuffer={segment.kind === 'buffer'}
        name={name}
      />
    );
  });
});

interface BlockProps {
  readonly left: number;
  readonly width: number;
  readonly colour: string;
  readonly isBuffer: boolean;
  readonly name: string;
}

/** Drawn again only when something of it changed: a long show has hundreds. */
const Block = memo(function Block({ left, width, colour, isBuffer, name }: BlockProps) {
  return (
    <i
      className={classes(styles.block, isBuffer && styles.buffer)}
      style={{ left: `${left * 100}%`, width: `max(1px, calc(${width * 100}% - 1px))`, background: isBuffer ? undefined : colour }}
      data-testid="rhythm-segment"
    >
      {name}
    </i>
  );
});
