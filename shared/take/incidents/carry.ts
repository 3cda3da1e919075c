import type { FrozenPlan } from '../../plan/frozen.ts';
import type { CrewMember } from '../../plan/show.ts';
import type { Instant } from '../../time.ts';
import { isNobody, isOnePerson, personIn } from '../crew.ts';
import type { TakeState } from '../state.ts';
import { wallOf } from '../wall.ts';
import type { CarriedIncident, IncidentEvent } from './event.ts';
import type { Holding, Incident, Mark, ResumePoint } from './incident.ts';
import { overSince, paused } from './pause.ts';

/** The take that goes on: its rundown and who stands where. */
interface Next {
  readonly plan: FrozenPlan;
  readonly crew: readonly CrewMember[];
}

/**
 * What an ended live take left open, for the one that goes on with its show at `at`: as bad, as far and waited for as
 * long as it was, with what the host is to say meanwhile. An owner whom nobody stands in for any more leaves it to the
 * director.
 */
export function carriedIncidents(take: TakeState, next: Next, at: Instant): readonly IncidentEvent[] {
  const over = overSince(take);
  if (take.mode !== 'live' || over === null) return [];
  const open = take.incidents.filter(({ closed }) => closed === null);
  const incidents = open.map((incident) => {
    const owner = isNobody(personIn(next, incident.owner)) ? 'director' : incident.owner;
    const carried = { ...paused(onWall(take, incident), wallOf(take, over), at), resume: placeIn(next.plan, incident), owner };
    const { id: incidentId } = incident;
    return { type: 'incidentCarried', incidentId, from: take.takeId, incident: carried, person: personIn(next, owner), at } as const;
  });
  const isOpen = open.some(({ id }) => id === take.holding?.incidentId);
  return isOpen && take.holding !== null ? [...incidents, carriedHolding(take, take.holding, next, at)] : incidents;
}

/** Where the show was, if that is a place in the next rundown: what has run is in it only when the show begins anew. */
const placeIn = ({ segments }: FrozenPlan, { resume }: Incident): ResumePoint | null =>
  segments.some(({ id }) => id === resume?.segmentId) ? resume : null;

/** Another host has not read it yet, whatever the one before had. */
function carriedHolding(take: TakeState, holding: Holding, next: Next, at: Instant): IncidentEvent {
  const { sentAt, acknowledgedAt } = holding;
  const isSameHost = isOnePerson(personIn(take, 'host'), personIn(next, 'host'));
  const seen = acknowledgedAt === null || !isSameHost ? null : wallOf(take, acknowledgedAt);
  return { type: 'holdingCarried', from: take.takeId, holding: { ...holding, sentAt: wallOf(take, sentAt), acknowledgedAt: seen }, at };
}

/** Its instants by the wall, which are those of the next take when it opens. */
function onWall(take: TakeState, incident: Incident): CarriedIncident {
  const { id: _id, injected: _injected, closed: _closed, wentBack: _back, backBy: _by, carriedFrom: _from, ...told } = incident;
  const wall = (at: Instant) => wallOf(take, at);
  const mark = <Each extends Pick<Mark, 'at' | 'take'>>(each: Each): Each => ({ ...each, at: wall(each.at), take: wall(each.take) });
  const { declared, acknowledged, steps, escalations, openFrom, waitsFrom, graded } = told;
  return {
    ...told,
    declared: mark(declared),
    acknowledged: acknowledged === null ? null : mark(acknowledged),
    steps: steps.map((step) => ({ ...step, done: step.done === null ? null : mark(step.done) })),
    escalations: escalations.map(mark),
    ...{ openFrom: wall(openFrom), waitsFrom: wall(waitsFrom), graded: graded === null ? null : wall(graded) },
  };
}
