import type { TakeId } from '../../shared/ids.ts';
import type { TakeCommand } from '../../shared/take/command.ts';
import { isToBeContinued } from '../../shared/take/continuation.ts';
import type { TakeState } from '../../shared/take/state.ts';
import type { OpenTakeAnswer, OpenTakeRequest } from '../../shared/wire/bridge.ts';
import {
  type Answer,
  BEAT_INTERVAL,
  type ChainHead,
  type DiskRoom,
  type Frame,
  type JournalDamage,
  type LinkRole,
  type RecordPage,
  type TakeHead,
} from '../../shared/wire/frame.ts';
import type { PlaceTold, SharedPlace } from '../../shared/wire/place.ts';
import { mayDo, placeOf, projectRecord } from '../../shared/wire/project.ts';
import type { TakeRecord } from '../../shared/wire/record.ts';
import { archive } from './archive.ts';
import { beatOf } from './beat.ts';
import { beginTake } from './beginTake.ts';
import type { HostClock } from './clock.ts';
import type { JournalStore } from './journal.ts';
import { takeMarker } from './markTake.ts';
import type { OpenTake } from './openTake.ts';
import { recoverTake } from './recoverTake.ts';
import type { Schedule } from './schedule.ts';
import { type KeptPlace, keepPlace } from './sharedPlace.ts';

export interface ShowHostParts {
  /** All logs, wherever they are kept. */
  readonly store: JournalStore;
  /** The newest head that was kept of a take's log outside of it, or null: what the library's snapshots noted. */
  readonly keptHead: (takeId: TakeId) => Promise<ChainHead | null>;
  /** Where the host reads, for after a crash. */
  readonly place: KeptPlace;
  /** Room where the logs are kept. */
  readonly disk: () => DiskRoom;
  readonly clock: HostClock;
  /** Draws an id nobody else has, letters, digits and `-` (crypto.randomUUID). */
  readonly newId: () => string;
  readonly schedule: Schedule;
  /** Hears, in English, of what went wrong without stopping anything: for a log, not for a screen. */
  readonly report: (what: string) => void;
}

/**
 * Owns the open take. Every call names the role of the link it came by; the caller has authenticated that link and
 * checked the shape of what it sent (shared/wire/schema.ts).
 */
export interface ShowHost {
  /**
   * Goes on with the take that was on air; without one shows again a take that has ended and can still go on, unless it
   * was closed. Rejects when the logs cannot be used.
   */
  readonly start: () => Promise<void>;
  readonly openTake: (request: OpenTakeRequest, role: LinkRole) => Promise<OpenTakeAnswer>;
  /** Resolves when the record is on disk, or when it is refused. Rejects only when the host closes before. */
  readonly send: (command: TakeCommand, role: LinkRole) => Promise<Answer>;
  /** Records of the open take after place `after` (0 for all), as the role may see them. */
  readonly records: (after: number, role: LinkRole) => Promise<RecordPage>;
  readonly listTakes: () => Promise<readonly TakeHead[]>;
  /** Rejects when there is no such take. */
  readonly readTake: (takeId: TakeId, role: LinkRole) => Promise<RecordPage>;
  /** An ended take's log as it is kept. Rejects when there is no such take, or it has not ended on disk yet. */
  readonly logBytes: (takeId: TakeId) => Promise<Uint8Array>;
  /** What is wrong with a take's log, compared with the heads that were kept of it: here, and by the window (`kept`); or null. */
  readonly checkTake: (takeId: TakeId, kept: ChainHead | null) => Promise<JournalDamage | null>;
  /** Voids an ended take, or takes that back, on the outputs or not. Rejects when there is no such take. */
  readonly markTake: (takeId: TakeId, command: TakeCommand, role: LinkRole) => Promise<Answer>;
  /** An ended take leaves the outputs once it is on disk. Without one, or for another role than director, nothing happens. */
  readonly closeTake: (role: LinkRole) => Promise<void>;
  /** Where the host reads: passed on to the director and the prompters, and in no log. */
  readonly tellPlace: (told: PlaceTold, role: LinkRole) => void;
  /** Where the prompter that leads is; null before one has spoken in this take. */
  readonly place: () => SharedPlace | null;
  /** Returns the way to stop listening. */
  readonly subscribe: (role: LinkRole, listener: (frame: Frame) => void) => () => void;
  /** The system goes to sleep, or came back from it: what the clocks did meanwhile was sleep and no step. */
  readonly power: (signal: 'suspend' | 'resume') => void;
  /** What was wrong on disk, as found since the start. */
  readonly damages: () => readonly JournalDamage[];
  /** The open take, or null. */
  readonly take: () => TakeState | null;
  /** On the disk that holds the logs. */
  readonly room: () => DiskRoom;
  /** Records of the open take that a failing disk holds up: closing now may lose them. What is only on its way is not among them. */
  readonly unsaved: () => number;
  /** Writes what can be written, then lets go of everything. */
  readonly close: () => Promise<void>;
}

const EVERYBODY: readonly LinkRole[] = ['director', 'host', 'assistant', 'viewer'];
const PROMPTED: readonly LinkRole[] = ['director', 'host'];

interface Subscriber {
  readonly role: LinkRole;
  readonly listener: (frame: Frame) => void;
}

export function createShowHost({ store, keptHead, place: kept, disk, clock, newId, schedule, report }: ShowHostParts): ShowHost {
  const logs = archive({ store, clock, keptHead, report });
  const mark = takeMarker(logs, { store, clock, newId, report });
  const subscribers = new Set<Subscriber>();
  let open: OpenTake | null = null;
  let opening: { readonly request: OpenTakeRequest; readonly answer: Promise<OpenTakeAnswer> } | null = null;
  let stopBeat: (() => void) | null = null;

  function publish(to: readonly LinkRole[], frameFor: (role: LinkRole) => Frame): void {
    for (const { role, listener } of [...subscribers]) {
      if (!to.includes(role)) continue;
      try {
        listener(frameFor(role));
      } catch (error) {
        // A window that dies must not stop the show; it asks again when it comes back.
        report(`A listener failed: ${String(error)}`);
      }
    }
  }

  const place = keepPlace({ publish: (frame) => publish(PROMPTED, () => frame), mono: clock.mono, schedule, kept, report });

  const publishRecord = (takeId: TakeId) => (record: TakeRecord) =>
    publish(EVERYBODY, (role) => ({ type: 'record', takeId, record: projectRecord(record, role) }));

  function show(take: OpenTake | null, at: SharedPlace | null): void {
    open = take;
    place.begin(take?.id ?? null, at);
    publish(EVERYBODY, () => ({ type: 'take', takeId: take?.id ?? null }));
  }

  async function start(): Promise<void> {
    const last = await kept.read();
    const found = await logs.leftOpen();
    if (found !== null) {
      const { takeId } = found.state;
      const at = last?.takeId === takeId ? last.at : null;
      bringBack(recoverTake(found, { store, clock, newId, report, publish: publishRecord(takeId) }), at);
    }
    stopBeat = schedule.every(BEAT_INTERVAL, beat);
  }

  /** An ended take is shown only while it can go on, and nothing about it is recovered. */
  function bringBack(take: OpenTake, at: SharedPlace | null): void {
    const { endedTakeAt } = take.state();
    if (endedTakeAt !== null && !isToBeContinued(take.state(), take.now())) return void take.close();
    show(take, at);
    if (endedTakeAt === null) take.recover();
  }

  function beat(): void {
    open?.wake();
    const frame = beatOf(open, clock, disk());
    publish(EVERYBODY, () => frame);
  }

  function openOne(request: OpenTakeRequest, role: LinkRole): Promise<OpenTakeAnswer> {
    if (role !== 'director') return refuse('notAllowed');
    if (opening !== null) return opening.request.commandId === request.commandId ? opening.answer : refuse('takeOpen');
    const answer = begin(request).finally(() => {
      opening = null;
    });
    opening = { request, answer };
    return answer;
  }

  async function begin(request: OpenTakeRequest): Promise<OpenTakeAnswer> {
    if (await wasOpened(request)) return { type: 'opened', takeId: request.takeId };
    if (open !== null && open.state().onAir.end === null) return refuse('takeOpen');
    if (request.plan.segments.every((segment) => segment.skipped)) return refuse('emptyRundown');
    if (open !== null && open.saved().trouble !== null) return refuse('journalFailed');
    const before = open?.state() ?? null;
    await closeTake('director');
    // While its end was on its way to the disk somebody took it back.
    if (open !== null) return refuse('takeOpen');
    const take = await beginTake(request, before, { store, clock, newId, report, publish: publishRecord(request.takeId) });
    if (take === null) return refuse('journalFailed');
    show(take, null);
    publishRecord(take.id)(take.first);
    return { type: 'opened', takeId: take.id };
  }

  /** The same request again, after its answer was lost. */
  async function wasOpened(request: OpenTakeRequest): Promise<boolean> {
    const openedBy = open?.id === request.takeId ? open.first.commandId : await logs.openedBy(request.takeId);
    return openedBy === request.commandId;
  }

  async function send(command: TakeCommand, role: LinkRole): Promise<Answer> {
    const refusal = (reason: 'notAllowed' | 'noTake'): Answer => ({ type: 'refused', commandId: command.commandId, reason });
    if (!mayDo(role, command.action.type) || command.by.role === 'system') return refusal('notAllowed');
    if (open === null) return refusal('noTake');
    const by = { ...command.by, role: placeOf(role, command.action.type) ?? command.by.role };
    return open.send({ ...command, by });
  }

  async function records(after: number, role: LinkRole): Promise<RecordPage> {
    const take = open;
    if (take === null) return { takeId: null, records: [], damage: null, head: null };
    const all = await take.records(after);
    return { takeId: take.id, records: all.map((record) => projectRecord(record, role)), damage: take.damage, head: take.head() };
  }

  async function readTake(takeId: TakeId, role: LinkRole): Promise<RecordPage> {
    if (takeId === open?.id) return records(0, role);
    const { records: all, damage, head } = await logs.read(takeId);
    return { takeId, records: all.map((record) => projectRecord(record, role)), damage, head };
  }

  function markTake(takeId: TakeId, command: TakeCommand, role: LinkRole): Promise<Answer> {
    if (takeId === open?.id) return send(command, role);
    return role === 'director'
      ? mark(takeId, command)
      : Promise.resolve({ type: 'refused', commandId: command.commandId, reason: 'notAllowed' });
  }

  async function closeTake(role: LinkRole): Promise<void> {
    const take = open;
    if (role !== 'director' || take === null || take.state().onAir.end === null) return;
    // Rejects when the host closes meanwhile, and then the take leaves with it.
    await take.drained().catch(() => undefined);
    // Reopened, or closed by another window, while the disk was slow.
    if (open !== take || take.state().onAir.end === null) return;
    show(null, null);
    await take.close();
    // Without the mark a restart shows it once more, and nothing worse.
    await store.putAway(take.id).catch((error: unknown) => report(`Take ${take.id} was not put away: ${String(error)}`));
  }

  return {
    start,
    openTake: openOne,
    send,
    records,
    listTakes: () => logs.list(open),
    readTake,
    logBytes: async (takeId) => {
      if (takeId === open?.id) {
        if (open.state().onAir.end === null) throw new Error('notEnded');
        await open.drained();
      }
      return store.bytes(takeId);
    },
    // Of the open take all that was durable when it came back has been compared.
    checkTake: (takeId, kept) => (takeId === open?.id ? Promise.resolve(open.damage) : logs.check(takeId, kept)),
    markTake,
    closeTake,
    tellPlace: place.hear,
    place: place.now,
    subscribe: (role, listener) => {
      const subscriber = { role, listener };
      subscribers.add(subscriber);
      return () => void subscribers.delete(subscriber);
    },
    power: (signal) => {
      if (signal === 'suspend') open?.wake();
      open?.sleeps(signal === 'suspend');
      if (signal === 'resume') open?.wake();
    },
    damages: () => logs.damages(),
    take: () => open?.state() ?? null,
    room: disk,
    unsaved: () => {
      const saved = open?.saved() ?? null;
      return saved === null || saved.trouble === null ? 0 : saved.unsaved;
    },
    close: async () => {
      stopBeat?.();
      await opening?.answer;
      await place.close();
      await open?.close();
      open = null;
      subscribers.clear();
    },
  };
}

const refuse = (reason: Extract<OpenTakeAnswer, { type: 'refused' }>['reason']): Promise<OpenTakeAnswer> =>
  Promise.resolve({ type: 'refused', reason });
