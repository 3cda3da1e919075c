import type { ShowId, TakeId } from '../../shared/ids.ts';
import { fold } from '../../shared/take/apply.ts';
import { instant } from '../../shared/time.ts';
import type { ChainHead, TakeHead } from '../../shared/wire/frame.ts';
import type { TakeRecord } from '../../shared/wire/record.ts';
import { noteChange, noted } from './changes.ts';
import { database } from './database.ts';
import { tellOfChange } from './tellOfChange.ts';

/**
 * Stores an ended take whole, in one transaction. Storing it again (after a reopen) replaces it. `chain` is the end of
 * its log once all of it is on disk, else null: what is kept of it here shows later whether the log was edited.
 */
export async function keepFinishedTake(records: readonly TakeRecord[], chain: ChainHead | null): Promise<void> {
  const take = fold(records);
  if (take === null) return;
  const head: TakeHead = {
    takeId: take.takeId,
    showId: take.plan.showId,
    title: take.plan.title,
    mode: take.mode,
    openedAt: take.openedAt,
    ended: take.onAir.end !== null,
    damage: null,
    head: chain,
  };
  const db = database();
  const before = await db.takes.get(head.takeId);
  const stored = await db.events.where('takeId').equals(head.takeId).count();
  if (before?.ended === head.ended && before.head?.sum === head.head?.sum && stored === records.length) return;
  await db.transaction('rw', [db.takes, db.events, ...noted(db)], async () => {
    await db.takes.put(head);
    // The host has the records in the take's own log.
    await noteChange(db, [{ table: 'takes', key: head.takeId, value: head }], instant(Date.now()));
    await db.events.bulkPut(records.map((record) => ({ takeId: head.takeId, seq: record.seq, record })));
  });
  tellOfChange();
}

/** Takes of a show (null: of every show), newest first: those kept here and those the host still has. */
export async function listTakes(showId: ShowId | null, onHost: readonly TakeHead[]): Promise<readonly TakeHead[]> {
  const kept = await database().takes.toArray();
  const heads = new Map([...onHost, ...kept].map((head) => [head.takeId, head]));
  for (const head of onHost) {
    const own = heads.get(head.takeId);
    // A take that was damaged or goes on is the host's word; a kept one is whole, and its log must not be shorter.
    if (own !== undefined && isCut(head, own)) heads.set(head.takeId, { ...own, damage: head.damage });
    else if (head.damage !== null || !head.ended) heads.set(head.takeId, head);
  }
  return [...heads.values()].filter((head) => showId === null || head.showId === showId).sort((a, b) => b.openedAt - a.openedAt);
}

const isCut = ({ head: now }: TakeHead, { head: kept }: TakeHead): boolean => kept !== null && (now === null || now.seq < kept.seq);

/** A kept take's records in order, as of today's version; empty when it is not kept here, or was kept by a newer app. */
export async function readTakeRecords(takeId: TakeId): Promise<readonly TakeRecord[]> {
  // What checks old records is much code, and nobody reads a kept take at the start.
  const { upcast } = await import('../../shared/take/upcast.ts');
  const rows = await database().events.where('takeId').equals(takeId).toArray();
  const records = rows.sort((a, b) => a.seq - b.seq).map((row) => upcast(row.record));
  return records.every((record) => record !== null) ? records : [];
}
