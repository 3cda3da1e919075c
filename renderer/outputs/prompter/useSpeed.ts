import { useState } from 'react';
import { DEFAULT_HOST_PACE } from '../../../shared/plan/show.ts';
import type { ScrollMode } from './scrollPlan.ts';
import type { PrompterSettings } from './usePrompterSettings.ts';

const STEP = 10;
const SLOWEST = 60;
const FASTEST = 600;

/**
 * End on time, or a speed by hand in characters a minute that starts from the host's own pace. A line holds about as
 * many characters as fit the width, so the speed is turned into pixels with the same numbers the page is drawn with.
 */
export function useSpeed(hostPace: number | null, { size, width }: PrompterSettings) {
  const [byHand, setByHand] = useState<number | null>(null);
  const perMinute = byHand ?? hostPace ?? DEFAULT_HOST_PACE;
  const charsPerLine = Math.max(4, (1196 * width) / (92 * size)) * 0.75;
  const unit = Math.min(window.innerWidth / 1440, window.innerHeight / 900);
  const pixelsPerSecond = (perMinute / 60 / charsPerLine) * 92 * size * 1.33 * unit;
  const mode: ScrollMode = byHand === null ? { type: 'pace' } : { type: 'byHand', pixelsPerSecond: Math.round(pixelsPerSecond * 10) / 10 };
  return {
    mode,
    perMinute,
    faster: (steps: number) => setByHand(Math.min(FASTEST, Math.max(SLOWEST, perMinute + steps * STEP))),
    togglePace: () => setByHand((now) => (now === null ? perMinute : null)),
  };
}
