import type { ScrollPlan } from './scrollPlan.ts';

/** A stretch of scrolling under way, or standing at its place. Pixels, ms. */
export interface ScrollSpan {
  /** Asks no layout. */
  readonly position: () => number;
  /** Until it ends; null when it stands. */
  readonly rest: () => number | null;
  readonly stop: () => void;
}

/** By whole device pixels: letters stay sharp, and a frame in which nothing moves costs nothing. */
const wholePixel = (position: number): number => Math.round(position * window.devicePixelRatio) / window.devicePixelRatio;
const pixelSteps = (distance: number): number => Math.max(1, Math.round(distance * window.devicePixelRatio));

/** Who asked the system for less motion still has to read: the text then goes on a whole line at a time. */
const isByLines = (): boolean => window.matchMedia('(prefers-reduced-motion: reduce)').matches;

const shift = (position: number): string => `translate3d(0, ${-position}px, 0)`;

/** Puts one animation of the transform alone in the place of the one before: the compositor runs it without this thread. */
export function startScroll(element: HTMLElement, before: ScrollSpan | null, plan: ScrollPlan, pitch: number): ScrollSpan {
  const byLines = isByLines();
  const from = byLines ? Math.floor(plan.from / pitch + 0.01) * pitch : wholePixel(plan.from);
  const { to, duration } = plan;
  before?.stop();
  element.style.transform = shift(from);
  const count = byLines ? Math.max(1, Math.round((to - from) / pitch)) : pixelSteps(Math.abs(to - from));
  const animation =
    duration === 0 || to === from
      ? null
      : element.animate([{ transform: shift(from) }, { transform: shift(to) }], { duration, easing: `steps(${count})`, fill: 'forwards' });
  return {
    position: () => {
      const progress = animation?.effect?.getComputedTiming().progress ?? null;
      return progress === null ? (animation?.playState === 'finished' ? to : from) : from + (to - from) * progress;
    },
    rest: () => {
      const timing = animation?.effect?.getComputedTiming();
      return animation?.playState !== 'running' || typeof timing?.localTime !== 'number'
        ? null
        : Number(timing.duration) - timing.localTime;
    },
    stop: () => animation?.cancel(),
  };
}
