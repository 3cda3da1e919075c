import type { CrewRole } from '../../plan/segment.ts';
import type { Millis } from '../../time.ts';

/** Worst first: P1 red, P2 orange, P3 amber (domain.md §8.1). */
export const LEVELS = ['P1', 'P2', 'P3'] as const;
export type IncidentLevel = (typeof LEVELS)[number];

/** domain.md §8.3, in an order of how often a room needs them: the first nine stand under the keys 1–9. */
export const INCIDENT_KINDS = [
  'streamDown',
  'linkWrong',
  'priceWrong',
  'slip',
  'soldOut',
  'troll',
  'hostVoice',
  'deviceAv',
  'warnPlatform',
  'couponBag',
  'hostAbsent',
  'overrun',
  'drop',
  'surge',
  'guestBad',
  'complaintSafety',
  'privacy',
  'minor',
  'powerVenue',
  'ban',
  'adsBad',
  'competitor',
  'dataOut',
  'settle',
] as const;
export type IncidentKind = (typeof INCIDENT_KINDS)[number];

/** One line of the checklist. `within` counts from the detection; null: no limit of its own. */
export interface StepPlan {
  /** Never given to another step: logs name it, and the words are found by it. */
  readonly id: string;
  readonly owner: CrewRole;
  readonly within: Millis | null;
}

/** What is done about an incident, and how fast. All lengths count from the detection, on take time. */
export interface IncidentPlan {
  readonly level: IncidentLevel;
  readonly owner: CrewRole;
  /** Until the first step is done. */
  readonly act: Millis | null;
  /** Until it is solved, or switched round. */
  readonly solve: Millis | null;
  /** Not solved after so long, it is worse by itself. */
  readonly rise: { readonly to: IncidentLevel; readonly after: Millis } | null;
  readonly steps: readonly StepPlan[];
}

export const worse = (level: IncidentLevel): IncidentLevel => LEVELS[Math.max(0, LEVELS.indexOf(level) - 1)] ?? 'P1';
export const isWorse = (level: IncidentLevel, than: IncidentLevel): boolean => LEVELS.indexOf(level) < LEVELS.indexOf(than);
