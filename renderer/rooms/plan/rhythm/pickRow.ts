import type { PlanRow } from '../../../../shared/plan/planClock.ts';
import { planView, select, togglePhase } from '../planView.ts';

/** Selects a row, in the grid too: a folded phase opens so that it can be seen there. */
export function pickRow({ segment }: PlanRow): void {
  if (planView.getState().collapsed.includes(segment.phase)) togglePhase(segment.phase);
  select(segment.id);
}
