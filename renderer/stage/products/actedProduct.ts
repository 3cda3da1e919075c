import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { ProductId, SegmentId } from '../../../shared/ids.ts';
import { nextSegment } from '../../../shared/take/next.ts';
import type { TakeProduct } from '../../../shared/take/products/product.ts';
import { productsOf, spokenProduct } from '../../../shared/take/products/shown.ts';
import type { TakeState } from '../../../shared/take/state.ts';
import { takeStore } from '../../link/takeStore.ts';
import { chosenRow } from '../chosenRow.ts';

/** A product that was chosen in the list, and the row that was chosen then: another row chosen since goes before it. */
interface Choice {
  readonly id: ProductId | null;
  readonly row: SegmentId | null;
}

const store = createStore<Choice>(() => ({ id: null, row: null }));

const rowNow = (take: TakeState | null): SegmentId | null => chosenRow(take)?.id ?? null;

/** The same once more lets go of it. */
export function chooseProduct(id: ProductId): void {
  const row = rowNow(takeStore.getState().take);
  store.setState((choice) => ({ id: choice.id === id && choice.row === row ? null : id, row }));
}

/** What the product keys act on: the chosen one, else that of the chosen row, else what is on air, else what comes next. */
export function actedProduct(take: TakeState, choice: Choice = store.getState()): TakeProduct | null {
  const row = chosenRow(take);
  const chosen = choice.row === (row?.id ?? null) ? take.products.find((product) => product.id === choice.id) : undefined;
  return chosen ?? productsOf(take, row)[0] ?? spokenProduct(take) ?? productsOf(take, nextSegment(take))[0] ?? null;
}

export const useProductChoice = (): Choice => useStore(store);
