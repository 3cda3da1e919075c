import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { SegmentId } from '../../shared/ids.ts';
import type { Segment } from '../../shared/plan/segment.ts';
import { nextSegment } from '../../shared/take/next.ts';
import { segmentOf, type TakeState } from '../../shared/take/state.ts';
import { takeStore } from '../link/takeStore.ts';

/** The row of the running rundown that the row keys act on; null: none was chosen, and they act on the next one. */
const store = createStore<{ readonly id: SegmentId | null }>(() => ({ id: null }));

export const chooseRow = (id: SegmentId | null): void => store.setState({ id });

/** null when it has left the rundown since. */
export const chosenRow = (take: TakeState | null, id: SegmentId | null = store.getState().id): Segment | null =>
  take === null || id === null ? null : segmentOf(take, id);

export const useChosenRow = (): SegmentId | null => useStore(store, (state) => state.id);

/** What a row key acts on now. */
export function actedOn(): { readonly take: TakeState; readonly segment: Segment } | null {
  const { take } = takeStore.getState();
  if (take === null) return null;
  const segment = chosenRow(take) ?? nextSegment(take);
  return segment === null ? null : { take, segment };
}
