import type { Unfinished } from './archive.ts';
import type { TakeParts } from './beginTake.ts';
import { type OpenTake, openTake } from './openTake.ts';
import { resumingAnchor } from './takeClock.ts';

/** The unfinished take as it was, its clock running on. The caller shows it first and records the recovery then. */
export async function recoverTake({ takeId, state, records, damage }: Unfinished, parts: TakeParts): Promise<OpenTake> {
  const last = records.at(-1);
  if (last === undefined) throw new Error(`Take ${takeId} has no record`);
  const journal = await parts.store.resume(takeId);
  return openTake({ ...parts, records, state, anchor: resumingAnchor(state, last, parts.clock), journal, damage, savedAt: null });
}
