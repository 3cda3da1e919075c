import { stat } from 'node:fs/promises';
import type { JournalDamage } from '../../../shared/wire/frame.ts';
import type { JournalGlance } from '../journal.ts';
import type { ChainLine } from '../journalLines.ts';

export type LogGlance = Omit<JournalGlance, 'putAway'>;

/** How a log's chain stands, after what was wrong with it was put right. */
export interface LogCheck {
  /** Of each good record, in order. */
  readonly sums: readonly string[];
  readonly damage: JournalDamage | null;
}

export interface LogReading {
  readonly lines: readonly ChainLine[];
  readonly damage: JournalDamage | null;
  /** false: written by a newer app, left as it is, not to be appended to. */
  readonly readable: boolean;
}

/** Reads a log by its path. Each call rejects when there is none, or it cannot be read. */
export interface LogReader {
  readonly glance: (path: string) => Promise<LogGlance>;
  readonly check: (path: string) => Promise<LogCheck>;
  readonly read: (path: string) => Promise<LogReading>;
}

/** Bytes that hold up a show for some ten milliseconds where they are read in one go. */
const LARGE = 256 * 1024;

/** Small logs are read at once, large ones where nobody waits: a thread takes longer to begin than a small log to read. */
export function readBySize(small: LogReader, large: LogReader): LogReader {
  const readerOf = async (path: string): Promise<LogReader> => ((await stat(path)).size > LARGE ? large : small);
  return {
    glance: async (path) => (await readerOf(path)).glance(path),
    check: async (path) => (await readerOf(path)).check(path),
    read: async (path) => (await readerOf(path)).read(path),
  };
}
