import { assertNever } from '../../assertNever.ts';
import type { Sender } from '../command.ts';
import type { TakeState } from '../state.ts';
import type { ProductEvent } from './event.ts';
import type { TakeProduct } from './product.ts';

/** `by` sent the record. */
export function applyProduct(state: TakeState, event: ProductEvent, by: Sender): TakeState {
  switch (event.type) {
    case 'productStateSet': {
      const { state: to, at } = event;
      return withProduct(state, event, ({ sampleReady }) => ({
        state: to,
        stateSet: { at, by: by.person },
        // A link may go up before its sample is there: that it is missing stays to be seen.
        sampleReady: to === 'sample' || (sampleReady && to !== 'waiting'),
      }));
    }
    case 'productExplained': {
      const { runId, productId } = event;
      return { ...state, explained: [...state.explained.filter((each) => each.runId !== runId), { runId, productId, at: event.at }] };
    }
    case 'stockSet':
      return withProduct(state, event, ({ stock: before, shortSince }) => ({
        stock: event.stock,
        shortSince: isNewlyShort(before, event.stock, state.thresholds.stock) ? event.at : shortSince,
      }));
    case 'priceProposed': {
      const { proposalId: id, productId, price, mechanism, at } = event;
      const others = state.proposals.filter((each) => each.productId !== productId);
      return { ...state, proposals: [...others, { id, productId, price, mechanism, by: { person: by.person, role: by.role }, at }] };
    }
    case 'priceWithdrawn':
      return { ...state, proposals: state.proposals.filter((each) => each.id !== event.proposalId) };
    case 'priceChanged': {
      const { price, mechanism, from, proposedBy, singlePerson, at } = event;
      const proposals = state.proposals.filter((each) => each.productId !== event.productId);
      const change = { from, at, proposedBy, confirmedBy: by.person, singlePerson, seen: null };
      return withProduct({ ...state, proposals }, event, () => ({ price, mechanism, priceAsOf: at, change }));
    }
    case 'priceSeen': {
      const seen = { at: event.at, runId: state.onAir.currentRunId };
      return withProduct(state, event, ({ change }) => ({ change: change === null ? null : { ...change, seen } }));
    }
    case 'linksOrdered':
      return { ...state, linkOrder: event.order };
    default:
      return assertNever(event);
  }
}

/** Fewer than before is no news while there are few; that there are none is. */
const isNewlyShort = (before: number | null, stock: number | null, limit: number | null): boolean => {
  const isShort = (count: number | null) => count !== null && limit !== null && count < limit;
  return isShort(stock) && (!isShort(before) || (stock === 0 && before !== 0));
};

const withProduct = (
  state: TakeState,
  { productId }: Pick<Extract<ProductEvent, { readonly productId: unknown }>, 'productId'>,
  change: (product: TakeProduct) => Partial<TakeProduct>,
): TakeState => ({
  ...state,
  products: state.products.map((product) => (product.id === productId ? { ...product, ...change(product) } : product)),
});
