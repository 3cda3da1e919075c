import type { TakeId } from '../../shared/ids.ts';
import { fold } from '../../shared/take/apply.ts';
import type { TakeState } from '../../shared/take/state.ts';
import type { JournalDamage, TakeHead } from '../../shared/wire/frame.ts';
import type { TakeRecord } from '../../shared/wire/record.ts';
import type { JournalReading, JournalStore } from './journal.ts';
import type { OpenTake } from './openTake.ts';

/** A take whose log has no end: on air when the host went down. */
export interface Unfinished {
  readonly takeId: TakeId;
  readonly state: TakeState;
  readonly records: readonly TakeRecord[];
  readonly damage: JournalDamage | null;
}

/** All logs on disk, and what was found wrong with them. */
export interface Archive {
  /** Reads every log that has not ended, to its last byte. */
  readonly scan: () => Promise<void>;
  /** The one written to last, or null. */
  readonly unfinished: () => Unfinished | null;
  /** Newest first. The open take is described from memory. */
  readonly list: (open: OpenTake | null) => Promise<readonly TakeHead[]>;
  readonly read: (takeId: TakeId) => Promise<JournalReading>;
  readonly firstRecord: (takeId: TakeId) => Promise<TakeRecord | null>;
  readonly damages: () => readonly JournalDamage[];
}

export function archive(store: JournalStore, report: (what: string) => void): Archive {
  const damaged = new Map<TakeId, JournalDamage>();
  let found: Unfinished | null = null;

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

  async function scan(): Promise<void> {
    for (const takeId of await store.list()) {
      const one = await unfinishedAt(takeId).catch((error: unknown) => unusable(takeId, error));
      if (one !== null && (found === null || one.state.lastRecordAt > found.state.lastRecordAt)) found = one;
    }
  }

  async function unfinishedAt(takeId: TakeId): Promise<Unfinished | null> {
    if ((await store.hasEnded(takeId)) === true) return null;
    const { records, damage, readable } = await read(takeId);
    const state = readable ? fold(records) : null;
    return state === null || state.onAir.end !== null ? null : { takeId, state, records, damage };
  }

  async function list(open: OpenTake | null): Promise<readonly TakeHead[]> {
    const heads: TakeHead[] = [];
    for (const takeId of await store.list()) {
      const head = await headAt(takeId, open).catch((error: unknown) => unusable(takeId, error));
      if (head !== null) heads.push(head);
    }
    return heads.toSorted((a, b) => b.openedAt - a.openedAt);
  }

  async function headAt(takeId: TakeId, open: OpenTake | null): Promise<TakeHead | null> {
    const isOpen = takeId === open?.id;
    const first = isOpen ? (open.records()[0] ?? null) : await store.first(takeId);
    const ended = isOpen ? open.state().onAir.end !== null : await hasEnded(takeId);
    return first === null ? null : headOf(first, ended, damaged.get(takeId) ?? null);
  }

  async function hasEnded(takeId: TakeId): Promise<boolean> {
    return (await store.hasEnded(takeId)) ?? (fold((await read(takeId)).records)?.onAir.end ?? null) !== null;
  }

  return {
    scan,
    unfinished: () => found,
    list,
    read,
    firstRecord: (takeId) => store.first(takeId).catch(() => null),
    damages: () => [...damaged.values()],
  };
}

function headOf(first: TakeRecord, ended: boolean, damage: JournalDamage | null): TakeHead | null {
  const opened = first.events[0];
  if (opened?.type !== 'takeOpened') return null;
  const { takeId, mode, at, plan } = opened;
  return { takeId, showId: plan.showId, title: plan.title, mode, openedAt: at, ended, damage };
}
