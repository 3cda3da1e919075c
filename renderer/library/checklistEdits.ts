import { type Checklist, patchItem } from '../../shared/plan/checklist/item.ts';
import { instant } from '../../shared/time.ts';
import type { EditName } from './history.ts';
import { edit } from './showEdits.ts';

/** Every change of the open show's checklist: one named step of undo. */
export const editChecklist = (name: EditName, change: (list: Checklist) => Checklist): void =>
  edit(name, (show) => {
    const checklist = change(show.checklist);
    return checklist === show.checklist ? show : { ...show, checklist };
  });

/** Done, by this person ('' gives no name) and now. */
export const tickItem = (id: string, person: string): void =>
  editChecklist('tick', (list) => patchItem(list, id, { done: { person: person.trim(), at: instant(Date.now()) } }));
