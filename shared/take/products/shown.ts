import type { ProductState } from '../../plan/onSale.ts';
import type { Segment } from '../../plan/segment.ts';
import { currentRun, segmentOf, type TakeState } from '../state.ts';
import type { TakeProduct } from './product.ts';

/** The products of a segment, in its order; what the plan does not know is left out. */
export const productsOf = ({ products }: Pick<TakeState, 'products'>, segment: Segment | null): readonly TakeProduct[] =>
  segment === null ? [] : segment.productIds.flatMap((id) => products.find((product) => product.id === id) ?? []);

/** What is spoken of on air: what somebody said in this run, else the segment's first product. null: nothing, or off air. */
export function spokenProduct(state: TakeState): TakeProduct | null {
  const run = currentRun(state);
  if (run === null) return null;
  const here = productsOf(state, segmentOf(state, run.segmentId));
  const said = state.explained.find(({ runId }) => runId === run.id) ?? null;
  return here.find((product) => product.id === said?.productId) ?? here[0] ?? null;
}

/** The host's: what is spoken of on air; before the show the first product of the segment that GO will start. */
export const promptedProduct = (take: TakeState, segment: Segment | null): TakeProduct | null =>
  spokenProduct(take) ?? productsOf(take, segment)[0] ?? null;

/** 讲解中 is a product whose link is up while it is spoken of: GO sets it, and an undone GO takes it back. */
export type ShownState = ProductState | 'explaining';

export const shownState = (product: TakeProduct, spoken: TakeProduct | null): ShownState =>
  product.state === 'linked' && spoken?.id === product.id ? 'explaining' : product.state;

/** low below 10, none at 0 (domain.md §5.6 库存告急); null: not set. */
export type StockLevel = 'enough' | 'low' | 'none';

export const stockLevel = (stock: number | null): StockLevel | null =>
  stock === null ? null : stock === 0 ? 'none' : stock < 10 ? 'low' : 'enough';

/** What of an offer was changed: its price, or what comes with it alone. */
export const hasOtherPrice = ({ price, change }: Pick<TakeProduct, 'price' | 'change'>): boolean => change?.from.price !== price;

/** 价格已改: new until it is acknowledged, seen for the rest of that segment; null: nothing to say. */
export function priceMark({ onAir }: Pick<TakeState, 'onAir'>, { change }: TakeProduct): 'new' | 'seen' | null {
  if (change === null) return null;
  if (change.seen === null) return 'new';
  return change.seen.runId === onAir.currentRunId ? 'seen' : null;
}
