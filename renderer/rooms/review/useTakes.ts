import { useEffect, useState } from 'react';
import type { ShowId, TakeId } from '../../../shared/ids.ts';
import { fold } from '../../../shared/take/apply.ts';
import { type Void, voidOf } from '../../../shared/take/void.ts';
import type { ChainHead, TakeHead } from '../../../shared/wire/frame.ts';
import type { TakeRecord } from '../../../shared/wire/record.ts';
import { listTakes, readTakeRecords } from '../../library/takes.ts';
import { getBridge } from '../../link/bridge.ts';
import { takeStore, useTake } from '../../link/takeStore.ts';

/** A finished take with its log. `problem` says why the log could not be read; then `records` is empty. */
export interface FinishedTake {
  readonly head: TakeHead;
  readonly records: readonly TakeRecord[];
  readonly void: Void | null;
  /** A crash lost part of the log, and no whole copy is kept here. */
  readonly incomplete: boolean;
  readonly problem: string | null;
  /** The end of the log's hash chain, when all of these records are on disk. */
  readonly chain: ChainHead | null;
}

/**
 * Finished takes of a show, newest first; null while they are being read. Reads again when a take ends, and is on disk,
 * and when `marked` counts on.
 */
export function useTakes(showId: ShowId | null, marked: number): readonly FinishedTake[] | null {
  const endOfOpen = useTake((link) => link.take?.onAir.end ?? null);
  const openTakeId = useTake((link) => link.take?.takeId ?? null);
  const durable = useTake(({ take, saved }) => take !== null && saved !== null && saved.seq >= take.seq);
  const [read, setRead] = useState<{ readonly showId: ShowId | null; readonly takes: readonly FinishedTake[] } | null>(null);
  // The open take's end decides which takes are finished, and its arrival on disk by what it can be checked.
  useEffect(() => {
    let gone = false;
    void finishedTakes(showId).then((takes) => !gone && setRead({ showId, takes }));
    return () => {
      gone = true;
    };
  }, [showId, endOfOpen, openTakeId, durable, marked]);
  return read?.showId === showId ? read.takes : null;
}

/** What the host has is read even if the library cannot be, and the other way round: either copy is enough. */
async function finishedTakes(showId: ShowId | null): Promise<readonly FinishedTake[]> {
  if (showId === null) return [];
  const onHost = await getBridge()
    .listTakes()
    .catch((): readonly TakeHead[] => []);
  const heads = await listTakes(showId, onHost).catch(() =>
    onHost.filter((head) => head.showId === showId).sort((a, b) => b.openedAt - a.openedAt),
  );
  return Promise.all(heads.filter((head) => head.ended).map(readTake));
}

async function readTake(head: TakeHead): Promise<FinishedTake> {
  try {
    const kept = openRecords(head.takeId) ?? (await readTakeRecords(head.takeId).catch((): readonly TakeRecord[] => []));
    const records = kept.length > 0 ? kept : (await getBridge().readTake(head.takeId)).records;
    const chain = head.head?.seq === records.length ? head.head : null;
    return { head, records, chain, void: voidIn(records), incomplete: head.damage !== null && kept.length === 0, problem: null };
  } catch (error) {
    return { head, records: [], chain: null, void: null, incomplete: false, problem: String(error) };
  }
}

/** The take on the screens is newer than any copy: it may have been reopened and ended again. */
function openRecords(takeId: TakeId): readonly TakeRecord[] | null {
  const { take, records } = takeStore.getState();
  return take?.takeId === takeId ? records : null;
}

function voidIn(records: readonly TakeRecord[]): Void | null {
  const take = fold(records);
  return take === null ? null : voidOf(take);
}
