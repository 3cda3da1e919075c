import type { Incident } from './incident.ts';
import { INCIDENT_KINDS, type IncidentKind } from './kind.ts';

/** What this take has had comes first, the newest foremost; so many of them. */
const RECENT = 3;

/** Kinds in the order in which they are offered: the first nine have a key of their own. */
export function offeredKinds(incidents: readonly Pick<Incident, 'kind'>[]): readonly IncidentKind[] {
  const recent = [...new Set(incidents.map(({ kind }) => kind).toReversed())].slice(0, RECENT);
  return [...new Set([...recent, ...INCIDENT_KINDS])];
}

/** Those that typed letters mean: the beginning of one of their words, or of all of them run together. `findOf` gives the words. */
export const findKinds = (kinds: readonly IncidentKind[], typed: string, findOf: (kind: IncidentKind) => string): readonly IncidentKind[] =>
  kinds.filter((kind) => {
    const words = findOf(kind).split(' ');
    return words.some((word) => word.startsWith(typed)) || words.join('').startsWith(typed);
  });

/** 随机: a kind that is not open, by a number drawn outside; the same number of the same take gives the same one. null: all are. */
export function surpriseKind(incidents: readonly Pick<Incident, 'kind' | 'closed'>[], seed: number): IncidentKind | null {
  const open = new Set(incidents.flatMap(({ kind, closed }) => (closed === null ? [kind] : [])));
  const left = INCIDENT_KINDS.filter((kind) => !open.has(kind));
  return left[Math.abs(Math.trunc(seed)) % Math.max(1, left.length)] ?? null;
}
