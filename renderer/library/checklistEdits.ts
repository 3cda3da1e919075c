import type { ShowId } from '../../shared/ids.ts';
import { type Checklist, patchItem } from '../../shared/plan/checklist/item.ts';
import type { AuditSign } from '../../shared/plan/product.ts';
import type { Show } from '../../shared/plan/show.ts';
import type { EditName } from './history.ts';
import { edit, editShow } from './showEdits.ts';

const changed =
  (change: (list: Checklist) => Checklist) =>
  (show: Show): Show => {
    const checklist = change(show.checklist);
    return checklist === show.checklist ? show : { ...show, checklist };
  };

/** Every change of the open show's checklist: one named step of undo. */
export const editChecklist = (name: EditName, change: (list: Checklist) => Checklist): void => edit(name, changed(change));

/** As somebody ticked it on air, or took the tick back; nothing where it stands like that already, or is gone. */
export const takeTick = (id: ShowId, itemId: string, done: AuditSign | null): Promise<void> =>
  editShow(
    id,
    'tick',
    changed((list) => {
      const item = list.find((each) => each.id === itemId);
      return item === undefined || (item.done === null) === (done === null) ? list : patchItem(list, itemId, { done });
    }),
  );
