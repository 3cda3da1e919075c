import { patchItem } from '../../shared/plan/checklist/item.ts';
import type { Show } from '../../shared/plan/show.ts';
import { takeStatus } from '../../shared/take/state.ts';
import { instant } from '../../shared/time.ts';
import { editChecklist } from '../library/checklistEdits.ts';
import { tickInTake } from '../link/noteCommands.ts';
import { takeStore } from '../link/takeStore.ts';

/**
 * Ticks an item of a show's checklist by this person ('' gives no name), or takes the tick back. While a live take of the
 * show is open it goes by the take, so that its record and the assistant's phone have it, and comes to the plan from there
 * (app/keepTicks.ts).
 */
export function tickItem({ id: showId }: Show, id: string, done: boolean, person: string): void {
  if (isInTake(showId, id, done)) void tickInTake(id, done);
  else editChecklist('tick', (list) => patchItem(list, id, { done: done ? { person: person.trim(), at: instant(Date.now()) } : null }));
}

function isInTake(showId: Show['id'], id: string, done: boolean): boolean {
  const { take } = takeStore.getState();
  if (take === null || take.mode !== 'live' || take.plan.showId !== showId || takeStatus(take) === 'ended') return false;
  return take.papers.checklist.some((item) => item.id === id && (item.done !== null) !== done);
}
