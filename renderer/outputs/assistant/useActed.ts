import { useState } from 'react';
import type { ProductId } from '../../../shared/ids.ts';
import { nextSegment } from '../../../shared/take/next.ts';
import type { TakeProduct } from '../../../shared/take/products/product.ts';
import { productsOf, spokenProduct } from '../../../shared/take/products/shown.ts';
import { currentRun, type TakeState } from '../../../shared/take/state.ts';

/**
 * The product that the buttons act on: the one that was tapped, until GO puts another segment on air; else what is spoken
 * of, else what comes next. A thumb that is on its way must never hit a product that GO has slipped under it: see Deck.
 */
export function useActed(take: TakeState) {
  const runId = currentRun(take)?.id ?? null;
  const [choice, setChoice] = useState<{ readonly id: ProductId; readonly runId: typeof runId } | null>(null);
  const chosen = choice !== null && choice.runId === runId ? take.products.find(({ id }) => id === choice.id) : undefined;
  const product: TakeProduct | null = chosen ?? spokenProduct(take) ?? productsOf(take, nextSegment(take))[0] ?? null;
  return { product, choose: (id: ProductId) => setChoice({ id, runId }) };
}
