import { RECORD_VERSION, type TakeRecord } from '../wire/record.ts';
import { takeRecordSchema } from '../wire/schema.ts';
import { fromVersion1, isRaw, type RawRecord } from './upcast1.ts';
import { fromVersion2 } from './upcast2.ts';

/** Step n (from 0) makes a record of version n + 1 one of version n + 2. Each has its fixtures in tests/fixtures/takes. */
export const UPCAST_STEPS: readonly ((raw: RawRecord) => RawRecord)[] = [fromVersion1, fromVersion2];

/**
 * Reads a record of any released version as one of today's. null when the version, an event or a field is unknown: a
 * log from a newer app is refused whole, never half understood and never rewritten.
 * Fields of the journal itself (`prev`, `sum`) must be taken off before.
 */
export function upcast(raw: unknown): TakeRecord | null {
  const version = isRaw(raw) ? raw['v'] : null;
  if (!isRaw(raw) || typeof version !== 'number' || !Number.isInteger(version) || version < 1 || version > RECORD_VERSION) return null;
  const today = UPCAST_STEPS.slice(version - 1).reduce((record, step) => step(record), raw);
  const parsed = takeRecordSchema.safeParse(today);
  return parsed.success ? parsed.data : null;
}
