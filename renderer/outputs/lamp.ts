import type { TakeState } from '../../shared/take/state.ts';
import type { Timing } from '../../shared/take/timing.ts';

export type Lamp = 'air' | 'rehearsal' | 'held' | 'armed' | 'ended';

/** A rehearsal says so in every state but a hold: nobody may take it for the show. */
export function lampOf({ mode }: Pick<TakeState, 'mode'>, status: Timing['status']): Lamp {
  if (status === 'held') return 'held';
  if (status === 'ended') return 'ended';
  if (mode === 'rehearsal') return 'rehearsal';
  return status === 'armed' ? 'armed' : 'air';
}
