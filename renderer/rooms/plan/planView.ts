import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { ProductId, SegmentId } from '../../../shared/ids.ts';
import type { Phase } from '../../../shared/plan/segment.ts';

export type GridColumn = 'length' | 'title';
export type InspectorTab = 'show' | 'segment' | 'product' | 'script' | 'checks';

/** A cell being edited; `seed` is the key that opened it and already stands in it, or null to start from the value. */
export interface CellEdit {
  readonly id: SegmentId;
  readonly column: GridColumn;
  readonly seed: string | null;
}

/** What the room looks at. None of it is the plan, so none of it is undone or saved. */
export interface PlanView {
  readonly selected: SegmentId | null;
  readonly column: GridColumn;
  readonly editing: CellEdit | null;
  readonly collapsed: readonly Phase[];
  readonly tab: InspectorTab;
  /** Which card of a segment with several products, or null for its first. */
  readonly card: ProductId | null;
  /** Bumped to ask the grid to take the focus back. */
  readonly focusGrid: number;
}

const INITIAL: PlanView = { selected: null, column: 'title', editing: null, collapsed: [], tab: 'segment', card: null, focusGrid: 0 };

export const planView = createStore<PlanView>(() => INITIAL);
export const usePlanView = <T>(selector: (view: PlanView) => T): T => useStore(planView, selector);

export const resetPlanView = (): void => planView.setState(INITIAL, true);

export const select = (selected: SegmentId | null): void => {
  if (planView.getState().selected !== selected) planView.setState({ selected, card: null });
};

export const selectColumn = (column: GridColumn): void => planView.setState({ column });

export const startEdit = (edit: CellEdit): void => planView.setState({ editing: edit, selected: edit.id, column: edit.column });

/** Ends the edit and gives the keyboard back to the grid. */
export const stopEdit = (): void => planView.setState((view) => ({ editing: null, focusGrid: view.focusGrid + 1 }));

export const askGridFocus = (): void => planView.setState((view) => ({ focusGrid: view.focusGrid + 1 }));

export const togglePhase = (phase: Phase): void =>
  planView.setState(({ collapsed }) => ({
    collapsed: collapsed.includes(phase) ? collapsed.filter((each) => each !== phase) : [...collapsed, phase],
  }));

export const showTab = (tab: InspectorTab): void => planView.setState({ tab });

export const showCard = (card: ProductId): void => planView.setState({ card, tab: 'product' });
