import { assertNever } from '../../shared/assertNever.ts';
import type { Offer, ProductState } from '../../shared/plan/onSale.ts';
import type { ProductEvent } from '../../shared/take/products/event.ts';
import type { Names } from './logNames.ts';

/** What a product's event says in the log, without words. */
export type ProductHappened =
  | { readonly type: 'productState'; readonly state: ProductState; readonly title: string }
  | { readonly type: 'stock'; readonly title: string; readonly stock: number | null; readonly released: number | null }
  | { readonly type: 'priceProposed'; readonly title: string; readonly offer: Offer }
  | {
      readonly type: 'priceChanged';
      readonly title: string;
      readonly from: Offer;
      readonly offer: Offer;
      readonly proposedBy: string;
      readonly confirmedBy: string;
      readonly singlePerson: boolean;
    }
  | { readonly type: 'explained' | 'priceWithdrawn' | 'priceSeen'; readonly title: string }
  | { readonly type: 'linksOrdered' };

/** `by` sent it. */
export function happenedToProduct(event: ProductEvent, names: Pick<Names, 'product' | 'other'>, by: string): ProductHappened {
  switch (event.type) {
    case 'productStateSet':
      return { type: 'productState', state: event.state, title: names.product(event.productId) };
    case 'productExplained':
      return { type: 'explained', title: names.product(event.productId) };
    case 'stockSet':
      return { type: 'stock', title: names.product(event.productId), stock: event.stock, released: event.released };
    case 'priceProposed':
      return { type: 'priceProposed', title: names.product(event.productId), offer: event };
    case 'priceWithdrawn':
      return { type: 'priceWithdrawn', title: names.other(event.proposalId) };
    case 'priceChanged': {
      const { from, proposedBy, singlePerson } = event;
      return { type: 'priceChanged', title: names.product(event.productId), from, offer: event, proposedBy, confirmedBy: by, singlePerson };
    }
    case 'priceSeen':
      return { type: 'priceSeen', title: names.product(event.productId) };
    case 'linksOrdered':
      return { type: 'linksOrdered' };
    default:
      return assertNever(event);
  }
}
