import type { RunId } from '../ids.ts';
import type { Refusal } from './refusal.ts';
import { currentRun, type TakeState } from './state.ts';

/** Refusals that many commands share, each the first that applies. */
export const endedRefusal = (state: TakeState): Refusal | null => (state.onAir.end === null ? null : 'ended');

/** `named` is the run that the sender believes is on air. */
export const endedOrStale = (state: TakeState, named: RunId | null): Refusal | null =>
  endedRefusal(state) ?? (named === state.onAir.currentRunId ? null : 'stale');

export const notRunning = (state: TakeState): Refusal | null => (currentRun(state) === null ? 'notRunning' : null);
