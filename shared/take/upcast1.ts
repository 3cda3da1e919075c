import { closingMinOf } from '../plan/closing.ts';

/** A record, or a part of one, as JSON of a version that the steps know. */
export type RawRecord = { readonly [key: string]: unknown };

/**
 * Version 1 knew no floating segments, no protected closing and no second person. Its plans name no template, so the
 * closing has the general minimum; whatever does not look as expected is left for the schema to refuse.
 */
export function fromVersion1(raw: RawRecord): RawRecord {
  const events = raw['events'];
  return { ...raw, v: 2, events: Array.isArray(events) ? events.map(eventFrom1) : events };
}

function eventFrom1(event: unknown): unknown {
  if (!isRaw(event)) return event;
  if (event['type'] === 'messageAcknowledged') return { ...event, singlePerson: false };
  const plan = event['plan'];
  if (event['type'] !== 'takeOpened' || !isRaw(plan)) return event;
  const segments = plan['segments'];
  return {
    ...event,
    plan: {
      ...plan,
      closingMin: closingMinOf(''),
      segments: Array.isArray(segments) ? segments.map((segment) => (isRaw(segment) ? { ...segment, floating: null } : segment)) : segments,
    },
  };
}

export const isRaw = (value: unknown): value is RawRecord => typeof value === 'object' && value !== null && !Array.isArray(value);
