import type { Found } from './archive.ts';
import type { TakeParts } from './beginTake.ts';
import { type OpenTake, openTake } from './openTake.ts';
import { resumingAnchor } from './takeClock.ts';

/** The take as it was, its clock running on. The caller shows it first and records the recovery of a running one then. */
export function recoverTake({ state, records, damage, resume }: Found, parts: TakeParts): OpenTake {
  const last = records.at(-1);
  if (last === undefined) throw new Error(`Take ${state.takeId} has no record`);
  return openTake({ ...parts, records, state, anchor: resumingAnchor(state, last, parts.clock), journal: resume(), damage, savedAt: null });
}
