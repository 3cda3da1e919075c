import type { SegmentId } from '../../../../shared/ids.ts';
import { type GridColumn, showTab, startEdit } from '../planView.ts';

/** Opens a cell where it stands; a script and flags have their place beside the grid, which gets the keyboard. */
export function openCell(id: SegmentId, column: GridColumn): void {
  if (column !== 'script' && column !== 'flags') return startEdit({ id, column, seed: null });
  showTab(column === 'script' ? 'script' : 'segment');
  const place = column === 'script' ? '[data-testid="script-block"] textarea' : '[data-testid="segment-flags"] :is(button, input)';
  requestAnimationFrame(() => document.querySelector<HTMLElement>(place)?.focus());
}
