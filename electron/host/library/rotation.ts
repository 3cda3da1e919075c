import type { SnapshotHead } from '../../../shared/wire/library.ts';

/** How many are kept (design.md §2): the newest, the last of each of the newest days, and those that a person may want back. */
const RECENT = 24;
const DAILY = 14;
/** Of what was replaced by a restore or found in a damaged window. */
const REPLACED = 24;

export type Aged = Pick<SnapshotHead, 'name' | 'at' | 'reason'>;

/**
 * Names of the snapshots that may go. `newestFirst` in the order they were written; `dayOf` names an instant's day. Those
 * written before a migration stay for good. Nothing goes after an abnormal start: the caller does not ask then.
 */
export function outdated(newestFirst: readonly Aged[], dayOf: (at: Aged['at']) => string): readonly string[] {
  // What was only kept beside takes nobody's place: the changes go on from the others.
  const states = newestFirst.filter((one) => one.reason !== 'setAside' && one.reason !== 'migration');
  const kept = new Set(states.slice(0, RECENT).map((one) => one.name));
  const days = new Map<string, string>();
  for (const one of states) {
    const day = dayOf(one.at);
    if (!days.has(day) && days.size < DAILY) days.set(day, one.name);
  }
  for (const name of days.values()) kept.add(name);
  for (const one of newestFirst) if (one.reason === 'migration') kept.add(one.name);
  const replaced = newestFirst.filter((one) => one.reason === 'restore' || one.reason === 'setAside' || one.reason === 'adopted');
  for (const one of replaced.slice(0, REPLACED)) kept.add(one.name);
  return newestFirst.map((one) => one.name).filter((name) => !kept.has(name));
}
