import type { KeyboardEvent } from 'react';
import type { PlanRow } from '../../../../shared/plan/planClock.ts';
import { select } from '../planView.ts';

export interface StripKeyState {
  readonly rows: readonly PlanRow[];
  /** Place of the selected row, −1 for none. */
  readonly at: number;
  readonly row: PlanRow | null;
  readonly isChanging: boolean;
  readonly nudge: (row: PlanRow, by: number) => void;
  readonly commit: () => void;
  readonly cancel: () => void;
  readonly toGrid: () => void;
}

const STEP = 60_000;
const FINE_STEP = 10_000;

/** Left and right choose, up and down change the length (Shift: finely), Enter keeps it, Escape drops it. */
export function stripKey(event: KeyboardEvent, state: StripKeyState): void {
  if (event.ctrlKey || event.metaKey || event.altKey || event.nativeEvent.isComposing) return;
  const { rows, at, row } = state;
  const choose = (index: number) => {
    state.cancel();
    const next = rows[Math.min(rows.length - 1, Math.max(0, index))];
    if (next !== undefined) select(next.segment.id);
  };
  const by = event.shiftKey ? FINE_STEP : STEP;
  switch (event.key) {
    case 'ArrowLeft':
      choose(at - 1);
      break;
    case 'ArrowRight':
      choose(at + 1);
      break;
    case 'Home':
      choose(0);
      break;
    case 'End':
      choose(rows.length - 1);
      break;
    case 'ArrowUp':
    case 'ArrowDown':
      if (row !== null) state.nudge(row, event.key === 'ArrowUp' ? by : -by);
      break;
    case 'Enter':
      if (state.isChanging) state.commit();
      else state.toGrid();
      break;
    case 'Escape':
      if (!state.isChanging) return;
      state.cancel();
      break;
    default:
      return;
  }
  event.preventDefault();
}
