import { type Millis, minutes, seconds } from '../../time.ts';
import { ACKNOWLEDGE_WITHIN, answerWithin } from './answer.ts';
import { CATALOGUE } from './catalogue.ts';
import { INCIDENT_KINDS, type IncidentKind, type IncidentPlan, LEVELS } from './kind.ts';
import type { IncidentLimits, LimitPlace, OwnLimit } from './ownLimit.ts';

export const ANSWER_PLACES: readonly LimitPlace[] = LEVELS.map((level) => ({ type: 'answer', level }));

/** The first step first: its limit is that of the first action. */
export const placesOf = (kind: IncidentKind): readonly LimitPlace[] => [
  ...CATALOGUE[kind].steps.map(({ id }) => ({ type: 'step', kind, step: id }) as const),
  { type: 'solve', kind },
  ...(CATALOGUE[kind].rise === null ? [] : [{ type: 'rise', kind } as const]),
];

export const ALL_PLACES: readonly LimitPlace[] = [...ANSWER_PLACES, ...INCIDENT_KINDS.flatMap(placesOf)];

export function placeName(place: LimitPlace): string {
  if (place.type === 'answer') return `answer-${place.level}`;
  return place.type === 'step' ? `${place.kind}-step-${place.step}` : `${place.kind}-${place.type}`;
}

const KNOWN: ReadonlySet<string> = new Set(ALL_PLACES.map(placeName));

/** domain.md §8.3 and §8.5. */
export function standardAt(place: LimitPlace): Millis | null {
  if (place.type === 'answer') return ACKNOWLEDGE_WITHIN[place.level];
  const { steps, solve, rise } = CATALOGUE[place.kind];
  if (place.type === 'step') return steps.find(({ id }) => id === place.step)?.within ?? null;
  return place.type === 'solve' ? solve : (rise?.after ?? null);
}

export function limitAt(limits: IncidentLimits, place: LimitPlace): Millis | null {
  const name = placeName(place);
  const own = limits.find((each) => placeName(each) === name);
  return own === undefined ? standardAt(place) : own.within;
}

/** An incident's plan as that team has it. */
export function planWith(kind: IncidentKind, limits: IncidentLimits): IncidentPlan {
  const base = CATALOGUE[kind];
  const steps = base.steps.map((step) => ({ ...step, within: limitAt(limits, { type: 'step', kind, step: step.id }) }));
  const after = limitAt(limits, { type: 'rise', kind });
  return {
    ...base,
    act: steps[0]?.within ?? null,
    solve: limitAt(limits, { type: 'solve', kind }),
    rise: base.rise === null || after === null ? null : { ...base.rise, after },
    steps,
  };
}

/** Nobody reads a card and does something in less, and no limit outlives the day of the show. */
export const SHORTEST_LIMIT = seconds(3);
export const LONGEST_LIMIT = minutes(24 * 60);

/** needed: an incident that nobody must take on would never rise. behindSolve: first action after the end. behindWorse: a lesser one is more urgent. */
export type LimitProblem = 'unknown' | 'needed' | 'short' | 'long' | 'behindSolve' | 'behindWorse';

/** Why one of them cannot stand among the others; null: it can. */
export function limitProblem(limits: IncidentLimits, own: OwnLimit): LimitProblem | null {
  const { within } = own;
  const name = placeName(own);
  if (!KNOWN.has(name) || limits.filter((each) => placeName(each) === name).length > 1) return 'unknown';
  if (within === null) return own.type === 'answer' ? 'needed' : null;
  if (!(within >= SHORTEST_LIMIT)) return 'short';
  if (within > LONGEST_LIMIT) return 'long';
  if (own.type === 'answer') {
    const all = LEVELS.map((level) => answerWithin(limits)[level]);
    return all.some((each, index) => index > 0 && each < (all[index - 1] ?? 0)) ? 'behindWorse' : null;
  }
  const { act, solve } = planWith(own.kind, limits);
  return act !== null &&
    solve !== null &&
    act > solve &&
    (own.type === 'solve' || placeName(own) === placeName(placesOf(own.kind)[0] ?? own))
    ? 'behindSolve'
    : null;
}
