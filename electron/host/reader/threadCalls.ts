import type { JournalDamage } from '../../../shared/wire/frame.ts';
import type { TakeRecord } from '../../../shared/wire/record.ts';
import type { LogCheck, LogGlance } from './logReader.ts';

/** A log that was read, without its records: those come in parts, for each is one piece of work where it arrives. */
export interface ReadInThread {
  /** What `more` asks for its records by. */
  readonly reading: number;
  readonly sums: readonly string[];
  /** Of each line, which stand one behind the other in `bytes`. */
  readonly lengths: readonly number[];
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly damage: JournalDamage | null;
  readonly readable: boolean;
}

export interface RecordsPart {
  readonly records: readonly TakeRecord[];
  readonly isLast: boolean;
}

/** Answered by a LogGlance, a LogCheck, a ReadInThread and, until its last, RecordsPart by RecordsPart. */
export type CallToReader =
  | { readonly type: 'glance' | 'check' | 'read'; readonly path: string }
  | { readonly type: 'more'; readonly reading: number };

export type ToReader = CallToReader & { readonly call: number };

export type FromReader =
  | { readonly call: number; readonly type: 'answer'; readonly answer: LogGlance | LogCheck | ReadInThread | RecordsPart }
  | { readonly call: number; readonly type: 'failed'; readonly message: string; readonly code: string | undefined };
