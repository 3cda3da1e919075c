import { type Millis, seconds } from '../../time.ts';
import type { IncidentLevel } from './kind.ts';
import type { IncidentLimits } from './ownLimit.ts';

/** Not acknowledged for so long, it rises (domain.md §8.5). */
export const ACKNOWLEDGE_WITHIN: Readonly<Record<IncidentLevel, Millis>> = { P1: seconds(10), P2: seconds(30), P3: seconds(120) };

/** How long whoever has an incident of each level may take to say so. */
export function answerWithin(limits: IncidentLimits): Readonly<Record<IncidentLevel, Millis>> {
  const own = new Map(limits.flatMap((limit) => (limit.type === 'answer' ? [[limit.level, limit.within]] : [])));
  const of = (level: IncidentLevel) => own.get(level) ?? ACKNOWLEDGE_WITHIN[level];
  return { P1: of('P1'), P2: of('P2'), P3: of('P3') };
}
