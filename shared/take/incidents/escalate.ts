import type { CrewRole } from '../../plan/segment.ts';
import { type Instant, later, type Millis, seconds } from '../../time.ts';
import type { Escalation, Incident } from './incident.ts';
import { type IncidentLevel, isWorse, worse } from './kind.ts';

/** Not acknowledged for so long, it rises (domain.md §8.5). */
export const ACKNOWLEDGE_WITHIN: Readonly<Record<IncidentLevel, Millis>> = { P1: seconds(10), P2: seconds(30), P3: seconds(120) };

/** When the wait for whoever has it now began: take time. */
export const waitsSince = ({ declared, escalations }: Incident): Instant => escalations.at(-1)?.take ?? declared.take;

/**
 * What befalls an open incident by itself, and when (take time): nobody has acknowledged it, so it is one level worse and
 * the director's; or it is not solved, and as bad as the catalogue says. null: nothing more, it is as high as it goes.
 */
export function nextEscalation(incident: Incident): Omit<Escalation, 'at'> | null {
  if (incident.closed !== null) return null;
  const { acknowledged, declared, level, owner, rise, graded } = incident;
  const found: Omit<Escalation, 'at'>[] = [];
  const director: CrewRole = 'director';
  if (acknowledged === null && (level !== 'P1' || owner !== director))
    found.push({
      ...{ why: 'unacknowledged', level: worse(level), owner: director },
      take: later(waitsSince(incident), ACKNOWLEDGE_WITHIN[level]),
    });
  // Whoever has graded it since then knew how long it had lasted.
  const risesAt = rise === null || !isWorse(rise.to, level) ? null : later(declared.take, rise.after);
  if (rise !== null && risesAt !== null && (graded === null || graded < risesAt))
    found.push({ why: 'unsolved', level: rise.to, owner, take: risesAt });
  return found.toSorted((a, b) => a.take - b.take)[0] ?? null;
}
