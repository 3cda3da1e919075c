import { type ProductId, type ProposalId, proposalId } from '../../shared/ids.ts';
import type { Offer, ProductState } from '../../shared/plan/onSale.ts';
import type { Fen } from '../../shared/plan/product.ts';
import type { StockChange } from '../../shared/take/products/command.ts';
import { millis } from '../../shared/time.ts';
import { command, expectedRunId } from './commands.ts';

const fresh = () => proposalId(crypto.randomUUID());

/** Products while the take is open: where they stand, what they cost, how many there are. */
export const setProductState = (id: ProductId, state: ProductState) => command({ type: 'setProductState', productId: id, state });
export const explain = (id: ProductId) => command({ type: 'explain', productId: id, expectedRunId: expectedRunId() });
export const setStock = (id: ProductId, change: StockChange) => command({ type: 'setStock', productId: id, change });
export const proposePrice = (id: ProductId, { price, mechanism }: Offer) =>
  command({ type: 'proposePrice', proposalId: fresh(), productId: id, price, mechanism });
export const withdrawPrice = (id: ProposalId) => command({ type: 'withdrawPrice', proposalId: id });
export const confirmPrice = (id: ProposalId, held: number) => command({ type: 'confirmPrice', proposalId: id, held: millis(held) });
export const changePriceAlone = (id: ProductId, { price, mechanism }: Offer, again: Fen | null) =>
  command({ type: 'changePriceAlone', proposalId: fresh(), productId: id, price, mechanism, again });
export const seePrice = (id: ProductId) => command({ type: 'seePrice', productId: id });
export const orderLinks = (order: readonly ProductId[]) => command({ type: 'orderLinks', order });
