import type { TakeRecord } from '../wire/record.ts';
import { takeRecordSchema } from '../wire/schema.ts';

/**
 * Reads a record of any released version as one of today's; today there is one. null when the version, an event or
 * a field is unknown: a log from a newer app is refused whole, never half understood and never rewritten.
 * Fields of the journal itself (`prev`, `sum`) must be taken off before.
 */
export function upcast(raw: unknown): TakeRecord | null {
  const parsed = takeRecordSchema.safeParse(raw);
  return parsed.success ? parsed.data : null;
}
