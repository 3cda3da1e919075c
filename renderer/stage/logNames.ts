import type { IncidentId, ProductId, SegmentId } from '../../shared/ids.ts';
import type { CrewRole, Segment } from '../../shared/plan/segment.ts';
import type { TakeEvent } from '../../shared/take/event.ts';
import type { IncidentKind } from '../../shared/take/incidents/kind.ts';
import type { NumberKind } from '../../shared/take/numbers/number.ts';

export interface Entered {
  readonly kind: NumberKind;
  readonly value: number;
}

/** What the ids of a log stood for when it spoke of them. */
export interface Names {
  readonly segment: (id: SegmentId) => string;
  readonly cue: (id: string) => string;
  readonly product: (id: ProductId) => string;
  /** A device, a winner, a question, a promise, the product of a proposed price, a note, or an item of the checklist. */
  readonly other: (id: string) => string;
  /** A figure as it was entered; null: never heard of. */
  readonly number: (id: string) => Entered | null;
  /** null: of one that this window was not told of. */
  readonly incident: (id: IncidentId) => NamedIncident | null;
  /** Who came in with it, and where. */
  readonly handover: (id: string) => { readonly role: CrewRole; readonly to: string } | null;
  /** Takes in what an event names or renames; in the log's order. */
  readonly learn: (event: TakeEvent) => void;
}

export interface NamedIncident {
  readonly kind: IncidentKind;
  /** Ids of its steps, in order. */
  readonly steps: readonly string[];
}

export function logNames(): Names {
  const segments = new Map<string, string>();
  const cues = new Map<string, string>();
  const products = new Map<string, string>();
  const others = new Map<string, string>();
  const numbers = new Map<string, Entered>();
  const incidents = new Map<string, NamedIncident>();
  const handovers = new Map<string, { readonly role: CrewRole; readonly to: string }>();
  const learnSegment = (id: SegmentId, { title, subCues }: Partial<Pick<Segment, 'title' | 'subCues'>>) => {
    if (title !== undefined) segments.set(id, title);
    for (const cue of subCues ?? []) cues.set(cue.id, cue.title);
  };
  const learn = (event: TakeEvent) => {
    if (event.type === 'takeOpened') {
      for (const segment of event.plan.segments) learnSegment(segment.id, segment);
      for (const { id, name, shortName } of event.plan.products) products.set(id, shortName === '' ? name : shortName);
    } else if (event.type === 'segmentInserted') learnSegment(event.segment.id, event.segment);
    else if (event.type === 'segmentEdited') learnSegment(event.segmentId, event.patch);
    else if (event.type === 'deviceStarted') others.set(event.deviceId, event.title);
    else if (event.type === 'numberEntered') numbers.set(event.numberId, event);
    else if (event.type === 'winnerAdded') others.set(event.winnerId, event.name);
    else if (event.type === 'questionAsked') others.set(event.questionId, event.text);
    else if (event.type === 'incidentDeclared')
      incidents.set(event.incidentId, { kind: event.kind, steps: event.plan.steps.map(({ id }) => id) });
    else if (event.type === 'incidentCarried')
      incidents.set(event.incidentId, { kind: event.incident.kind, steps: event.incident.steps.map(({ id }) => id) });
    else if (event.type === 'handedOver') handovers.set(event.handoverId, { role: event.role, to: event.to });
    else if (event.type === 'promiseMade') others.set(event.promiseId, event.text);
    else if (event.type === 'markerDropped' || event.type === 'markerChanged') others.set(event.markerId, event.text);
    else if (event.type === 'priceProposed') others.set(event.proposalId, products.get(event.productId) ?? '—');
    else learnNote(event, others);
  };
  const nameIn = (names: ReadonlyMap<string, string>) => (id: string) => names.get(id) ?? '—';
  const number = (id: string) => numbers.get(id) ?? null;
  return {
    segment: nameIn(segments),
    product: nameIn(products),
    cue: nameIn(cues),
    other: nameIn(others),
    number,
    incident: (id) => incidents.get(id) ?? null,
    handover: (id) => handovers.get(id) ?? null,
    learn,
  };
}

function learnNote(event: TakeEvent, others: Map<string, string>): void {
  if (event.type === 'correctionNoted') others.set(event.noteId, event.fact);
  else if (event.type === 'commentHandled') others.set(event.noteId, event.text === '' ? event.user : event.text);
  else if (event.type === 'leadNoted') others.set(event.noteId, event.name === '' ? event.contact : event.name);
  else if (event.type === 'papersKept') for (const { id, text } of event.papers.checklist) others.set(id, text);
  else if (event.type === 'takeContinued')
    for (const { id, text } of [...event.carried.questions, ...event.carried.promises]) others.set(id, text);
}
