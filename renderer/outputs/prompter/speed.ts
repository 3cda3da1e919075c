import { DEFAULT_HOST_PACE } from '../../../shared/plan/show.ts';
import type { HostScreen } from '../../library/hostScreen.ts';
import type { Motion } from './useSharedPlace.ts';

const STEP = 10;
const SLOWEST = 60;
const FASTEST = 600;

/** End on time, a speed by hand in characters a minute, or wherever the prompter that leads is. */
export type Speed = { readonly type: 'pace' | 'follow' } | { readonly type: 'byHand'; readonly perMinute: number };

/** As the crew hears of it. `still`: why nothing moves; null while it does. */
export const motionOf = (speed: Speed, still: 'paused' | 'standing' | null): Motion => ({
  motion: still ?? (speed.type === 'byHand' ? 'byHand' : 'paced'),
  perMinute: speed.type === 'byHand' ? speed.perMinute : null,
});

/** The host's speed by hand is kept with their screen; it starts from their own pace. */
export function speedOf({ pace }: HostScreen, hostPace: number | null, change: (patch: Partial<HostScreen>) => void) {
  const perMinute = pace ?? hostPace ?? DEFAULT_HOST_PACE;
  const speed: Speed = pace === null ? { type: 'pace' } : { type: 'byHand', perMinute };
  return {
    speed,
    perMinute,
    faster: (steps: number) => change({ pace: Math.min(FASTEST, Math.max(SLOWEST, perMinute + steps * STEP)) }),
    togglePace: () => change({ pace: pace === null ? perMinute : null }),
  };
}
