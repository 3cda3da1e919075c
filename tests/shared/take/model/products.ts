import { productId, proposalId } from '../../../../shared/ids.ts';
import { PRODUCT_STATES } from '../../../../shared/plan/onSale.ts';
import { fen } from '../../../../shared/plan/product.ts';
import type { ProductAction, StockChange } from '../../../../shared/take/products/command.ts';
import { CONFIRM_HOLD } from '../../../../shared/take/products/confirmHold.ts';
import { wantedLinks } from '../../../../shared/take/products/linkOrder.ts';
import { stepsOf, type TakeProduct } from '../../../../shared/take/products/product.ts';
import { currentSegment, type TakeState } from '../../../../shared/take/state.ts';
import type { Wish } from './actions.ts';
import { nth, onAir } from './pick.ts';

type Maker = (wish: Wish) => ProductAction;

/** One in twelve is nobody's. */
const aimed = (take: TakeState, n: number): TakeProduct | null => (n % 12 === 5 ? null : nth(take.products, n >> 3));
const idOf = (product: TakeProduct | null) => product?.id ?? productId('nothing');

/** One in five is a price that nobody can pay, one in nine the one that stands. */
function offer(product: TakeProduct | null, n: number) {
  if (n % 9 === 4) return { price: product?.price ?? null, mechanism: product?.mechanism ?? null };
  return { price: fen(n % 5 === 3 ? 0 : 100 + (n % 50_000)), mechanism: n % 3 === 0 ? `买 ${n % 4} 赠一` : null };
}

function stock(n: number): StockChange {
  if (n % 3 === 0) return { type: 'release', quantity: (n % 60) - 33 };
  return { type: 'set', stock: n % 7 === 1 ? null : (n % 50) - 30 };
}

export const PRODUCT_MAKERS: { readonly [Type in ProductAction['type']]: Maker } = {
  setProductState: ({ take, n }) => {
    const product = aimed(take, n);
    const steps = product === null || n % 3 > 0 ? PRODUCT_STATES : stepsOf(product);
    return { type: 'setProductState', productId: idOf(product), state: nth(steps, n >> 6) ?? 'linked' };
  },
  explain: ({ take, n }) => {
    const here = currentSegment(take)?.productIds ?? [];
    return { type: 'explain', productId: nth(n % 6 === 0 ? [] : here, n) ?? idOf(aimed(take, n)), ...onAir({ take, n }) };
  },
  setStock: ({ take, n }) => ({ type: 'setStock', productId: idOf(aimed(take, n)), change: stock(n >> 5) }),
  proposePrice: ({ take, n, fresh }) => {
    const product = aimed(take, n);
    return { type: 'proposePrice', proposalId: proposalId(fresh), productId: idOf(product), ...offer(product, n >> 4) };
  },
  withdrawPrice: ({ take, n }) => ({ type: 'withdrawPrice', proposalId: nth(take.proposals, n)?.id ?? proposalId('none') }),
  confirmPrice: ({ take, n }) => ({
    type: 'confirmPrice',
    proposalId: nth(take.proposals.toReversed(), 0)?.id ?? proposalId(`none-${n}`),
    held: CONFIRM_HOLD,
  }),
  changePriceAlone: ({ take, n, fresh }) => {
    const product = aimed(take, n);
    const wish = offer(product, n >> 4);
    const again = n % 5 < 2 ? fen(7) : wish.price;
    return { type: 'changePriceAlone', proposalId: proposalId(fresh), productId: idOf(product), again, ...wish };
  },
  seePrice: ({ take, n }) => {
    const changed = take.products.filter((product) => product.change !== null && product.change.seen === null);
    return { type: 'seePrice', productId: idOf(nth(changed, n) ?? aimed(take, n)) };
  },
  orderLinks: ({ take, n }) => ({ type: 'orderLinks', order: n % 9 === 2 ? [] : wantedLinks(take) }),
};
