import type { ProductId, ProposalId, RunId } from '../../ids.ts';
import type { Fen, PublicProduct } from '../../plan/product.ts';
import type { CrewRole } from '../../plan/segment.ts';
import type { Instant } from '../../time.ts';

/** 待播, 样品到位, 上链接, 售罄, 下架. 讲解中 is nobody's to set: what is on air says it (shown.ts). */
export const PRODUCT_STATES = ['waiting', 'sample', 'linked', 'soldOut', 'delisted'] as const;
export type ProductState = (typeof PRODUCT_STATES)[number];

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

/** 价格 and 活动机制, which belong together. */
export interface Offer {
  readonly price: Fen | null;
  /** What comes with the price, as said on air; null: the gifts on the card. */
  readonly mechanism: string | null;
}

/** A card as it stands in the take: what the plan froze, and what the show has changed since. */
export interface TakeProduct extends PublicProduct, Offer {
  readonly state: ProductState;
  /** Who set it and when; null: as planned. */
  readonly stateSet: { readonly at: Instant; readonly by: string } | null;
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

export const productInTake = (product: PublicProduct): TakeProduct => ({
  ...product,
  state: product.sampleReady ? 'sample' : 'waiting',
  stateSet: null,
  mechanism: null,
  change: null,
});

/** The card alone: price and stock as they are now, nothing of how the take got there. */
export function cardOfTake({ state: _state, stateSet: _set, mechanism: _mechanism, change: _change, ...card }: TakeProduct): PublicProduct {
  return card;
}
