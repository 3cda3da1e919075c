import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef } from 'react';
import { LEAST_REST, placeByTime, planScroll, type ScrollMode } from './scrollPlan.ts';

/** One stay of a segment on air. */
export interface StayFacts {
  /** A new key is another stay: the place starts again from its time. */
  readonly key: string;
  readonly elapsed: number;
  readonly remaining: number;
  /** planned + added. */
  readonly allowed: number;
  readonly rate: number;
  /** Bends the plan when it changes (hold, adjust, rate), not on every tick. */
  readonly anchor: string;
}

/** Not on air yet. */
export const STANDING: StayFacts = { key: 'standing', elapsed: 0, remaining: 0, allowed: 0, rate: 0, anchor: '' };

interface ScrollFacts extends StayFacts {
  readonly end: number;
  readonly linePitch: number;
  readonly mode: ScrollMode;
}

/** A clock that jumped (a suspend, a stalled page) may leave the script this far behind before it is paced anew. */
const SLACK = 2000;

/** By whole device pixels: letters stay sharp, and a frame in which nothing moves costs nothing. */
const wholePixel = (position: number): number => Math.round(position * window.devicePixelRatio) / window.devicePixelRatio;
const pixelSteps = (distance: number): string => `steps(${Math.max(1, Math.round(distance * window.devicePixelRatio))})`;

/**
 * Moves the script by one compositor animation between bends: no main-thread work a frame, so a busy page cannot make it
 * stutter, and a window that lost its host keeps scrolling.
 */
export function useScroll(ref: RefObject<HTMLElement | null>, facts: ScrollFacts): { nudge: (lines: number) => void } {
  const latest = useRef(facts);
  latest.current = facts;
  const animation = useRef<Animation | null>(null);
  const span = useRef({ from: 0, to: 0 });

  const position = useCallback((): number => {
    const { from, to } = span.current;
    const progress = animation.current?.effect?.getComputedTiming().progress ?? null;
    return progress === null ? (animation.current?.playState === 'finished' ? to : from) : from + (to - from) * progress;
  }, []);

  const bend = useCallback(
    (at: number) => {
      const element = ref.current;
      if (element === null) return;
      const now = latest.current;
      const plan = planScroll({ position: wholePixel(at), end: now.end, remaining: now.remaining, rate: now.rate, mode: now.mode });
      animation.current?.cancel();
      span.current = { from: plan.from, to: plan.to };
      element.style.transform = `translate3d(0, ${-plan.from}px, 0)`;
      animation.current =
        plan.duration === 0
          ? null
          : element.animate([{ transform: `translate3d(0, ${-plan.from}px, 0)` }, { transform: `translate3d(0, ${-plan.to}px, 0)` }], {
              duration: plan.duration,
              easing: pixelSteps(plan.to - plan.from),
              fill: 'forwards',
            });
    },
    [ref],
  );

  const placed = useRef({ key: '', end: -1 });
  useLayoutEffect(() => {
    const before = placed.current;
    const share = before.end > 0 ? position() / before.end : 0;
    placed.current = { key: facts.key, end: facts.end };
    if (before.key !== facts.key) bend(placeByTime(facts.end, facts.elapsed, facts.allowed));
    // Same stay, other layout (size, width, live edit): keep the share of the script that was read.
    else if (before.end !== facts.end) bend(share * facts.end);
    else bend(position());
  }, [facts.key, facts.end, facts.anchor, bend, position]);

  useEffect(() => {
    const { mode, rate } = latest.current;
    const timing = animation.current?.effect?.getComputedTiming();
    if (mode.type !== 'pace' || rate <= 0 || typeof timing?.localTime !== 'number' || animation.current?.playState !== 'running') return;
    const left = Number(timing.duration) - timing.localTime;
    if (Math.abs(left - Math.max(facts.remaining / rate, LEAST_REST)) > SLACK) bend(position());
  }, [facts.remaining, bend, position]);

  useEffect(() => () => animation.current?.cancel(), []);

  const nudge = useCallback((lines: number) => bend(position() + lines * latest.current.linePitch), [bend, position]);
  return { nudge };
}
