import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { ProductId, RunId, SegmentId } from '../../../shared/ids.ts';
import { nextSegment } from '../../../shared/take/next.ts';
import type { TakeProduct } from '../../../shared/take/products/product.ts';
import { productsOf, spokenProduct } from '../../../shared/take/products/shown.ts';
import type { TakeState } from '../../../shared/take/state.ts';
import { takeStore } from '../../link/takeStore.ts';
import { chosenRow } from '../chosenRow.ts';

/** A product that was chosen in the list, for as long as the same is on air and the same row is chosen. */
interface Choice {
  readonly id: ProductId | null;
  readonly runId: RunId | null;
  readonly row: SegmentId | null;
}

const store = createStore<Choice>(() => ({ id: null, runId: null, row: null }));

const holds = (choice: Choice, take: TakeState): boolean =>
  choice.runId === take.onAir.currentRunId && choice.row === (chosenRow(take)?.id ?? null);

/** The same once more lets go of it. */
export function chooseProduct(id: ProductId): void {
  const { take } = takeStore.getState();
  if (take === null) return;
  const before = store.getState();
  const again = before.id === id && holds(before, take);
  store.setState({ id: again ? null : id, runId: take.onAir.currentRunId, row: chosenRow(take)?.id ?? null });
}

/** What the product keys act on: the chosen one, else that of the chosen row, else what is on air, else what comes next. */
export function actedProduct(take: TakeState, choice: Choice = store.getState()): TakeProduct | null {
  const row = chosenRow(take);
  const chosen = holds(choice, take) ? take.products.find((product) => product.id === choice.id) : undefined;
  return chosen ?? productsOf(take, row)[0] ?? spokenProduct(take) ?? productsOf(take, nextSegment(take))[0] ?? null;
}

export const useProductChoice = (): Choice => useStore(store);
