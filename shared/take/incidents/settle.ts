import { type Instant, latest } from '../../time.ts';
import { showTime } from '../clock.ts';
import { personIn } from '../crew.ts';
import type { TakeState } from '../state.ts';
import { nextEscalation } from './escalate.ts';
import type { IncidentEvent } from './event.ts';

/**
 * Incidents that rise by themselves by `takeNow`, at most one step each a wake. Stamped with the show time at which they
 * fell due, never before `last`, so that the log stays in order. `until` (show time): what else happens in this wake.
 */
export function dueEscalations(state: TakeState, takeNow: Instant, until: Instant, last: Instant): readonly IncidentEvent[] {
  return state.incidents
    .flatMap((incident) => {
      const next = nextEscalation(incident);
      if (next === null || next.take > takeNow) return [];
      const at = latest(showTime(state.clock, next.take), last);
      const { why, level, owner } = next;
      const person = personIn(state, owner);
      return at > until ? [] : [{ type: 'incidentEscalated', incidentId: incident.id, why, level, owner, person, at } as const];
    })
    .toSorted((a, b) => a.at - b.at);
}
