import { type Checklist, fresh, isOpen, wholeList } from '../../shared/plan/checklist/item.ts';
import type { Show } from '../../shared/plan/show.ts';
import type { Instant } from '../../shared/time.ts';
import { database } from './database.ts';
import { refusesWrites } from './readOnly.ts';
import { getSetting, setSetting } from './settings.ts';

/** What an earlier show left open. */
export interface OpenList {
  readonly showId: Show['id'];
  readonly title: string;
  readonly plannedStart: Instant;
  readonly open: Checklist;
}

/** Shows planned before this instant that left something open, the latest first. Neither templates nor what is in the trash. */
export async function listOpenLists(before: Instant, except: Show['id'] | null): Promise<readonly OpenList[]> {
  const rows = await database().shows.toArray();
  return rows
    .filter((row) => row.trashedAt === null && row.isTemplate !== true && row.id !== except && row.plannedStart < before)
    .map((row) => ({ showId: row.id, title: row.title, plannedStart: row.plannedStart, open: wholeList(row.checklist).filter(isOpen) }))
    .filter(({ open }) => open.length > 0)
    .sort((a, b) => b.plannedStart - a.plannedStart);
}

/** A checklist of one's own, for any show. Its name is unique. */
export interface OwnChecklist {
  readonly name: string;
  readonly items: Checklist;
}

export const ownChecklists = async (): Promise<readonly OwnChecklist[]> => (await getSetting('checklists')) ?? [];

/** Keeps the list under this name, in place of one that has it; without what belonged to one show. Resolves with all that are kept. */
export async function saveChecklist(name: string, list: Checklist): Promise<readonly OwnChecklist[]> {
  const items = list.filter((item) => item.carriedFrom === '').map((item) => fresh(item, item.id));
  return keep((known) => [...known.filter((each) => each.name !== name), { name, items }]);
}

export const forgetChecklist = (name: string): Promise<readonly OwnChecklist[]> =>
  keep((known) => known.filter((each) => each.name !== name));

async function keep(change: (known: readonly OwnChecklist[]) => readonly OwnChecklist[]): Promise<readonly OwnChecklist[]> {
  const known = await ownChecklists();
  if (refusesWrites()) return known;
  const next = change(known).toSorted((a, b) => a.name.localeCompare(b.name));
  await setSetting('checklists', next);
  return next;
}
