import { openingAnchor, takeClock } from '../../electron/host/takeClock.ts';
import { type Estimate, hostTime, observe } from '../../renderer/link/estimate.ts';
import { instant, millis } from '../../shared/time.ts';

export interface Far {
  /** Heartbeats, one each 100 ms of the host's. */
  readonly beats: number;
  /** By how many millionths the host's steady clock runs faster than the window's, at that beat. */
  readonly driftAt: (beat: number) => number;
  /** How late each beat comes to the window. ms. */
  readonly lateness: (beat: number) => number;
}

export interface Followed {
  /** What the window takes for take time less what it is, at every beat once it has heard them for SETTLED. ms; a countdown is off by as much. */
  readonly errors: Float64Array;
  /** The furthest that take time went back from one beat to the next, in ms. */
  readonly wentBack: number;
}

/** Beats after which a window is held to be right: a minute. */
const SETTLED = 600;

/** A window that hears the host's clock from afar: the real take clock, the real estimate, and the time between them made up. */
export function follow({ beats, driftAt, lateness }: Far): Followed {
  let steady = 1_000_000;
  const clock = {
    wall: () => instant(1_800_000_000_000 + Math.floor(steady)),
    mono: () => millis(Math.floor(steady)),
    boot: null,
    sleepGap: null,
  };
  const take = takeClock(clock, openingAnchor(clock));
  const errors = new Float64Array(Math.max(0, beats - SETTLED));
  const opened = take.now() - steady;
  let estimate: Estimate | null = null;
  let shown = Number.NEGATIVE_INFINITY;
  let wentBack = 0;
  for (let beat = 0; beat < beats; beat += 1) {
    const drift = driftAt(beat) / 1e6;
    const late = lateness(beat);
    // Arrivals keep their order, as on a pipe: one that was held up is heard with the next.
    estimate = observe(estimate, { host: take.now(), local: beat * 100 + late });
    const now = hostTime(estimate, beat * 100 + late);
    const truth = opened + steady + late * (1 + drift);
    if (beat >= SETTLED) {
      errors[beat - SETTLED] = now - truth;
      wentBack = Math.max(wentBack, shown - now);
    }
    shown = now;
    steady += 100 * (1 + drift);
  }
  return { errors, wentBack };
}

/** Up to `most` ms, the same for the same seed; `skew` over 1 makes quick ones rare. */
export function lateness(most: number, skew: number, seed: number): () => number {
  let at = seed >>> 0;
  return () => {
    at = (Math.imul(at, 1_664_525) + 1_013_904_223) >>> 0;
    return most * (at / 2 ** 32) ** (1 / skew);
  };
}
