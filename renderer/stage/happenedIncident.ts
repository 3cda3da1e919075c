import { assertNever } from '../../shared/assertNever.ts';
import type { CrewRole } from '../../shared/plan/segment.ts';
import type { HandoverEvent } from '../../shared/take/handover/event.ts';
import type { IncidentEvent } from '../../shared/take/incidents/event.ts';
import type { IncidentKind, IncidentLevel } from '../../shared/take/incidents/kind.ts';
import type { IncidentLimits } from '../../shared/take/incidents/ownLimit.ts';
import type { NamedIncident, Names } from './logNames.ts';

/** What happened to an incident, to what the host says meanwhile, or at a handover, without words. */
export type IncidentHappened =
  | ({ readonly type: 'incident'; readonly kind: IncidentKind; readonly singlePerson: boolean } & IncidentChange)
  | { readonly type: 'holding'; readonly what: 'sent' | 'carried'; readonly text: string }
  | { readonly type: 'holding'; readonly what: 'acknowledged' | 'cleared'; readonly singlePerson: boolean }
  | { readonly type: 'incidentLimits'; readonly limits: IncidentLimits }
  | { readonly type: 'handedOver'; readonly role: CrewRole; readonly from: string; readonly to: string }
  | { readonly type: 'handoverNoted'; readonly role: CrewRole; readonly to: string; readonly note: string }
  | { readonly type: 'tookOver'; readonly role: CrewRole; readonly to: string; readonly singlePerson: boolean };

type IncidentChange =
  | {
      readonly what: 'declared' | 'injected' | 'carried' | 'unacknowledged';
      readonly level: IncidentLevel;
      readonly owner: CrewRole;
      readonly person: string;
    }
  | { readonly what: 'unsolved' | 'graded'; readonly level: IncidentLevel }
  | { readonly what: 'assigned'; readonly owner: CrewRole; readonly person: string }
  /** place counts from 1. */
  | { readonly what: 'ticked' | 'unticked'; readonly place: number; readonly count: number }
  | { readonly what: 'resolved'; readonly note: string }
  | { readonly what: 'acknowledged' | 'reopened' | 'dismissed' | 'wentBack' };

export function happenedInIncident(
  event: IncidentEvent | HandoverEvent,
  names: Pick<Names, 'incident' | 'handover'>,
): IncidentHappened | null {
  switch (event.type) {
    case 'holdingSent':
      return { type: 'holding', what: 'sent', text: event.text };
    case 'holdingCarried':
      return { type: 'holding', what: 'carried', text: event.holding.text };
    case 'holdingAcknowledged':
      return { type: 'holding', what: 'acknowledged', singlePerson: event.singlePerson };
    case 'holdingCleared':
      return { type: 'holding', what: 'cleared', singlePerson: false };
    case 'incidentLimitsSet':
      return { type: 'incidentLimits', limits: event.limits };
    case 'handedOver':
      return { type: 'handedOver', role: event.role, from: event.from, to: event.to };
    case 'handoverNoted': {
      const handover = names.handover(event.handoverId);
      // To a role that is not told the words, there are none.
      return handover === null || event.note === '' ? null : { type: 'handoverNoted', ...handover, note: event.note };
    }
    case 'tookOver': {
      const handover = names.handover(event.handoverId);
      return handover === null ? null : { type: 'tookOver', ...handover, singlePerson: event.singlePerson };
    }
    default: {
      const named = names.incident(event.incidentId);
      if (named === null) return null;
      const singlePerson = event.type === 'incidentAcknowledged' && event.singlePerson;
      return { type: 'incident', kind: named.kind, singlePerson, ...changeOf(event, named) };
    }
  }
}

type OfOne = Exclude<
  IncidentEvent,
  { readonly type: 'holdingSent' | 'holdingCarried' | 'holdingAcknowledged' | 'holdingCleared' | 'incidentLimitsSet' }
>;

function changeOf(event: OfOne, named: NamedIncident): IncidentChange {
  switch (event.type) {
    case 'incidentDeclared': {
      const { injected, person, plan } = event;
      return { what: injected ? 'injected' : 'declared', level: plan.level, owner: plan.owner, person };
    }
    case 'incidentCarried': {
      const { person, incident } = event;
      return { what: 'carried', level: incident.level, owner: incident.owner, person };
    }
    case 'incidentAcknowledged':
      return { what: 'acknowledged' };
    case 'incidentEscalated': {
      const { why, level, owner, person } = event;
      return why === 'unsolved' ? { what: why, level } : { what: why, level, owner, person };
    }
    case 'incidentGraded':
      return { what: 'graded', level: event.level };
    case 'incidentAssigned':
      return { what: 'assigned', owner: event.owner, person: event.person };
    case 'stepTicked':
    case 'stepUnticked': {
      const what = event.type === 'stepTicked' ? 'ticked' : 'unticked';
      return { what, place: named.steps.indexOf(event.step) + 1, count: named.steps.length };
    }
    case 'incidentResolved':
      return { what: 'resolved', note: event.note };
    case 'incidentReopened':
      return { what: 'reopened' };
    case 'incidentDismissed':
      return { what: 'dismissed' };
    case 'wentBack':
      return { what: 'wentBack' };
    default:
      return assertNever(event);
  }
}
