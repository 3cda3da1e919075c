import type { CrewMember } from '../../plan/show.ts';
import type { Instant } from '../../time.ts';
import { isNobody, personIn } from '../crew.ts';
import type { TakeState } from '../state.ts';
import { wallOf } from '../wall.ts';
import type { CarriedIncident, IncidentEvent } from './event.ts';
import type { Incident, Mark } from './incident.ts';
import { overSince, paused } from './pause.ts';

/**
 * What an ended live take left open, for the one that goes on with its show at `at` with that crew: as bad, as far and
 * waited for as long as it was. An owner whom nobody stands in for any more leaves it to the director.
 */
export function carriedIncidents(take: TakeState, crew: readonly CrewMember[], at: Instant): readonly IncidentEvent[] {
  const over = overSince(take);
  if (take.mode !== 'live' || over === null) return [];
  return take.incidents
    .filter(({ closed }) => closed === null)
    .map((incident) => {
      const owner = isNobody(personIn({ crew }, incident.owner)) ? 'director' : incident.owner;
      const carried = { ...paused(onWall(take, incident), wallOf(take, over), at), owner };
      const { id: incidentId } = incident;
      return { type: 'incidentCarried', incidentId, from: take.takeId, incident: carried, person: personIn({ crew }, owner), at } as const;
    });
}

/** Its instants by the wall, which are those of the next take when it opens. Where the show was is no place there. */
function onWall(take: TakeState, incident: Incident): CarriedIncident {
  const {
    id: _id,
    injected: _injected,
    closed: _closed,
    resume: _resume,
    wentBack: _back,
    backBy: _by,
    carriedFrom: _from,
    ...told
  } = incident;
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
