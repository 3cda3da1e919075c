import type { CrewRole } from '../../plan/segment.ts';
import { later } from '../../time.ts';
import type { Escalation, Incident } from './incident.ts';
import { isWorse, worse } from './kind.ts';

/**
 * What befalls an open incident by itself, and when (take time): nobody has acknowledged it, so it is one level worse and
 * the director's; or it is not solved, and as bad as the catalogue says. null: nothing more, it is as high as it goes.
 */
export function nextEscalation(incident: Incident): Omit<Escalation, 'at'> | null {
  if (incident.closed !== null) return null;
  const { acknowledged, answer, level, owner, rise, graded, openFrom, waitsFrom } = incident;
  const found: Omit<Escalation, 'at'>[] = [];
  const director: CrewRole = 'director';
  if (acknowledged === null && (level !== 'P1' || owner !== director))
    found.push({
      ...{ why: 'unacknowledged', level: worse(level), owner: director },
      take: later(waitsFrom, answer[level]),
    });
  // Whoever has graded it since then knew how long it had lasted.
  const risesAt = rise === null || !isWorse(rise.to, level) ? null : later(openFrom, rise.after);
  if (rise !== null && risesAt !== null && (graded === null || graded < risesAt))
    found.push({ why: 'unsolved', level: rise.to, owner, take: risesAt });
  return found.toSorted((a, b) => a.take - b.take)[0] ?? null;
}
