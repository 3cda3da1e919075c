import type { TakeId } from '../../shared/ids.ts';
import { fold } from '../../shared/take/apply.ts';
import type { TakeState } from '../../shared/take/state.ts';
import type { ChainHead, JournalDamage, TakeHead } from '../../shared/wire/frame.ts';
import type { TakeRecord } from '../../shared/wire/record.ts';
import type { Journal, JournalReading, JournalStore } from './journal.ts';
import type { OpenTake } from './openTake.ts';

/** A take whose log has no end: on air when the host went down. */
export interface Unfinished {
  readonly state: TakeState;
  readonly records: readonly TakeRecord[];
  readonly damage: JournalDamage | null;
  readonly resume: () => Journal;
}

/** All logs on disk, and what was found wrong with them. */
export interface Archive {
  /** Reads every log that has not ended, to its last byte; the one written to last, or null. */
  readonly unfinished: () => Promise<Unfinished | null>;
  /** Newest first. The open take is described from memory. */
  readonly list: (open: OpenTake | null) => Promise<readonly TakeHead[]>;
  readonly read: (takeId: TakeId) => Promise<JournalReading>;
  readonly firstRecord: (takeId: TakeId) => Promise<TakeRecord | null>;
  readonly damages: () => readonly JournalDamage[];
}

export function archive(store: JournalStore, report: (what: string) => void): Archive {
  const damaged = new Map<TakeId, JournalDamage>();

  /** One unusable file must not keep the others from the screen, nor the app from starting. */
  function unusable(takeId: TakeId, error: unknown): null {
    report(`Take ${takeId} cannot be used: ${String(error)}`);
    const detail = (error as NodeJS.ErrnoException).code ?? String(error);
    damaged.set(takeId, { type: 'unreadable', file: `${takeId}.ndjson`, detail });
    return null;
  }

  async function read(takeId: TakeId): Promise<JournalReading> {
    const reading = await store.read(takeId);
    if (reading.damage !== null) damaged.set(takeId, reading.damage);
    return { ...reading, damage: damaged.get(takeId) ?? null };
  }

  async function unfinished(): Promise<Unfinished | null> {
    let found: Unfinished | null = null;
    for (const takeId of await store.list()) {
      const one = await unfinishedAt(takeId).catch((error: unknown) => unusable(takeId, error));
      if (one !== null && (found === null || one.state.lastRecordAt > found.state.lastRecordAt)) found = one;
    }
    return found;
  }

  async function unfinishedAt(takeId: TakeId): Promise<Unfinished | null> {
    if ((await store.glance(takeId)).ended === true) return null;
    const { records, damage, resume } = await read(takeId);
    const state = fold(records);
    return resume === null || state === null || state.onAir.end !== null ? null : { state, records, damage, resume };
  }

  async function list(open: OpenTake | null): Promise<readonly TakeHead[]> {
    const ids = await store.list();
    const heads = await Promise.all(ids.map((takeId) => headAt(takeId, open).catch((error: unknown) => unusable(takeId, error))));
    return heads.filter((head) => head !== null).toSorted((a, b) => b.openedAt - a.openedAt);
  }

  async function headAt(takeId: TakeId, open: OpenTake | null): Promise<TakeHead | null> {
    if (takeId === open?.id) return openHead(open);
    const { first, head, ended } = await store.glance(takeId);
    if (first === null) return null;
    return closedHead(first, ended ?? (await hasEnded(takeId)), damaged.get(takeId) ?? null, head);
  }

  /** By the whole log, where its last lines do not say. */
  const hasEnded = async (takeId: TakeId): Promise<boolean> => (fold((await read(takeId)).records)?.onAir.end ?? null) !== null;

  return {
    unfinished,
    list,
    read,
    firstRecord: (takeId) =>
      store.glance(takeId).then(
        ({ first }) => first,
        () => null,
      ),
    damages: () => [...damaged.values()],
  };
}

function openHead(open: OpenTake): TakeHead {
  const { takeId, plan, mode, openedAt, onAir } = open.state();
  const { showId, title } = plan;
  return { takeId, showId, title, mode, openedAt, ended: onAir.end !== null, damage: open.damage, head: open.head() };
}

function closedHead(first: TakeRecord, ended: boolean, damage: JournalDamage | null, head: ChainHead | null): TakeHead | null {
  const opened = first.events[0];
  if (opened?.type !== 'takeOpened') return null;
  const { takeId, mode, at, plan } = opened;
  return { takeId, showId: plan.showId, title: plan.title, mode, openedAt: at, ended, damage, head };
}
