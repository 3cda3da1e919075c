import type { Snippet } from '../../shared/plan/keptScripts.ts';
import { commitRows } from './commitRows.ts';
import { database } from './database.ts';
import { refusesWrites } from './readOnly.ts';

/** 话术库, by name. */
export const listSnippets = async (): Promise<readonly Snippet[]> =>
  (await database().snippets.toArray()).sort((a, b) => a.name.localeCompare(b.name, 'zh'));

/** New, or in place of the one with its id. false: another window has the library, and says so itself. */
export async function saveSnippet(snippet: Snippet): Promise<boolean> {
  if (refusesWrites()) return false;
  await commitRows([{ table: 'snippets', key: snippet.id, value: snippet }]);
  return true;
}

/** Saving it again takes this back. */
export async function removeSnippet({ id }: Snippet): Promise<boolean> {
  if (refusesWrites()) return false;
  await commitRows([{ table: 'snippets', key: id, value: null }]);
  return true;
}
