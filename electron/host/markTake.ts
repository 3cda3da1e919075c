import type { TakeId } from '../../shared/ids.ts';
import { fold } from '../../shared/take/apply.ts';
import type { TakeCommand } from '../../shared/take/command.ts';
import type { Answer } from '../../shared/wire/frame.ts';
import type { Archive } from './archive.ts';
import type { TakeParts } from './beginTake.ts';
import { recoverTake } from './recoverTake.ts';

/** What may still be said of a take that has left the outputs: whether it counts (semantics.md §4 Void). */
const MARKS: readonly string[] = ['voidTake', 'unvoidTake'];

/** Adds one record to the log of an ended take that is on no output. Marks wait for one another: a log has one writer. */
export function takeMarker(logs: Pick<Archive, 'read'>, parts: Omit<TakeParts, 'publish'>) {
  let last: Promise<unknown> = Promise.resolve();

  async function mark(takeId: TakeId, command: TakeCommand): Promise<Answer> {
    const { records, damage, resume } = await logs.read(takeId);
    const state = fold(records);
    if (!MARKS.includes(command.action.type) || state === null || state.onAir.end === null || resume === null)
      return { type: 'refused', commandId: command.commandId, reason: 'notAllowed' };
    const take = recoverTake({ state, records, damage, resume }, { ...parts, publish: () => undefined });
    try {
      return await take.send(command);
    } finally {
      await take.close();
    }
  }

  return (takeId: TakeId, command: TakeCommand): Promise<Answer> => {
    const next = last.then(() => mark(takeId, command));
    last = next.catch(() => undefined);
    return next;
  };
}
