import { acknowledgeSignal } from '../link/crewCommands.ts';
import { takeStore } from '../link/takeStore.ts';

/** Acknowledges the host's sign that has waited longest. */
export function seeSignal(): void {
  const first = takeStore.getState().take?.signals[0];
  if (first !== undefined) void acknowledgeSignal(first.id);
}
