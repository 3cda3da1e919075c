import { assertNever } from '../../assertNever.ts';
import type { CommandId, IncidentId } from '../../ids.ts';
import type { TakeRecord } from '../../wire/record.ts';
import type { TakeState } from '../state.ts';
import { answerWithin } from './answer.ts';
import type { IncidentEvent } from './event.ts';
import type { Incident, Mark } from './incident.ts';

/** A role that was not told of an incident hears of no change of it either: what has no incident here changes nothing. */
export function applyIncident(state: TakeState, event: IncidentEvent, record: TakeRecord): TakeState {
  const mark: Mark = { at: event.at, take: record.at, by: record.by.person };
  switch (event.type) {
    case 'incidentDeclared':
      return { ...state, incidents: [...state.incidents, declared(event, mark, answerWithin(state.incidentLimits))] };
    case 'incidentCarried':
      return { ...state, incidents: [...state.incidents, carried(event)] };
    case 'holdingSent': {
      const { messageId: id, incidentId, text, at: sentAt } = event;
      return { ...state, holding: { id, incidentId, text, by: mark.by, sentAt, acknowledgedAt: null } };
    }
    case 'holdingCarried':
      return { ...state, holding: event.holding };
    case 'holdingAcknowledged':
      return { ...state, holding: state.holding === null ? null : { ...state.holding, acknowledgedAt: event.at } };
    case 'holdingCleared':
      return { ...state, holding: null };
    case 'incidentLimitsSet':
      return { ...state, incidentLimits: event.limits };
    default:
      return withIncident(state, event.incidentId, (incident) => changed(incident, event, mark, record.commandId));
  }
}

const OPEN = { closed: null, wentBack: false, backBy: null } as const;

/** A drill is of a rehearsal, which nothing is carried out of. */
const carried = ({ incidentId: id, from: carriedFrom, incident }: Of<'incidentCarried'>): Incident => ({
  ...{ id, ...incident, carriedFrom, injected: false },
  ...OPEN,
});

function declared({ incidentId, kind, plan, resume, injected }: Of<'incidentDeclared'>, mark: Mark, answer: Incident['answer']): Incident {
  return {
    ...plan,
    answer,
    id: incidentId,
    kind,
    declared: mark,
    declaredLevel: plan.level,
    injected,
    steps: plan.steps.map((step) => ({ ...step, done: null })),
    acknowledged: null,
    escalations: [],
    graded: null,
    openFrom: mark.take,
    waitsFrom: mark.take,
    resume,
    ...OPEN,
    carriedFrom: null,
  };
}

type Of<Type extends IncidentEvent['type']> = Extract<IncidentEvent, { readonly type: Type }>;
type OfOne = Exclude<
  IncidentEvent,
  Of<
    | 'incidentDeclared'
    | 'incidentCarried'
    | 'holdingSent'
    | 'holdingCarried'
    | 'holdingAcknowledged'
    | 'holdingCleared'
    | 'incidentLimitsSet'
  >
>;

function changed(incident: Incident, event: OfOne, mark: Mark, commandId: CommandId): Partial<Incident> {
  switch (event.type) {
    case 'incidentAcknowledged':
      return { acknowledged: { ...mark, singlePerson: event.singlePerson } };
    case 'incidentEscalated': {
      const { why, level, owner, at } = event;
      return { level, owner, waitsFrom: mark.take, escalations: [...incident.escalations, { why, level, owner, at, take: mark.take }] };
    }
    case 'incidentGraded':
      return { level: event.level, graded: mark.take };
    case 'incidentAssigned':
      return { owner: event.owner };
    case 'stepTicked':
    case 'stepUnticked':
      return {
        steps: incident.steps.map((step) => (step.id === event.step ? { ...step, done: event.type === 'stepTicked' ? mark : null } : step)),
      };
    case 'incidentResolved':
      return { closed: { ...mark, how: 'resolved', note: event.note } };
    case 'incidentDismissed':
      return { closed: { ...mark, how: 'dismissed', note: '' } };
    case 'incidentReopened':
      return { closed: null, openFrom: mark.take, waitsFrom: mark.take };
    case 'wentBack':
      return { wentBack: true, backBy: commandId };
    default:
      return assertNever(event);
  }
}

const withIncident = (state: TakeState, id: IncidentId, change: (incident: Incident) => Partial<Incident>): TakeState => ({
  ...state,
  incidents: state.incidents.map((incident) => (incident.id === id ? { ...incident, ...change(incident) } : incident)),
});

/** UNDO takes the way back with the runs, and REDO goes it again: it is offered by what holds now. */
export const backUndone = (incidents: readonly Incident[], commandId: CommandId, undone: boolean): readonly Incident[] =>
  incidents.map((incident) => (incident.backBy === commandId ? { ...incident, wentBack: !undone } : incident));
