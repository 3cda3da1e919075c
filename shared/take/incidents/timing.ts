import { between, type Instant, type Millis } from '../../time.ts';
import type { Incident, IncidentStep } from './incident.ts';
import { LEVELS } from './kind.ts';

/** How long something took, or has taken, against its limit. taken null: not yet. */
export interface Lap {
  readonly taken: Millis | null;
  readonly limit: Millis | null;
  readonly over: boolean;
}

/** Of one incident at one instant of take time; all lengths from the detection. */
export interface IncidentTiming {
  readonly elapsed: Millis;
  readonly acknowledged: Lap;
  /** The first step. */
  readonly acted: Lap;
  readonly solved: Lap;
}

/** `takeNow` is take time: a limit counts on while the show is held, and a rehearsal's speed makes nobody faster. */
export function incidentTiming(incident: Incident, takeNow: Instant): IncidentTiming {
  const { declared, declaredLevel, acknowledged, answer, act, solve, closed, steps } = incident;
  const from = declared.take;
  const until = closed?.take ?? takeNow;
  const lap = (at: Instant | null, limit: Millis | null): Lap => {
    const taken = at === null ? null : between(from, at);
    return { taken, limit, over: limit !== null && between(from, at ?? until) > limit };
  };
  const first = steps.flatMap(({ done }) => (done === null ? [] : [done.take]));
  return {
    elapsed: between(from, until),
    // What it was declared as: that it has risen since is the price of the wait.
    acknowledged: lap(acknowledged?.take ?? null, answer[declaredLevel]),
    acted: lap(first.length === 0 ? null : (Math.min(...first) as Instant), act),
    solved: lap(closed?.take ?? null, solve),
  };
}

/** Until somebody must have acknowledged it, negative when over; null: it is. `takeNow` no later than its show is over. */
export const waitLeft = (incident: Incident, takeNow: Instant): Millis | null =>
  incident.acknowledged === null ? ((incident.answer[incident.level] - Math.max(0, between(incident.waitsFrom, takeNow))) as Millis) : null;

/** Of a step with a limit of its own, until it is over (negative: it is); null: it has none, or is done. */
export const stepLeft = ({ declared }: Incident, { within, done }: IncidentStep, takeNow: Instant): Millis | null =>
  within === null || done !== null ? null : ((within - between(declared.take, takeNow)) as Millis);

/** Open ones, the worst first, then the oldest. */
export const openIncidents = (incidents: readonly Incident[]): readonly Incident[] =>
  incidents
    .filter(({ closed }) => closed === null)
    .toSorted((a, b) => LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level) || a.declared.take - b.declared.take);
