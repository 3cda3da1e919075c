import { commandId } from '../../shared/ids.ts';
import type { TakeState } from '../../shared/take/state.ts';
import type { Answer } from '../../shared/wire/frame.ts';
import { getBridge } from './bridge.ts';
import { command, senderIn } from './commands.ts';
import { takeStore } from './takeStore.ts';

/** null: it counts again. */
type Reason = string | null;

/** Says of an ended take that it counts nowhere, and why, or that it counts again: the one on the outputs, or one that has left them. */
export function markVoid({ takeId, crew }: Pick<TakeState, 'takeId' | 'crew'>, reason: Reason): Promise<Answer> {
  const action = reason === null ? ({ type: 'unvoidTake' } as const) : ({ type: 'voidTake', reason } as const);
  if (takeStore.getState().take?.takeId === takeId) return command(action);
  const id = commandId(crypto.randomUUID());
  return getBridge()
    .markTake(takeId, { commandId: id, by: senderIn(crew), action })
    .catch((): Answer => ({ type: 'refused', commandId: id, reason: 'notAllowed' }));
}
