import type { KeyboardEvent } from 'react';
import type { PlanRow } from '../../../../shared/plan/planClock.ts';
import { fold, GRID_COLUMNS, mark, type PlanView, select, selectColumn, standOn, startBudget, startEdit, unfold } from '../planView.ts';
import { type DisplayRow, stepFrom } from './displayRows.ts';
import { openCell } from './openCell.ts';
import { rangeOf } from './rangeOf.ts';

/** Opens the length with this key already typed: digits, signs, `p`, full-width ones too. */
const OPENS_LENGTH = /^[0-9０-９+＋\-－−pPｐ]$/;

export interface GridKeyState {
  readonly shown: readonly DisplayRow[];
  readonly rows: readonly PlanRow[];
  readonly view: PlanView;
  /** Rows of one page, ≥ 1. */
  readonly page: number;
}

/** Keys of the grid itself, while no cell is open. Other shortcuts with a modifier belong to the actions. */
export function gridKey(event: KeyboardEvent, state: GridKeyState): void {
  if (event.nativeEvent.isComposing || event.altKey) return;
  if (event.ctrlKey || event.metaKey) {
    if (event.code !== 'KeyA' || event.shiftKey) return;
    markAll(state);
    return event.preventDefault();
  }
  const { view } = state;
  const { selected, column, head } = view;
  const onHead = state.shown.find((row) => row.key === head);
  switch (event.key) {
    case 'ArrowDown':
      move(state, 1, event.shiftKey);
      break;
    case 'ArrowUp':
      move(state, -1, event.shiftKey);
      break;
    case 'PageDown':
      move(state, Math.max(1, state.page), event.shiftKey);
      break;
    case 'PageUp':
      move(state, -Math.max(1, state.page), event.shiftKey);
      break;
    case 'Home':
      move(state, -state.shown.length, event.shiftKey);
      break;
    case 'End':
      move(state, state.shown.length, event.shiftKey);
      break;
    case 'ArrowLeft':
      sideways(state, -1);
      break;
    case 'ArrowRight':
      if (onHead === undefined) sideways(state, 1);
      else open(onHead);
      break;
    case 'Escape':
      if (view.marked.length === 0) return;
      select(selected);
      break;
    case 'Enter':
    case 'F2':
      if (onHead !== undefined) open(onHead);
      else if (selected !== null) openCell(selected, column);
      break;
    default:
      if (onHead?.type === 'phase' && OPENS_LENGTH.test(event.key)) startBudget(onHead.plan.phase, event.key);
      else if (selected === null || onHead !== undefined || column !== 'length' || !OPENS_LENGTH.test(event.key)) return;
      else startEdit({ id: selected, column, seed: event.key });
  }
  event.preventDefault();
}

/** Up or down by so many rows; with Shift the range grows from where it began. */
function move({ shown, rows, view }: GridKeyState, step: number, extends_: boolean): void {
  const to = stepFrom(shown, view.head ?? view.selected, step);
  if (to === null) return;
  if (to.type !== 'segment') {
    if (!extends_) standOn(to.key);
    return;
  }
  const { id } = to.row.segment;
  if (!extends_ || view.selected === null) return select(id);
  const anchor = view.anchor ?? view.selected;
  mark(rangeOf(rows, anchor, id), id, anchor);
}

/** From cell to cell; further left than the first, what holds the row is folded. */
function sideways({ shown, view }: GridKeyState, step: 1 | -1): void {
  if (view.head !== null) return;
  const at = GRID_COLUMNS.indexOf(view.column) + step;
  const next = GRID_COLUMNS[at];
  if (next !== undefined) return selectColumn(next);
  if (at > 0) return;
  const place = shown.findIndex((row) => row.key === view.selected);
  const head = shown
    .slice(0, Math.max(0, place))
    .findLast((row) => row.type !== 'segment' && row.rows.some(({ segment }) => segment.id === view.selected));
  if (head !== undefined) fold(head.key);
}

function open(head: DisplayRow): void {
  if (head.type === 'segment') return;
  unfold([head.key]);
  const first = head.rows[0];
  if (first !== undefined) select(first.segment.id);
}

function markAll({ rows, view }: GridKeyState): void {
  const ids = rows.map(({ segment }) => segment.id);
  const [first] = ids;
  if (first !== undefined) mark(ids, view.selected ?? first, first);
}
