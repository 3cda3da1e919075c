import type { TakeId } from '../../shared/ids.ts';
import { apply } from '../../shared/take/apply.ts';
import type { TakeState } from '../../shared/take/state.ts';
import type { TakeRecord } from '../../shared/wire/record.ts';

/** What a window knows of the open take: its records without a gap, and their fold. */
export interface Log {
  readonly takeId: TakeId | null;
  readonly take: TakeState | null;
  readonly records: readonly TakeRecord[];
}

export const EMPTY_LOG: Log = { takeId: null, take: null, records: [] };

export const lastSeq = (log: Log): number => log.records.at(-1)?.seq ?? 0;

/** gap: a record before this one is missing, so nothing was taken; ask the host again from `lastSeq` on. */
export type Received = { readonly type: 'log'; readonly log: Log } | { readonly type: 'gap' };

/** Adds records in order. Those already there are passed over, so a page that overlaps does no harm. */
export function receive(log: Log, takeId: TakeId, records: readonly TakeRecord[]): Received {
  let next: Log = log.takeId === takeId ? log : { takeId, take: null, records: [] };
  const fresh = records.filter((record) => record.seq > lastSeq(next));
  if (fresh.length === 0) return { type: 'log', log: next };
  let expected = lastSeq(next) + 1;
  let take = next.take;
  for (const record of fresh) {
    if (record.seq !== expected) return { type: 'gap' };
    take = apply(take, record);
    expected += 1;
  }
  next = { takeId, take, records: [...next.records, ...fresh] };
  return { type: 'log', log: next };
}
