import type { ProductId, PromiseId, TakeId } from '../../ids.ts';
import type { Offer } from '../../plan/onSale.ts';
import type { Instant } from '../../time.ts';
import type { Question } from '../devices/questions.ts';
import type { PriceProposal } from '../products/product.ts';

/** What an ended take leaves open to the one that goes on with its show: on air it was said once, and counts on. */
export interface Carried {
  readonly from: TakeId;
  /** 价格已改 that nobody has acknowledged. */
  readonly marks: readonly CarriedMark[];
  readonly proposals: readonly PriceProposal[];
  readonly promises: readonly CarriedPromise[];
  readonly questions: readonly Omit<Question, 'answeredAt'>[];
  /** How the links stand on the platform, as last noted. */
  readonly linkOrder: readonly ProductId[];
}

interface CarriedPromise {
  readonly id: PromiseId;
  readonly text: string;
  readonly by: string;
  readonly madeAt: Instant;
  readonly due: Instant;
}

interface CarriedMark {
  readonly productId: ProductId;
  readonly from: Offer;
  readonly at: Instant;
  readonly proposedBy: string;
  readonly confirmedBy: string;
  readonly singlePerson: boolean;
}

export interface TakeContinued {
  readonly type: 'takeContinued';
  readonly carried: Carried;
  readonly at: Instant;
}
