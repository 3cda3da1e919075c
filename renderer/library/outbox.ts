import { getBridge } from '../link/bridge.ts';
import { database } from './database.ts';
import { linkOf } from './hostLink.ts';
import { libraryStore } from './libraryStore.ts';
import { adoptWhole, matchHost } from './match.ts';

/** Characters. What is larger (a restore of everything) goes in pages instead, as the library's whole new content. */
const LARGEST = 6_000_000;

/** What the host said instead of keeping a change; its reason or the system's code stands in the message. */
class NotKept extends Error {
  override readonly name = 'NotKept';
}

/**
 * Sends what the host has not yet, in order. Resolves when all of it is on the host's disk as well; rejects with the
 * reason when some is not, and then the rest waits too. Says whether anything was sent.
 */
export async function sendOutbox(): Promise<boolean> {
  await matchHost();
  const db = database();
  const link = linkOf(db);
  const from = link.kept;
  for (;;) {
    const next = await db.outbox.where('n').above(link.kept).first();
    if (next === undefined) return link.kept > from;
    if (next.rows.reduce((sum, { value }) => sum + (value?.length ?? 0), 0) > LARGEST) {
      await adoptWhole(db);
      continue;
    }
    const answer = await getBridge().keepChange({ store: link.store, ...next });
    if (answer.type === 'failed') throw new NotKept(answer.detail);
    if (answer.type === 'refused') {
      // Compared anew with the next try: one of us is not where the other thinks.
      if (answer.reason !== 'notAllowed' && answer.reason !== 'tooLarge') link.matching = null;
      throw new NotKept(answer.reason);
    }
    link.kept = answer.n;
    const { backup } = libraryStore.getState();
    libraryStore.setState({ backup: answer.backup, keptChanges: answer.n });
    const { trouble, second } = answer.backup;
    if (trouble !== null && trouble !== backup?.trouble) libraryStore.setState({ notice: { type: 'snapshotFailed', detail: trouble } });
    if (second.trouble !== null && second.path !== null && second.trouble.type !== backup?.second.trouble?.type) {
      const what = second.trouble.type === 'absent' ? 'absent' : second.trouble.detail;
      libraryStore.setState({ notice: { type: 'secondFailed', path: second.path, trouble: what } });
    }
  }
}
