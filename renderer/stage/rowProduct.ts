import type { ProductId } from '../../shared/ids.ts';
import type { Segment } from '../../shared/plan/segment.ts';
import type { TakeProduct } from '../../shared/take/products/product.ts';
import { productsOf, type ShownState, shownState } from '../../shared/take/products/shown.ts';
import type { TakeState } from '../../shared/take/state.ts';

/** What a row of the rundown says of its product, as plain values (rowFacts.ts). */
export interface RowProduct {
  /** null: no product, or its row is over. */
  readonly product: ShownState | null;
  /** Its link stands elsewhere on the platform than the rundown has it. */
  readonly linkDiffers: boolean;
}

/** `spoken` is on air, `toMove` are the links that stand elsewhere; both are the same for all rows. */
export function rowProduct(
  take: TakeState,
  segment: Segment,
  isOver: boolean,
  spoken: TakeProduct | null,
  toMove: ReadonlySet<ProductId>,
): RowProduct {
  const [first] = segment.productIds.length === 0 ? [] : productsOf(take, segment);
  return {
    product: first === undefined || isOver ? null : shownState(first, spoken),
    linkDiffers: !isOver && toMove.size > 0 && segment.productIds.some((id) => toMove.has(id)),
  };
}
