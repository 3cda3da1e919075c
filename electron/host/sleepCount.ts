import { type Millis, millis } from '../../shared/time.ts';

/** The uptime comes in hundredths of a second, read a moment after the steady clock: less than this is no sleep. */
const NOISE = 100;

/**
 * Linux stops its steady clock while the machine sleeps; its uptime counts on. By what the two differ, both in
 * milliseconds since the boot, the machine has slept: so this clock is steady and counts sleep, in another process of
 * the same boot as well. It takes sleep in and never gives any back, so it does not go back either.
 */
export function countingSleep(steady: () => number, uptime: () => number): () => Millis {
  let slept = 0;
  return () => {
    const now = steady();
    const differs = uptime() - now;
    if (differs > slept + NOISE) slept = differs;
    return millis(Math.floor(now + slept));
  };
}
