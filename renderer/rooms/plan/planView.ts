import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { ProductId, SegmentId } from '../../../shared/ids.ts';
import type { Phase } from '../../../shared/plan/segment.ts';

/** The cells that the keyboard reaches, from left to right. */
export const GRID_COLUMNS = ['start', 'length', 'title', 'kind', 'tier', 'link', 'script', 'owner', 'flags'] as const;
export type GridColumn = (typeof GRID_COLUMNS)[number];
/** Cells in which one of a list stands. */
export type ChoiceColumn = 'kind' | 'tier' | 'link' | 'owner';
/** Cells that are edited where they stand; the script and the flags are, beside the grid. */
export type EditColumn = 'start' | 'length' | 'title' | ChoiceColumn;
export type InspectorTab = 'show' | 'segment' | 'product' | 'script' | 'checks';

/** A cell being edited; `seed` is the key that opened it and already stands in it, or null to start from the value. */
export interface CellEdit {
  readonly id: SegmentId;
  readonly column: EditColumn;
  readonly seed: string | null;
}

/** The budget of a phase being edited in its head; `seed` as in CellEdit. */
export interface BudgetEdit {
  readonly phase: Phase;
  readonly seed: string | null;
}

/** What the room looks at. None of it is the plan, so none of it is undone or saved. */
export interface PlanView {
  readonly selected: SegmentId | null;
  /** All chosen rows, `selected` among them, when there are several; else none. */
  readonly marked: readonly SegmentId[];
  /** Where a range began, or null. */
  readonly anchor: SegmentId | null;
  /** The folded head on which the keyboard stands, or null when it stands on the selected row. */
  readonly head: string | null;
  readonly column: GridColumn;
  readonly editing: CellEdit | null;
  readonly budget: BudgetEdit | null;
  /** Keys of the heads that hide their rows. */
  readonly folded: readonly string[];
  readonly tab: InspectorTab;
  /** Which card of a segment with several products, or null for its first. */
  readonly card: ProductId | null;
  /** Bumped to ask the grid to take the focus back. */
  readonly focusGrid: number;
}

const INITIAL: PlanView = {
  selected: null,
  marked: [],
  anchor: null,
  head: null,
  column: 'title',
  editing: null,
  budget: null,
  folded: [],
  tab: 'segment',
  card: null,
  focusGrid: 0,
};

export const planView = createStore<PlanView>(() => INITIAL);
export const usePlanView = <T>(selector: (view: PlanView) => T): T => useStore(planView, selector);

export const resetPlanView = (): void => planView.setState(INITIAL, true);

export const select = (selected: SegmentId | null): void => {
  const view = planView.getState();
  if (view.selected !== selected) planView.setState({ selected, card: null });
  if (view.marked.length > 0 || view.head !== null) planView.setState({ marked: [], anchor: null, head: null });
};

/** Several rows; `lead` is the one that the inspector shows. */
export const mark = (marked: readonly SegmentId[], lead: SegmentId, anchor: SegmentId): void =>
  planView.setState((view) => ({
    marked: marked.length > 1 ? marked : [],
    selected: lead,
    anchor,
    head: null,
    card: lead === view.selected ? view.card : null,
  }));

/** Every chosen row, one or several. */
export const chosen = ({ marked, selected }: PlanView): readonly SegmentId[] =>
  marked.length > 0 ? marked : selected === null ? [] : [selected];

export const selectColumn = (column: GridColumn): void => planView.setState({ column });

export const startEdit = (edit: CellEdit): void =>
  planView.setState({ editing: edit, budget: null, selected: edit.id, column: edit.column, head: null });

export const startBudget = (phase: Phase, seed: string | null): void => planView.setState({ budget: { phase, seed }, editing: null });

/** Ends the edit and gives the keyboard back to the grid. */
export const stopEdit = (): void => planView.setState((view) => ({ editing: null, budget: null, focusGrid: view.focusGrid + 1 }));

export const askGridFocus = (): void => planView.setState((view) => ({ focusGrid: view.focusGrid + 1 }));

export const unfold = (keys: readonly string[]): void =>
  planView.setState(({ folded }) =>
    folded.some((key) => keys.includes(key)) ? { folded: folded.filter((key) => !keys.includes(key)) } : {},
  );

/** The keyboard stands on the head then: the row it stood on may be hidden. */
export const fold = (key: string): void => planView.setState(({ folded }) => ({ folded: [...folded, key], head: key }));

export const standOn = (head: string): void => planView.setState({ head, marked: [], anchor: null });

export const showTab = (tab: InspectorTab): void => planView.setState({ tab });

export const showCard = (card: ProductId): void => planView.setState({ card, tab: 'product' });
