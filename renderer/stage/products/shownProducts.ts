import type { ProductId } from '../../../shared/ids.ts';
import { nextSegment } from '../../../shared/take/next.ts';
import type { TakeProduct } from '../../../shared/take/products/product.ts';
import { productsOf, stockLevel } from '../../../shared/take/products/shown.ts';
import { currentSegment, type TakeState } from '../../../shared/take/state.ts';

/** Sold by now or soon, and something to do about it. */
const needsLook = ({ state, stock, change }: TakeProduct): boolean =>
  (state === 'linked' && stockLevel(stock) !== 'enough' && stock !== null) || (change !== null && change.seen === null);

/** What the list shows unless all of it is asked for: on air, next, acted on, and whatever needs a look. In the card's order. */
export function shownProducts(take: TakeState, acted: ProductId | null): readonly TakeProduct[] {
  const near = new Set([...productsOf(take, currentSegment(take)), ...productsOf(take, nextSegment(take))].map(({ id }) => id));
  const waiting = new Set(take.proposals.map(({ productId }) => productId));
  return take.products.filter((product) => near.has(product.id) || product.id === acted || waiting.has(product.id) || needsLook(product));
}
