import { type Millis, millis } from '../../shared/time.ts';
import type { Schedule } from '../host/schedule.ts';

const LOOK_EVERY = 100;
const LATE = 250;

/**
 * Calls `late` each time the event loop of this process came more than 250 ms late, with how late. `steady` is real
 * milliseconds. `reset` forgives what happened meanwhile: the machine slept.
 */
export function watchLag(schedule: Schedule, steady: () => number, late: (by: Millis) => void): { readonly reset: () => void } {
  let last = steady();
  schedule.every(LOOK_EVERY, () => {
    const now = steady();
    const by = now - last - LOOK_EVERY;
    last = now;
    if (by > LATE) late(millis(Math.round(by)));
  });
  return {
    reset: () => {
      last = steady();
    },
  };
}
