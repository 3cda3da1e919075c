import { getBridge } from '../link/bridge.ts';
import { type DraftRow, database, type LibraryDatabase } from './database.ts';

/** Here and with the host: what is typed must outlive this window's store, too. */
export async function putDraft(draft: DraftRow): Promise<void> {
  await Promise.all([database().drafts.put(draft), tellHost(draft.key, draft)]);
}

export async function dropDraft(key: string): Promise<void> {
  await Promise.all([database().drafts.delete(key), tellHost(key, null)]);
}

/** Into a store that was built anew: what the host has and what is still here, the later of each. */
export async function bringDrafts(db: LibraryDatabase): Promise<void> {
  for (const draft of await getBridge().keptDrafts()) {
    const here = await db.drafts.get(draft.key);
    if (here === undefined || here.at < draft.at) await db.drafts.put(draft);
  }
}

/** A host that cannot keep it takes nothing from the field: the text is here. */
async function tellHost(key: string, draft: DraftRow | null): Promise<void> {
  try {
    await getBridge().keepDraft(key, draft);
  } catch {
    // Said by the next commit, which nobody calls saved without the host.
  }
}
