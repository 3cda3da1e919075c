import { assertNever } from '../../assertNever.ts';
import { canonicalJson } from '../../canonical.ts';
import type { IncidentId } from '../../ids.ts';
import type { CrewRole } from '../../plan/segment.ts';
import { type Instant, seconds } from '../../time.ts';
import { showTime } from '../clock.ts';
import type { Sender } from '../command.ts';
import { isNobody, isOnePerson, personIn } from '../crew.ts';
import { type ActionOf, accept, type Decision, refuse, unless } from '../decision.ts';
import { endedRefusal } from '../onAir.ts';
import { spokenOf } from '../run.ts';
import { currentRun, type TakeState } from '../state.ts';
import { decideGoBack } from './back.ts';
import type { IncidentAction } from './command.ts';
import type { IncidentEvent } from './event.ts';
import type { Incident, ResumePoint } from './incident.ts';
import { limitProblem, planWith } from './limits.ts';
import type { IncidentLimits } from './ownLimit.ts';

/** The same kind within so long is the same incident (domain.md §8.5). */
const REPEAT = seconds(60);

/** Incidents: what is open can be worked off after the END too; only a new one needs a show. */
export function decideIncident(state: TakeState, action: IncidentAction, by: Sender, takeNow: Instant): Decision {
  const now = showTime(state.clock, takeNow);
  switch (action.type) {
    case 'declareIncident':
      return declare(state, action, by, takeNow);
    case 'acknowledgeHolding':
    case 'clearHolding':
      return decideHolding(state, action, by, now);
    case 'sendHolding': {
      const { incidentId, messageId, text } = action;
      const bad = openIncident(state, incidentId) === null ? 'unknownIncident' : text.trim() === '' ? 'noChange' : null;
      return unless(endedRefusal(state) ?? bad, { type: 'holdingSent', incidentId, messageId, text, at: now });
    }
    case 'setIncidentLimits':
      return setLimits(state, action.limits, now);
    case 'goBack':
      return decideGoBack(state, action, takeNow);
    case 'reopenIncident': {
      const { incidentId } = action;
      const isClosed = state.incidents.some(({ id, closed }) => id === incidentId && closed !== null);
      return unless(isClosed ? null : 'unknownIncident', { type: 'incidentReopened', incidentId, at: now });
    }
    default: {
      const incident = openIncident(state, action.incidentId);
      return incident === null ? refuse('unknownIncident') : decideOpen(state, incident, action, by, now);
    }
  }
}

/** They hold for what is declared from then on: what is open keeps its own. */
function setLimits(state: TakeState, limits: IncidentLimits, now: Instant): Decision {
  const bad = limits.some((own) => limitProblem(limits, own) !== null) ? 'badLength' : null;
  const same = canonicalJson(limits) === canonicalJson(state.incidentLimits) ? 'noChange' : null;
  return unless(endedRefusal(state) ?? bad ?? same, { type: 'incidentLimitsSet', limits, at: now });
}

type OfOpen = ActionOf<
  'acknowledgeIncident' | 'gradeIncident' | 'assignIncident' | 'tickStep' | 'untickStep' | 'resolveIncident' | 'dismissIncident'
>;

function decideOpen(state: TakeState, incident: Incident, action: OfOpen, by: Sender, now: Instant): Decision {
  const { id: incidentId } = incident;
  const answered = acknowledgement(incident, by, now);
  switch (action.type) {
    case 'acknowledgeIncident':
      if (answered.length === 0) return refuse('noChange');
      return isTheirs(by, incident.owner) ? accept(...answered) : refuse('notAllowed');
    case 'gradeIncident': {
      const { level } = action;
      return unless(level === incident.level ? 'noChange' : null, { type: 'incidentGraded', incidentId, level, at: now });
    }
    case 'assignIncident': {
      const { owner } = action;
      const person = personIn(state, owner);
      return unless(owner === incident.owner ? 'noChange' : null, { type: 'incidentAssigned', incidentId, owner, person, at: now });
    }
    case 'tickStep':
    case 'untickStep': {
      const step = incident.steps.find(({ id }) => id === action.step) ?? null;
      if (step === null) return refuse('unknownIncident');
      if (!isTheirs(by, step.owner)) return refuse('notAllowed');
      if ((step.done !== null) === (action.type === 'tickStep')) return refuse('noChange');
      if (action.type === 'untickStep') return accept({ type: 'stepUnticked', incidentId, step: step.id, at: now });
      // Whoever does something about it has seen it.
      return accept(...(isTheirs(by, incident.owner) ? answered : []), { type: 'stepTicked', incidentId, step: step.id, at: now });
    }
    case 'resolveIncident':
      return accept(
        ...answered,
        { type: 'incidentResolved', incidentId, note: action.note, at: now },
        ...takenDown(state, incidentId, now),
      );
    case 'dismissIncident':
      return accept({ type: 'incidentDismissed', incidentId, at: now }, ...takenDown(state, incidentId, now));
    default:
      return assertNever(action);
  }
}

/** Nobody fills the owner's place: then it is the director's from the start. Declared by its owner it is answered too. */
function declare(state: TakeState, { incidentId, kind, injected }: ActionOf<'declareIncident'>, by: Sender, takeNow: Instant): Decision {
  const ended = endedRefusal(state);
  if (ended !== null) return refuse(ended);
  if (injected && state.mode !== 'rehearsal') return refuse('notRehearsal');
  if (state.incidents.some(({ id }) => id === incidentId)) return refuse('noChange');
  if (state.incidents.some((each) => each.kind === kind && each.closed === null && takeNow - each.declared.take < REPEAT))
    return refuse('incidentOpen');
  const catalogued = planWith(kind, state.incidentLimits);
  const owner: CrewRole = isNobody(personIn(state, catalogued.owner)) ? 'director' : catalogued.owner;
  const person = personIn(state, owner);
  const at = showTime(state.clock, takeNow);
  const resume = resumePoint(state, at);
  const isOwn = !injected && (by.role === owner || isOnePerson(by.person, person));
  return accept(
    { type: 'incidentDeclared', incidentId, kind, plan: { ...catalogued, owner }, person, resume, injected, at },
    ...(isOwn ? ([{ type: 'incidentAcknowledged', incidentId, singlePerson: true, at }] as const) : []),
  );
}

function resumePoint(state: TakeState, now: Instant): ResumePoint | null {
  const run = currentRun(state);
  return run === null ? null : { runId: run.id, segmentId: run.segmentId, spoken: spokenOf(run, now) };
}

function decideHolding(
  state: TakeState,
  { type, messageId }: ActionOf<'acknowledgeHolding' | 'clearHolding'>,
  by: Sender,
  now: Instant,
): Decision {
  const { holding } = state;
  if (holding?.id !== messageId) return refuse('unknownMessage');
  if (type === 'clearHolding') return accept({ type: 'holdingCleared', messageId, at: now });
  if (holding.acknowledgedAt !== null) return refuse('unknownMessage');
  const incident = openIncident(state, holding.incidentId);
  // A host who owns the incident has no other button to say so.
  const answered = incident?.owner === 'host' && by.role === 'host' ? acknowledgement(incident, by, now) : [];
  return accept({ type: 'holdingAcknowledged', messageId, singlePerson: isOnePerson(holding.by, by.person), at: now }, ...answered);
}

const acknowledgement = ({ id: incidentId, acknowledged, declared }: Incident, by: Sender, now: Instant): readonly IncidentEvent[] =>
  acknowledged === null ? [{ type: 'incidentAcknowledged', incidentId, singlePerson: isOnePerson(declared.by, by.person), at: now }] : [];

const takenDown = ({ holding }: TakeState, incidentId: IncidentId, now: Instant): readonly IncidentEvent[] =>
  holding?.incidentId === incidentId ? [{ type: 'holdingCleared', messageId: holding.id, at: now }] : [];

/** Of the director everything, of everybody else what is theirs. */
const isTheirs = (by: Pick<Sender, 'role'>, owner: CrewRole): boolean => by.role === 'director' || by.role === owner;

const openIncident = (state: TakeState, id: IncidentId): Incident | null =>
  state.incidents.find((incident) => incident.id === id && incident.closed === null) ?? null;
