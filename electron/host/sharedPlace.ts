import type { TakeId } from '../../shared/ids.ts';
import type { Millis } from '../../shared/time.ts';
import type { Frame, LinkRole } from '../../shared/wire/frame.ts';
import { PLACE_SILENT, type PlaceTold, type SharedPlace } from '../../shared/wire/place.ts';
import type { Schedule } from './schedule.ts';

/** Where the place outlives the process. It is no fact of the show, so it is in no log. */
export interface KeptPlace {
  /** As it was last written; null when nothing can be told. */
  readonly read: () => Promise<{ readonly takeId: TakeId; readonly at: SharedPlace } | null>;
  readonly write: (takeId: TakeId, at: SharedPlace) => Promise<void>;
}

export interface PlaceKeeper {
  /** A prompter says where it is, the director where it should go; nobody else has a say. */
  readonly hear: (told: PlaceTold, role: LinkRole) => void;
  /** Where the prompter that leads is; null before one has spoken in this take. */
  readonly now: () => SharedPlace | null;
  /** Another take, or none; `at` is where the host was in it before the app went down. */
  readonly begin: (takeId: TakeId | null, at: SharedPlace | null) => void;
  /** Writes what was heard last. */
  readonly close: () => Promise<void>;
}

export interface PlaceParts {
  /** Sends to whom the place concerns: the director and the prompters. */
  readonly publish: (frame: Frame) => void;
  readonly mono: () => Millis;
  readonly schedule: Schedule;
  readonly kept: KeptPlace;
  readonly report: (what: string) => void;
}

/** A prompter speaks five times a second: one in so many ms is written, which loses less than a line. */
const WRITE_EVERY = 1000;

export function keepPlace({ publish, mono, schedule, kept, report }: PlaceParts): PlaceKeeper {
  let take: TakeId | null = null;
  let shared: SharedPlace | null = null;
  /** null until a prompter of this run has spoken. */
  let heardAt: Millis | null = null;
  let written: SharedPlace | null = null;
  let writing: Promise<void> | null = null;
  let stopWaiting: (() => void) | null = null;
  let hasFailed = false;

  /** One leads: the first that speaks, until it falls silent or somebody moves another one by hand. */
  const leads = (page: string, byHand: boolean): boolean =>
    shared?.page === page || byHand || heardAt === null || mono() - heardAt > PLACE_SILENT;

  async function write(): Promise<void> {
    if (take === null || shared === null || (written !== null && isSame(shared, written))) return;
    written = shared;
    await kept.write(take, shared).catch((error: unknown) => {
      if (!hasFailed) report(`Where the host reads was not kept: ${String(error)}`);
      hasFailed = true;
      written = null;
    });
  }

  /** Never two at a time: a disk that is slow gets no queue. */
  function writeSoon(): void {
    stopWaiting ??= schedule.after(WRITE_EVERY, () => {
      stopWaiting = null;
      if (writing !== null) return writeSoon();
      writing = write().finally(() => {
        writing = null;
      });
    });
  }

  return {
    hear: (told, role) => {
      if (told.type === 'goTo') {
        if (role === 'director') publish({ type: 'goTo', runId: told.runId, place: told.place });
        return;
      }
      if (role !== 'host' || !leads(told.at.page, told.byHand)) return;
      shared = told.at;
      heardAt = mono();
      publish({ type: 'place', at: shared });
      writeSoon();
    },
    now: () => shared,
    begin: (takeId, at) => {
      take = takeId;
      shared = at;
      heardAt = null;
      written = at;
    },
    close: async () => {
      stopWaiting?.();
      await writing;
      await write();
    },
  };
}

/** How it goes on is part of it: a host pauses where the words already stand. */
const isSame = (one: SharedPlace, other: SharedPlace): boolean =>
  one.runId === other.runId &&
  one.place.blockId === other.place.blockId &&
  one.place.offset === other.place.offset &&
  one.motion === other.motion &&
  one.perMinute === other.perMinute;
