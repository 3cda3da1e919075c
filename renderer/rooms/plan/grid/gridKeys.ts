import type { KeyboardEvent } from 'react';
import { type PlanView, select, selectColumn, startEdit } from '../planView.ts';
import { type DisplayRow, edgeSelection, stepSelection } from './displayRows.ts';

/** Opens the length with this key already typed: digits, signs, `p`, full-width ones too. */
const OPENS_LENGTH = /^[0-9０-９+＋\-－−pPｐ]$/;

/** Keys of the grid itself, while no cell is open. Shortcuts with a modifier belong to the actions. */
export function gridKey(event: KeyboardEvent, rows: readonly DisplayRow[], view: PlanView): void {
  if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
  const { selected, column } = view;
  switch (event.key) {
    case 'ArrowDown':
      select(stepSelection(rows, selected, 1));
      break;
    case 'ArrowUp':
      select(stepSelection(rows, selected, -1));
      break;
    case 'Home':
      select(edgeSelection(rows, 'first'));
      break;
    case 'End':
      select(edgeSelection(rows, 'last'));
      break;
    case 'ArrowLeft':
      selectColumn('length');
      break;
    case 'ArrowRight':
      selectColumn('title');
      break;
    case 'Enter':
    case 'F2':
      if (selected !== null) startEdit({ id: selected, column, seed: null });
      break;
    default:
      if (selected === null || column !== 'length' || !OPENS_LENGTH.test(event.key)) return;
      startEdit({ id: selected, column, seed: event.key });
  }
  event.preventDefault();
}
