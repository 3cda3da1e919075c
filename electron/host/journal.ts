import type { CommandId, ShowId, TakeId } from '../../shared/ids.ts';
import type { TakeMode } from '../../shared/take/event.ts';
import type { Instant } from '../../shared/time.ts';
import type { ChainHead, JournalDamage, JournalTrouble } from '../../shared/wire/frame.ts';
import type { TakeRecord } from '../../shared/wire/record.ts';

/** Another host has written to this log since: nothing of ours may follow. */
export class Fenced extends Error {
  constructor(what: string) {
    super(`Another host writes this log: ${what}`);
  }
}

/** How far an open log is durable, and what keeps it from going on. */
export interface JournalStand {
  readonly head: ChainHead;
  readonly trouble: JournalTrouble | null;
}

/**
 * One take's append-only log: append with the expected place, read from a place, close. The embedded form is a file
 * (journalFile.ts). A house with several machines puts the same calls on a replicated log, one subject a take: append
 * is a publish that names the subject's last sequence (NATS JetStream refuses it when another has written since, which
 * is the fence between two hosts), read is a consumer from a sequence on. tests/electron/host/conformance.ts says what
 * any form must do.
 */
export interface Journal {
  /**
   * Resolves when the record is durable, in the order of the calls. Failing storage is retried for ever, so it rejects
   * only when `expectedSeq` is not the last place taken, when the record is too large, when the journal is closed, and
   * with Fenced, from then on, when another host has written: then that is its trouble for good.
   */
  readonly append: (record: TakeRecord, expectedSeq: number) => Promise<void>;
  /** What was durable at the time of the call behind place `after` (0 for all), oldest first, one at a time. */
  readonly read: (after: number) => AsyncIterable<TakeRecord>;
  readonly stand: () => JournalStand;
  /** One more try for what is unsaved, then everything is let go. */
  readonly close: () => Promise<void>;
}

/** How a log's chain stands. */
export interface JournalCheck {
  /** Of each record in the chain: a head kept elsewhere must be among them. */
  readonly sums: readonly string[];
  readonly damage: JournalDamage | null;
}

/** What a log holds, oldest first, its chain checked from the first record to `head`. */
export interface JournalReading extends JournalCheck {
  readonly records: readonly TakeRecord[];
  /** null when there is no good record. */
  readonly head: ChainHead | null;
  /** Goes on with the log where it was read to; null for one of a newer app, which is left as it is. */
  readonly resume: (() => Journal) | null;
}

/** What a log's first record says of its take. These fields are the same in every version of it. */
export interface JournalOpening {
  readonly commandId: CommandId;
  readonly takeId: TakeId;
  readonly showId: ShowId;
  readonly title: string;
  readonly mode: TakeMode;
  readonly openedAt: Instant;
}

/** A log's two ends, its chain unchecked: what a list of takes needs. */
export interface JournalGlance {
  /** null when the first line tells of none. */
  readonly opening: JournalOpening | null;
  /** null when the last line is not whole. */
  readonly head: ChainHead | null;
  /** null when the log's end does not say, as for a take on air. */
  readonly ended: boolean | null;
  /** Wall instant of the last record; null when its line is not whole. */
  readonly lastAt: Instant | null;
  /** Whether the ended take was put away since. */
  readonly putAway: boolean;
}

/** All takes' logs. Damage is repaired as it is found; nothing is thrown away but a torn last line. */
export interface JournalStore {
  readonly list: () => Promise<readonly TakeId[]>;
  /** Rejects when the log exists already, or the first record cannot be made durable now. */
  readonly create: (takeId: TakeId, first: TakeRecord) => Promise<Journal>;
  /** Rejects when there is no such log, or it cannot be read. */
  readonly read: (takeId: TakeId) => Promise<JournalReading>;
  /** The same without its records, which are much to hand over. */
  readonly check: (takeId: TakeId) => Promise<JournalCheck>;
  /** The log as it is kept, a line a record, its chain with it. Rejects as `read` does. */
  readonly bytes: (takeId: TakeId) => Promise<Uint8Array>;
  /** Rejects as `read` does. */
  readonly glance: (takeId: TakeId) => Promise<JournalGlance>;
  /** Notes beside the log that nobody looks at the ended take any more: a restart need not show it again. */
  readonly putAway: (takeId: TakeId) => Promise<void>;
}
