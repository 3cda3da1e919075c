import { assertNever } from '../../assertNever.ts';
import { canonicalJson } from '../../canonical.ts';
import type { ProductId, ProposalId } from '../../ids.ts';
import type { Offer } from '../../plan/onSale.ts';
import type { Instant } from '../../time.ts';
import type { Sender } from '../command.ts';
import { isNobody } from '../crew.ts';
import { type ActionOf, accept, type Decision, refuse, unless } from '../decision.ts';
import { endedOrStale, endedRefusal } from '../onAir.ts';
import type { Refusal } from '../refusal.ts';
import { currentRun, segmentOf, type TakeState } from '../state.ts';
import type { ProductAction } from './command.ts';
import { CONFIRM_HOLD } from './confirmHold.ts';
import { wantedLinks } from './linkOrder.ts';
import { type PriceProposal, stepsOf, type TakeProduct } from './product.ts';
import { isOwn, secondPerson } from './second.ts';
import { spokenProduct } from './shown.ts';

/** Products while the take is open. The price is locked: no command changes it without a second person, or typed twice. */
export function decideProduct(state: TakeState, action: ProductAction, by: Sender, now: Instant): Decision {
  const first = action.type === 'explain' ? endedOrStale(state, action.expectedRunId) : endedRefusal(state);
  if (first !== null) return refuse(first);
  switch (action.type) {
    case 'explain':
      return explain(state, action, now);
    case 'withdrawPrice':
      return unless(proposalOf(state, action.proposalId) === null ? 'unknownProposal' : null, {
        type: 'priceWithdrawn',
        proposalId: action.proposalId,
        at: now,
      });
    case 'confirmPrice':
      return confirm(state, action, by, now);
    case 'orderLinks':
      return unless(orderRefusal(state, action.order), { type: 'linksOrdered', order: action.order, at: now });
    default: {
      const product = productOf(state, action.productId);
      return product === null ? refuse('unknownProduct') : decideOne(state, product, action, by, now);
    }
  }
}

type OfOne = ActionOf<'setProductState' | 'setStock' | 'proposePrice' | 'changePriceAlone' | 'seePrice'>;

function decideOne(state: TakeState, product: TakeProduct, action: OfOne, by: Sender, now: Instant): Decision {
  const { id: productId } = product;
  switch (action.type) {
    case 'setProductState': {
      const badStep = stepsOf(product).includes(action.state) ? null : 'badStep';
      return unless(product.state === action.state ? 'noChange' : badStep, {
        type: 'productStateSet',
        productId,
        state: action.state,
        at: now,
      });
    }
    case 'setStock':
      return changeStock(product, action, now);
    case 'proposePrice': {
      const { proposalId, price, mechanism } = action;
      const again = proposalOf(state, proposalId) === null ? null : 'noChange';
      return unless(offerRefusal(product, action) ?? again, { type: 'priceProposed', proposalId, productId, price, mechanism, at: now });
    }
    case 'changePriceAlone': {
      const { proposalId, price, mechanism, again } = action;
      const alone = secondPerson(state, by) === null ? null : 'secondNeeded';
      return unless(alone ?? (price === again ? null : 'notTwice') ?? offerRefusal(product, action), {
        ...{ type: 'priceChanged', proposalId, productId, price, mechanism },
        ...{ from: offerOf(product), proposedBy: by.person, singlePerson: true, at: now },
      });
    }
    case 'seePrice':
      return unless(product.change === null || product.change.seen !== null ? 'noChange' : null, { type: 'priceSeen', productId, at: now });
    default:
      return assertNever(action);
  }
}

function explain(state: TakeState, { productId }: ActionOf<'explain'>, now: Instant): Decision {
  const run = currentRun(state);
  if (run === null) return refuse('notRunning');
  const isHere = segmentOf(state, run.segmentId)?.productIds.includes(productId) === true && productOf(state, productId) !== null;
  if (!isHere) return refuse('unknownProduct');
  return unless(spokenProduct(state)?.id === productId ? 'noChange' : null, {
    type: 'productExplained',
    productId,
    runId: run.id,
    at: now,
  });
}

/** More than anybody sells in a show is a slip of the finger. */
const MOST_STOCK = 10_000_000;

function changeStock(product: TakeProduct, { change }: ActionOf<'setStock'>, now: Instant): Decision {
  // Nobody has counted: the first release would make a stock out of nothing.
  if (change.type !== 'set' && product.stock === null) return refuse('stockNotSet');
  const released = change.type === 'release' ? change.quantity : null;
  const stock = change.type === 'set' ? change.stock : (product.stock ?? 0) + (change.type === 'release' ? change.quantity : change.by);
  const isCount = stock === null || (Number.isInteger(stock) && stock >= 0 && stock <= MOST_STOCK);
  const bad = isCount && (released === null || (Number.isInteger(released) && released > 0)) ? null : 'badStock';
  return unless(bad ?? (stock === product.stock ? 'noChange' : null), {
    type: 'stockSet',
    productId: product.id,
    stock,
    released,
    at: now,
  });
}

/** A price that was said is not taken away, only changed. Blank words would hide the card's gifts: none is null. */
function offerRefusal(product: TakeProduct, { price, mechanism }: Offer): Refusal | null {
  const good = price === null ? product.price === null : Number.isInteger(price) && price > 0;
  if (!good || mechanism?.trim() === '') return 'badPrice';
  return price === product.price && mechanism === product.mechanism ? 'noChange' : null;
}

function confirm(state: TakeState, { proposalId: id, held }: ActionOf<'confirmPrice'>, by: Sender, now: Instant): Decision {
  const proposal = proposalOf(state, id);
  if (proposal === null) return refuse('unknownProposal');
  if (isOwn(state, proposal, by)) return refuse('ownProposal');
  if (!(held >= CONFIRM_HOLD)) return refuse('notHeldLong');
  const { productId, price, mechanism } = proposal;
  const product = productOf(state, productId);
  if (product === null) return refuse('unknownProduct');
  // Two windows are not two people: who has no name in the crew is nobody known (crew.ts).
  const singlePerson = [proposal.by.person, by.person].some(isNobody);
  return accept({
    ...{ type: 'priceChanged', proposalId: id, productId, price, mechanism },
    ...{ from: offerOf(product), proposedBy: proposal.by.person, singlePerson, at: now },
  });
}

const offerOf = ({ price, mechanism }: Offer): Offer => ({ price, mechanism });

/** Only the order that the rundown has now can be noted as done. */
function orderRefusal(state: TakeState, order: readonly ProductId[]): Refusal | null {
  if (canonicalJson(order) !== canonicalJson(wantedLinks(state))) return 'stale';
  return canonicalJson(order) === canonicalJson(state.linkOrder) ? 'noChange' : null;
}

const productOf = (state: TakeState, id: ProductId): TakeProduct | null => state.products.find((product) => product.id === id) ?? null;

const proposalOf = (state: TakeState, id: ProposalId): PriceProposal | null => state.proposals.find((each) => each.id === id) ?? null;
