import type { TakeActionType } from '../take/command.ts';
import type { TakeEvent } from '../take/event.ts';
import type { LinkRole } from './frame.ts';
import type { TakeRecord } from './record.ts';

/**
 * What a role may see of a record, decided in the host before anything is published. Cost, margin and private notes are
 * in no event to begin with (plan/frozen.ts); the director's working notes leave here.
 */
export function projectRecord(record: TakeRecord, role: LinkRole): TakeRecord {
  return role === 'director' ? record : { ...record, events: record.events.map(withoutNotes) };
}

function withoutNotes(event: TakeEvent): TakeEvent {
  if (event.type !== 'takeOpened') return event;
  return { ...event, plan: { ...event.plan, segments: event.plan.segments.map((segment) => ({ ...segment, notes: '' })) } };
}

const HOST_MAY: readonly TakeActionType[] = ['acknowledgeMessage'];

/** director all; host acknowledges; assistant and viewer nothing yet (semantics.md §4 Roles). */
export const mayDo = (role: LinkRole, action: TakeActionType): boolean =>
  role === 'director' || (role === 'host' && HOST_MAY.includes(action));
