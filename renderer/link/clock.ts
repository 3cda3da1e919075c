import { type Instant, instant } from '../../shared/time.ts';
import type { Beat } from '../../shared/wire/frame.ts';
import { type Estimate, hostTime, observe } from './estimate.ts';

let wall: Estimate | null = null;
let take: Estimate | null = null;
let takeId: string | null = null;

/** Takes in a heartbeat that arrived at `local` (performance.now()). */
export function hearBeat(beat: Beat, local: number): void {
  wall = observe(wall, { host: beat.wallNow, local });
  if (beat.takeId !== takeId) take = null;
  takeId = beat.takeId;
  take = beat.takeNow === null ? null : observe(take, { host: beat.takeNow, local });
}

/** Take time on the host's steady clock; null when no take is open or no beat has come. */
export const takeNow = (): Instant | null => (take === null ? null : instant(hostTime(take, performance.now())));

/** The host's wall clock; this machine's own until the first beat. */
export const wallNow = (): Instant => instant(wall === null ? Date.now() : hostTime(wall, performance.now()));

export function forgetClock(): void {
  wall = null;
  take = null;
  takeId = null;
}
