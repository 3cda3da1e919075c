import type { IncidentId } from '../ids.ts';
import type { CrewRole } from '../plan/segment.ts';
import type { IncidentKind, IncidentLevel } from '../take/incidents/kind.ts';
import { type IncidentTiming, incidentTiming, type Lap } from '../take/incidents/timing.ts';
import type { TakeState } from '../take/state.ts';
import { wallOf } from '../take/wall.ts';
import type { Instant } from '../time.ts';

/** An incident as the review tells it. `at` is a wall instant (show time in a rehearsal); lengths are take time. */
export interface IncidentNote extends Pick<IncidentTiming, 'acknowledged' | 'acted' | 'solved'> {
  readonly id: IncidentId;
  readonly at: Instant;
  readonly kind: IncidentKind;
  /** As high as it got to, or was set to, last. */
  readonly level: IncidentLevel;
  readonly owner: CrewRole;
  /** Open when the take before ended: that take tells of it too. */
  readonly carried: boolean;
  /** Of a drill, which enters no mean. */
  readonly injected: boolean;
  readonly steps: number;
  readonly stepsDone: number;
  readonly escalations: number;
  readonly singlePerson: boolean;
  /** open: nobody said so before the end of the log. */
  readonly how: 'resolved' | 'open';
  readonly note: string;
}

/** In the order in which they were declared; a false alarm was none. */
export const incidentNotes = (state: TakeState): readonly IncidentNote[] =>
  state.incidents.flatMap((incident) => {
    const { id, kind, level, owner, injected, declared, steps, escalations, acknowledged, closed } = incident;
    if (closed?.how === 'dismissed') return [];
    const { acknowledged: answered, acted, solved } = incidentTiming(incident, state.lastRecordAt);
    return [
      {
        ...{ kind, level, owner, injected, acknowledged: answered, acted, solved },
        ...{ id, carried: incident.carriedFrom !== null },
        at: wallOf(state, declared.at),
        steps: steps.length,
        stepsDone: steps.filter(({ done }) => done !== null).length,
        escalations: escalations.length,
        singlePerson: acknowledged?.singlePerson ?? false,
        how: closed === null ? 'open' : 'resolved',
        note: closed?.note ?? '',
      },
    ];
  });

/** Of all that had a limit, how many kept it. */
export function withinLimits(notes: readonly IncidentNote[]): { readonly good: number; readonly all: number } {
  const laps = notes.flatMap(({ acknowledged, acted, solved }): readonly Lap[] => [acknowledged, acted, solved]);
  const limited = laps.filter(({ limit }) => limit !== null);
  return { good: limited.filter(({ over }) => !over).length, all: limited.length };
}
