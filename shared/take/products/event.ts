import type { ProductId, ProposalId, RunId } from '../../ids.ts';
import type { Offer, ProductState } from '../../plan/onSale.ts';
import type { Instant } from '../../time.ts';

export type ProductEvent =
  | { readonly type: 'productStateSet'; readonly productId: ProductId; readonly state: ProductState; readonly at: Instant }
  | { readonly type: 'productExplained'; readonly productId: ProductId; readonly runId: RunId; readonly at: Instant }
  /** stock is what there is after it; released how many of it a release added, null when it was counted. */
  | {
      readonly type: 'stockSet';
      readonly productId: ProductId;
      readonly stock: number | null;
      readonly released: number | null;
      readonly at: Instant;
    }
  | ({ readonly type: 'priceProposed'; readonly proposalId: ProposalId; readonly productId: ProductId; readonly at: Instant } & Offer)
  | { readonly type: 'priceWithdrawn'; readonly proposalId: ProposalId; readonly at: Instant }
  /** Whole in itself: the roles that hear of no proposal hear of this (wire/project.ts). Its sender confirmed it. */
  | ({
      readonly type: 'priceChanged';
      readonly proposalId: ProposalId;
      readonly productId: ProductId;
      /** As it was said until now. */
      readonly from: Offer;
      readonly proposedBy: string;
      /** Nobody else was known to be there: typed twice, or one of the two has no name. */
      readonly singlePerson: boolean;
      readonly at: Instant;
    } & Offer)
  | { readonly type: 'priceSeen'; readonly productId: ProductId; readonly at: Instant }
  | { readonly type: 'linksOrdered'; readonly order: readonly ProductId[]; readonly at: Instant };
