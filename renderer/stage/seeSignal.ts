import { acknowledgeSignal } from '../link/crewCommands.ts';
import { takeStore } from '../link/takeStore.ts';
import { type WaitingSignal, waitingSignals } from './waitingSignals.ts';

/** Acknowledges the host's sign that has waited longest. */
export function seeSignal(): void {
  const [first] = waitingSignals(takeStore.getState().take?.signals ?? []);
  if (first !== undefined) seeAll(first);
}

/** However often it was sent, it was one thing to see. */
export const seeAll = ({ sent }: WaitingSignal): void => {
  for (const { id } of sent) void acknowledgeSignal(id);
};
