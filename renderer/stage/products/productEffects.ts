import { wantedLinks } from '../../../shared/take/products/linkOrder.ts';
import type { TakeProduct } from '../../../shared/take/products/product.ts';
import { productsOf, spokenProduct } from '../../../shared/take/products/shown.ts';
import { currentSegment, type TakeState } from '../../../shared/take/state.ts';
import type { Effects } from '../../hooks/actionStore.ts';
import { explain, orderLinks, setProductState } from '../../link/productCommands.ts';
import { takeStore } from '../../link/takeStore.ts';
import { actedProduct } from './actedProduct.ts';

/** What the product keys do. What is not allowed goes out too: the refusal says why. */
export const PRODUCT_EFFECTS = {
  // One key on the way to the link, and none further: sold out is said by its own.
  productStep: () => onProduct(({ id, state }) => void setProductState(id, state === 'waiting' ? 'sample' : 'linked')),
  soldOut: () => onProduct(({ id }) => void setProductState(id, 'soldOut')),
  delist: () => onProduct(({ id }) => void setProductState(id, 'delisted')),
  nextProduct: () => onTake(explainNext),
  orderLinks: () => onTake((take) => void orderLinks(wantedLinks(take))),
} as const satisfies Effects;

/** 过品: the product behind the one that is spoken of, and from the last the first again. */
function explainNext(take: TakeState): void {
  const here = productsOf(take, currentSegment(take));
  const at = here.findIndex((product) => product.id === spokenProduct(take)?.id);
  const next = here[(at + 1) % Math.max(1, here.length)];
  if (next !== undefined) void explain(next.id);
}

function onTake(act: (take: TakeState) => void): void {
  const { take } = takeStore.getState();
  if (take !== null) act(take);
}

const onProduct = (act: (product: TakeProduct) => void): void =>
  onTake((take) => {
    const product = actedProduct(take);
    if (product !== null) act(product);
  });
