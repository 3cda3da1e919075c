import { RECORD_VERSION, type TakeRecord } from '../wire/record.ts';
import { takeRecordSchema } from '../wire/schema.ts';
import { fromVersion1 } from './upcast1.ts';

/** A record as JSON, of a version that its steps know. */
export type RawRecord = { readonly [key: string]: unknown };

/** Step n (from 0) makes a record of version n + 1 one of version n + 2. Each has its fixtures in tests/fixtures/takes. */
export const UPCAST_STEPS: readonly ((raw: RawRecord) => RawRecord)[] = [fromVersion1];

/**
 * Reads a record of any released version as one of today's. null when the version, an event or a field is unknown: a
 * log from a newer app is refused whole, never half understood and never rewritten.
 * Fields of the journal itself (`prev`, `sum`) must be taken off before.
 */
export function upcast(raw: unknown): TakeRecord | null {
  const version = isObject(raw) ? raw['v'] : null;
  if (!isObject(raw) || typeof version !== 'number' || !Number.isInteger(version) || version < 1 || version > RECORD_VERSION) return null;
  const today = UPCAST_STEPS.slice(version - 1).reduce((record, step) => step(record), raw);
  const parsed = takeRecordSchema.safeParse(today);
  return parsed.success ? parsed.data : null;
}

export const isObject = (value: unknown): value is RawRecord => typeof value === 'object' && value !== null && !Array.isArray(value);
