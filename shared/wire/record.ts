import type { CommandId } from '../ids.ts';
import type { Sender } from '../take/command.ts';
import type { TakeEvent } from '../take/event.ts';
import type { Instant, Millis } from '../time.ts';

/** Version of the journal's record format. Old logs are never rewritten; upcast reads every released version. */
export const RECORD_VERSION = 3;

/**
 * One accepted command, one record, one line of the journal. `at` is take time; `wall` and `mono` are the raw clock
 * readings. The journal adds `prev` and `sum` (hash chain); they are not part of what windows are sent.
 */
export interface TakeRecord {
  readonly v: number;
  readonly seq: number;
  readonly at: Instant;
  readonly wall: Instant;
  readonly mono: Millis;
  readonly commandId: CommandId;
  readonly by: Sender;
  readonly events: readonly TakeEvent[];
}
