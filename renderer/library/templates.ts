import type { ShowId } from '../../shared/ids.ts';
import type { Show } from '../../shared/plan/show.ts';
import { instant } from '../../shared/time.ts';
import { database } from './database.ts';
import { refusesWrites } from './readOnly.ts';
import { listRows, readShow, type ShowHead, trashShow, writeTemplate } from './showRepository.ts';
import { tellOfChange } from './tellOfChange.ts';

const now = () => instant(Date.now());

/** Templates of one's own, by name. They are kept like shows, and stand in no list of shows. */
export const listTemplates = async (): Promise<readonly ShowHead[]> =>
  (await listRows(database(), true)).toSorted((a, b) => a.title.localeCompare(b.title));

export const readTemplate = (id: ShowId): Promise<Show | null> => readShow(database(), id);

/** false: another window has the library, and says so itself. */
export async function saveTemplate(template: Show): Promise<boolean> {
  if (refusesWrites()) return false;
  await writeTemplate(database(), template, now());
  tellOfChange();
  return true;
}

/** Into the trash, or out of it again. */
export async function removeTemplate(id: ShowId, isGone: boolean): Promise<void> {
  if (refusesWrites()) return;
  await trashShow(database(), id, isGone ? now() : null, now());
  tellOfChange();
}
