import type { ProductId, ProposalId, RunId } from '../../ids.ts';
import type { Offer, ProductState } from '../../plan/onSale.ts';
import type { Fen } from '../../plan/product.ts';
import type { Millis } from '../../time.ts';

/** On the products of the show. Like devices they stand beside the segments: GO and UNDO touch none of it. */
export type ProductAction =
  | { readonly type: 'setProductState'; readonly productId: ProductId; readonly state: ProductState }
  /** 过品, in the run that it names: of several products of the segment on air, the one that is spoken of now. */
  | { readonly type: 'explain'; readonly productId: ProductId; readonly expectedRunId: RunId | null }
  | { readonly type: 'setStock'; readonly productId: ProductId; readonly change: StockChange }
  /** Price and mechanism are locked while the take is open: one asks, and another confirms. A newer wish takes an older one's place. */
  | ({ readonly type: 'proposePrice'; readonly proposalId: ProposalId; readonly productId: ProductId } & Offer)
  | { readonly type: 'withdrawPrice'; readonly proposalId: ProposalId }
  /** held: how long the button was held down, as the window that had it says. */
  | { readonly type: 'confirmPrice'; readonly proposalId: ProposalId; readonly held: Millis }
  /** With nobody there to confirm. `again` is the price, typed a second time. */
  | ({
      readonly type: 'changePriceAlone';
      readonly proposalId: ProposalId;
      readonly productId: ProductId;
      readonly again: Fen | null;
    } & Offer)
  /** 价格已改, and who says the price has seen it. */
  | { readonly type: 'seePrice'; readonly productId: ProductId }
  /** The links stand on the platform in this order now. */
  | { readonly type: 'orderLinks'; readonly order: readonly ProductId[] };

/**
 * set: counted, null is not set. release 放单: so many more are on sale. step: one less or one more than there is when it
 * arrives, so that two thumbs, or a release in between, lose nothing. Pieces.
 */
export type StockChange =
  | { readonly type: 'set'; readonly stock: number | null }
  | { readonly type: 'release'; readonly quantity: number }
  | { readonly type: 'step'; readonly by: 1 | -1 };
