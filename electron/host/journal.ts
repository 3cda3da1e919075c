import type { TakeId } from '../../shared/ids.ts';
import type { JournalDamage } from '../../shared/wire/frame.ts';
import type { TakeRecord } from '../../shared/wire/record.ts';

/** How far an open log is on disk. */
export interface JournalProgress {
  /** Last durable record, 0 for none. */
  readonly savedSeq: number;
  /** Records accepted but not durable yet. */
  readonly unsaved: number;
  readonly trouble: 'journalFailed' | null;
}

/**
 * One take's append-only log. The embedded form is a file (journalFile.ts); a house with several machines could put
 * the same three calls on a replicated log.
 */
export interface Journal {
  /**
   * Resolves when the record is durable, in the order of the calls. Failing storage is retried for ever, so it rejects
   * only when `expectedSeq` is not the last place taken, when the record is too large, or when the journal is closed.
   */
  readonly append: (record: TakeRecord, expectedSeq: number) => Promise<void>;
  readonly progress: () => JournalProgress;
  /** Resolves when nothing is unsaved. */
  readonly drained: () => Promise<void>;
  /** One more try for what is unsaved, then everything is let go. */
  readonly close: () => Promise<void>;
}

/** What a log holds, oldest first. `readable` is false for a log of a newer app: it is left as it is. */
export interface JournalReading {
  readonly records: readonly TakeRecord[];
  readonly damage: JournalDamage | null;
  readonly readable: boolean;
}

/** All takes' logs. Damage is repaired as it is found; nothing is thrown away but a torn last line. */
export interface JournalStore {
  readonly list: () => Promise<readonly TakeId[]>;
  /** Rejects when the log exists already, or the first record cannot be made durable now. */
  readonly create: (takeId: TakeId, first: TakeRecord) => Promise<Journal>;
  readonly read: (takeId: TakeId) => Promise<JournalReading>;
  /** For appending to a log that was read before. */
  readonly resume: (takeId: TakeId) => Promise<Journal>;
  /** First record without checking the chain, null when there is no usable one. */
  readonly first: (takeId: TakeId) => Promise<TakeRecord | null>;
  /** By the log's end alone; null when that does not say, as for a take on air. */
  readonly hasEnded: (takeId: TakeId) => Promise<boolean | null>;
}
