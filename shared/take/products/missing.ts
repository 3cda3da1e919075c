import type { TakeProduct } from './product.ts';
import { stockLevel } from './shown.ts';

/** How many of these products lack what; one product may count under several heads. */
export interface Missing {
  /** Sold out or taken down. */
  readonly sold: number;
  /** On sale by its state, and nothing left of it. */
  readonly stock: number;
  /** Without a link number. */
  readonly link: number;
  /** Not yet up, and its sample is not in the room. */
  readonly sample: number;
}

export function missingOf(products: readonly TakeProduct[]): Missing {
  const count = (lacks: (product: TakeProduct) => boolean) => products.filter(lacks).length;
  const isGone = ({ state }: TakeProduct) => state === 'soldOut' || state === 'delisted';
  return {
    sold: count(isGone),
    stock: count((product) => !isGone(product) && stockLevel(product.stock) === 'none'),
    link: count((product) => !isGone(product) && product.linkNumber === null),
    sample: count((product) => !isGone(product) && !product.sampleReady),
  };
}
