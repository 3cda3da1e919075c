import type { CrewRole, Segment } from '../plan/segment.ts';
import type { SegmentPatch, TakeActionType } from '../take/command.ts';
import type { TakeEvent } from '../take/event.ts';
import type { Carried } from '../take/records/carried.ts';
import type { LinkRole } from './frame.ts';
import type { TakeRecord } from './record.ts';
import { isTold } from './toldTo.ts';

/**
 * What a role may see of a record, decided in the host before anything is published. Cost, margin and private notes are
 * in no event to begin with (plan/frozen.ts); the director's working notes leave here, and so does why a take was voided.
 * Which events a role hears of at all stands in toldTo.ts.
 */
export function projectRecord(record: TakeRecord, role: LinkRole): TakeRecord {
  if (role === 'director') return record;
  const events = record.events.filter((event) => isTold(role, event.type) && (role === 'assistant' || !isDrill(event)));
  return { ...record, events: events.map((event) => withoutPrivate(event, role)) };
}

/** A drill comes without a warning: host and viewer are not told of it. */
const isDrill = (event: TakeEvent): boolean => event.type === 'incidentDeclared' && event.injected;

/** Every event that carries a segment, or the director's own words. */
function withoutPrivate(event: TakeEvent, role: LinkRole): TakeEvent {
  switch (event.type) {
    case 'takeOpened':
      return { ...event, plan: { ...event.plan, segments: event.plan.segments.map(withoutNotes) } };
    case 'segmentInserted':
      return { ...event, segment: withoutNotes(event.segment) };
    case 'segmentEdited':
      return { ...event, patch: patchWithoutNotes(event.patch) };
    case 'takeContinued':
      return role === 'assistant' ? event : { ...event, carried: toldOnAir(event.carried, role) };
    case 'takeVoided':
      return { ...event, reason: '' };
    case 'handoverNoted':
      return isForDesk(event.role, role) ? { ...event, note: '' } : event;
    case 'incidentResolved':
      return { ...event, note: '' };
    default:
      return event;
  }
}

/** Words go where their card goes and no nearer to the air: the director's are the director's, the assistant's not the host's. */
const isForDesk = (to: CrewRole, reader: LinkRole): boolean => to === 'director' || (to === 'assistant' && reader !== 'assistant');

const withoutNotes = (segment: Segment): Segment => ({ ...segment, notes: '' });

/** An edit of the notes alone still arrives, as one of nothing: places in the log have no gaps. */
function patchWithoutNotes({ notes: _notes, ...patch }: SegmentPatch): SegmentPatch {
  return patch;
}

const HOST_MAY: readonly TakeActionType[] = ['acknowledgeMessage', 'setPace', 'sendSignal', 'seePrice', 'acknowledgeHolding', 'takeOver'];
/** No price that nobody has confirmed, and to a screen on the wall no questions. */
const toldOnAir = (carried: Carried, role: LinkRole): Carried => ({
  ...carried,
  proposals: [],
  questions: role === 'host' ? carried.questions : [],
});

const ASSISTANT_MAY: readonly TakeActionType[] = [
  ...(['startDevice', 'extendDevice', 'endDevice', 'cancelDevice', 'keepPromise', 'breakPromise'] as const),
  ...(['describeDevice', 'countDevice', 'addWinner', 'removeWinner', 'announceWinners'] as const),
  ...(['askQuestion', 'answerQuestion', 'dropQuestion'] as const),
  ...(['setProductState', 'explain', 'setStock', 'proposePrice', 'withdrawPrice', 'confirmPrice', 'orderLinks'] as const),
  ...(['acknowledgeIncident', 'tickStep', 'untickStep', 'takeOver'] as const),
  ...(['noteCorrection', 'airCorrection', 'noteComment'] as const),
  ...(['noteLead', 'assignLead', 'withdrawNote', 'tickItem'] as const),
];

/** director all; host acknowledges, paces and signals; assistant products, devices, what is promised, notes, the checklist, and of incidents what is its own (incidents/decide.ts); viewer nothing (semantics.md §4 Roles). */
export function mayDo(role: LinkRole, action: TakeActionType): boolean {
  switch (role) {
    case 'director':
      return true;
    case 'host':
      return HOST_MAY.includes(action);
    case 'assistant':
      return ASSISTANT_MAY.includes(action);
    case 'viewer':
      return false;
  }
}

/** What two people do: the director's window may not do it in the place of the other one. */
const BY_TWO: readonly TakeActionType[] = ['proposePrice', 'confirmPrice', 'changePriceAlone'];

/**
 * In whose place a command of that link counts, whatever it says of itself. null: as it says, for the director's window
 * drives for others too.
 */
export function placeOf(role: LinkRole, action: TakeActionType): Exclude<LinkRole, 'viewer'> | null {
  if (role === 'viewer' || (role === 'director' && !BY_TWO.includes(action))) return null;
  return role;
}
