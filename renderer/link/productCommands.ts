import { type ProductId, type ProposalId, proposalId } from '../../shared/ids.ts';
import type { Offer, ProductState } from '../../shared/plan/onSale.ts';
import type { Fen } from '../../shared/plan/product.ts';
import type { StockChange } from '../../shared/take/products/command.ts';
import { millis } from '../../shared/time.ts';
import { takeNow } from './clock.ts';
import { command, expectedRunId, refuseHere } from './commands.ts';

const fresh = () => proposalId(crypto.randomUUID());

/**
 * The step to the sample and the step to the link are one key, and one place on the screen: a press that bounced, or a
 * finger that doubted, would put a link up before anybody has seen the sample noted. Milliseconds of real time.
 */
const ONE_PRESS = 500;
let sampleSaid: { readonly id: ProductId; readonly at: number } | null = null;

/** Products while the take is open: where they stand, what they cost, how many there are. */
export async function setProductState(id: ProductId, state: ProductState): Promise<void> {
  const now = takeNow() ?? 0;
  if (state === 'linked' && sampleSaid?.id === id && now - sampleSaid.at < ONE_PRESS) return refuseHere('setProductState', 'tooSoon');
  if (state === 'sample') sampleSaid = { id, at: now };
  await command({ type: 'setProductState', productId: id, state });
}
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
