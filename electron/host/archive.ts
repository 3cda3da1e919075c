import type { CommandId, TakeId } from '../../shared/ids.ts';
import { fold } from '../../shared/take/apply.ts';
import { CONTINUE_WINDOW } from '../../shared/take/continuation.ts';
import type { TakeState } from '../../shared/take/state.ts';
import type { ChainHead, JournalDamage, TakeHead } from '../../shared/wire/frame.ts';
import type { TakeRecord } from '../../shared/wire/record.ts';
import type { HostClock } from './clock.ts';
import type { Journal, JournalCheck, JournalGlance, JournalReading, JournalStore } from './journal.ts';
import type { OpenTake } from './openTake.ts';
import { damageBy } from './verdict.ts';

/** A take that was on the outputs when the host went down: on air, or ended so lately that it can still go on. */
export interface Found {
  readonly state: TakeState;
  readonly records: readonly TakeRecord[];
  readonly damage: JournalDamage | null;
  readonly resume: () => Journal;
}

/** All logs on disk, and what was found wrong with them. */
export interface Archive {
  /** Reads every log that may still belong on the outputs, to its last byte: one without an end before any other, or null. */
  readonly leftOpen: () => Promise<Found | null>;
  /** Newest first. The open take is described from memory. */
  readonly list: (open: OpenTake | null) => Promise<readonly TakeHead[]>;
  readonly read: (takeId: TakeId) => Promise<JournalReading>;
  /** What is wrong with a log on disk, compared with `kept` too, a head that a window has of it. */
  readonly check: (takeId: TakeId, kept: ChainHead | null) => Promise<JournalDamage | null>;
  /** The command that opened a take; null when there is no such log. */
  readonly openedBy: (takeId: TakeId) => Promise<CommandId | null>;
  readonly damages: () => readonly JournalDamage[];
}

export interface ArchiveParts {
  readonly store: JournalStore;
  readonly clock: HostClock;
  /** The newest head that was kept of a take's log outside of it, or null. */
  readonly keptHead: (takeId: TakeId) => Promise<ChainHead | null>;
  readonly report: (what: string) => void;
}

export function archive({ store, clock, keptHead, report }: ArchiveParts): Archive {
  const damaged = new Map<TakeId, JournalDamage>();

  /** One unusable file must not keep the others from the screen, nor the app from starting. */
  function unusable(takeId: TakeId, error: unknown): null {
    report(`Take ${takeId} cannot be used: ${String(error)}`);
    const detail = (error as NodeJS.ErrnoException).code ?? String(error);
    damaged.set(takeId, { type: 'unreadable', file: fileOf(takeId), detail });
    return null;
  }

  /** Looks at a log, read whole or only checked. */
  async function looked<T extends JournalCheck>(takeId: TakeId, look: (takeId: TakeId) => Promise<T>): Promise<T> {
    const { ended, putAway } = await store.glance(takeId);
    const found = await look(takeId);
    const isCut = found.damage?.type === 'broken' && found.sums.length > 0;
    // What has ended does not go on air again because its end went with a damaged middle.
    if (isCut && ended === true && !putAway && fold((await store.read(takeId)).records)?.onAir.end === null) await store.putAway(takeId);
    const damage = worse(found.damage, await againstKept(takeId, found));
    if (damage !== null) damaged.set(takeId, damage);
    return { ...found, damage: damaged.get(takeId) ?? null };
  }

  const read = (takeId: TakeId) => looked(takeId, store.read);

  /** A log that cannot be compared is none the worse for it. */
  async function againstKept(takeId: TakeId, { sums }: JournalCheck): Promise<JournalDamage | null> {
    const kept = await keptHead(takeId).catch((error: unknown) => {
      report(`No kept head of take ${takeId}: ${String(error)}`);
      return null;
    });
    return kept === null ? null : damageBy(fileOf(takeId), sums, kept);
  }

  async function check(takeId: TakeId, kept: ChainHead | null): Promise<JournalDamage | null> {
    try {
      const { damage, sums } = await looked(takeId, store.check);
      return worse(damage, kept === null ? null : damageBy(fileOf(takeId), sums, kept));
    } catch (error) {
      // The file is gone: of a log with a kept head nothing is left.
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return kept === null ? null : damageBy(fileOf(takeId), [], kept);
      unusable(takeId, error);
      return damaged.get(takeId) ?? null;
    }
  }

  async function leftOpen(): Promise<Found | null> {
    let best: Found | null = null;
    for (const takeId of await store.list()) {
      const found = await leftOpenAt(takeId).catch((error: unknown) => unusable(takeId, error));
      if (found !== null && (best === null || goesBefore(found.state, best.state))) best = found;
    }
    return best;
  }

  /** A copy under another name tells of a take that goes on, or has ended, in its own log: it is no take, and stays as it is. */
  function isMisnamed(takeId: TakeId, { opening }: JournalGlance): boolean {
    if (opening === null || opening.takeId === takeId) return false;
    damaged.set(takeId, { type: 'misnamed', file: fileOf(takeId), tells: fileOf(opening.takeId) });
    return true;
  }

  async function leftOpenAt(takeId: TakeId): Promise<Found | null> {
    const glance = await store.glance(takeId);
    if (isMisnamed(takeId, glance)) return null;
    const { opening, ended, lastAt, putAway } = glance;
    // Without a kept reading of the steady clock the wall must do: it only decides what is read.
    const isPast = putAway || (ended === true && (lastAt === null || clock.wall() - lastAt > CONTINUE_WINDOW));
    // No list shows a take whose log does not begin as one: it is read for what is wrong with it to be said.
    if (isPast && opening !== null) return null;
    const { records, damage, resume } = await read(takeId);
    const state = fold(records);
    if (isPast || resume === null || state === null || (ended === true && state.onAir.end === null)) return null;
    return { state, records, damage, resume };
  }

  async function list(open: OpenTake | null): Promise<readonly TakeHead[]> {
    const ids = await store.list();
    const heads = await Promise.all(ids.map((takeId) => headAt(takeId, open).catch((error: unknown) => unusable(takeId, error))));
    return heads.filter((head) => head !== null).toSorted((a, b) => b.openedAt - a.openedAt);
  }

  async function headAt(takeId: TakeId, open: OpenTake | null): Promise<TakeHead | null> {
    if (takeId === open?.id) return openHead(open);
    const glance = await store.glance(takeId);
    const { opening, head, ended, putAway } = glance;
    if (opening === null || isMisnamed(takeId, glance)) return null;
    const { commandId: _commandId, ...shown } = opening;
    return { ...shown, ended: ended ?? (putAway || (await hasEnded(takeId))), damage: damaged.get(takeId) ?? null, head };
  }

  /** By the whole log, where its last lines do not say. */
  const hasEnded = async (takeId: TakeId): Promise<boolean> => (fold((await read(takeId)).records)?.onAir.end ?? null) !== null;

  return {
    leftOpen,
    list,
    read,
    check,
    openedBy: (takeId) =>
      store.glance(takeId).then(
        ({ opening }) => opening?.commandId ?? null,
        () => null,
      ),
    damages: () => [...damaged.values()],
  };
}

/** A log that was changed or cut is no longer only empty, or saved by an editor. */
const worse = (damage: JournalDamage | null, byHead: JournalDamage | null): JournalDamage | null =>
  damage === null || damage.type === 'empty' || damage.type === 'respelled' ? (byHead ?? damage) : damage;

const fileOf = (takeId: TakeId): string => `${takeId}.ndjson`;

function goesBefore(one: TakeState, other: TakeState): boolean {
  const [end, otherEnd] = [one.endedTakeAt, other.endedTakeAt];
  if (end === null || otherEnd === null) return end === otherEnd ? one.lastRecordAt > other.lastRecordAt : otherEnd !== null;
  // Its end, not its last record: one of days ago may have been voided since.
  return end > otherEnd;
}

function openHead(open: OpenTake): TakeHead {
  const { takeId, plan, mode, openedAt, onAir } = open.state();
  const { showId, title } = plan;
  return { takeId, showId, title, mode, openedAt, ended: onAir.end !== null, damage: open.damage, head: open.head() };
}
