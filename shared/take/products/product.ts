import type { ProductId, ProposalId, RunId } from '../../ids.ts';
import type { FrozenProduct, Offer, ProductState } from '../../plan/onSale.ts';
import type { CrewRole } from '../../plan/segment.ts';
import type { Instant } from '../../time.ts';

/** What was up can only be sold out or taken down; nothing is unsaid. */
const STEPS: Readonly<Record<ProductState, readonly ProductState[]>> = {
  waiting: ['sample', 'linked'],
  sample: ['linked', 'waiting'],
  linked: ['soldOut', 'delisted'],
  soldOut: ['linked', 'delisted'],
  delisted: ['linked'],
};

/** Where a product may go from how it stands, the usual step first. Without stock no link goes up. */
export const stepsOf = ({ state, stock }: Pick<TakeProduct, 'state' | 'stock'>): readonly ProductState[] =>
  STEPS[state].filter((step) => step !== 'linked' || stock !== 0);

/** A card as it stands in the take: what the plan froze, and what the show has changed since. */
export interface TakeProduct extends FrozenProduct {
  /** Who set it and when; null: as planned. */
  readonly stateSet: { readonly at: Instant; readonly by: string } | null;
  /** When its stock last fell below the alarm's limit, or to nothing; null: not in this take. */
  readonly shortSince: Instant | null;
  /** The newest change of the offer. */
  readonly change: PriceChange | null;
}

export interface PriceChange {
  readonly from: Offer;
  readonly at: Instant;
  readonly proposedBy: string;
  readonly confirmedBy: string;
  readonly singlePerson: boolean;
  /** Acknowledged, and in which run; null: the mark stands. */
  readonly seen: { readonly at: Instant; readonly runId: RunId | null } | null;
}

/** An offer that waits for a second person. */
export interface PriceProposal extends Offer {
  readonly id: ProposalId;
  readonly productId: ProductId;
  readonly by: { readonly person: string; readonly role: CrewRole | 'system' };
  readonly at: Instant;
}

export const productInTake = (product: FrozenProduct): TakeProduct => ({ ...product, stateSet: null, shortSince: null, change: null });

/** As the next take of the show finds it: state, price and stock as they are now, nothing of how they got there. */
export function cardOfTake({ stateSet: _set, shortSince: _short, change: _change, ...card }: TakeProduct): FrozenProduct {
  return card;
}
