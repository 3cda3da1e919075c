import { type RefObject, useCallback, useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import { type PageLine, placeAt, rowBeside, rowOf } from '../../../shared/plan/promptPage.ts';
import { movedPlace, type ScriptPlace, type SpokenBlock } from '../../../shared/plan/scriptPlace.ts';
import { PLACE_EVERY } from '../../../shared/wire/place.ts';
import { type ScrollSpan, startScroll } from './scrollAnimation.ts';
import { LEAST_REST, placeByTime, planScroll, type ScrollMode } from './scrollPlan.ts';

/** One stay of a segment on air. */
export interface StayFacts {
  /** A new key is another stay: it begins where it is known to be, else by its time. */
  readonly key: string;
  /** Where this stay was left, or other pages know it to be: asked as it begins here. */
  readonly knownPlace: () => ScriptPlace | null;
  readonly elapsed: number;
  readonly remaining: number;
  /** planned + added. */
  readonly allowed: number;
  readonly rate: number;
  /** Bends the plan when it changes (hold, adjust, rate), not on every tick. */
  readonly anchor: string;
}

/** Not on air yet. */
export const STANDING: StayFacts = {
  ...{ key: 'standing', knownPlace: () => null, anchor: '' },
  ...{ elapsed: 0, remaining: 0, allowed: 0, rate: 0 },
};

interface ScrollFacts extends StayFacts {
  readonly blocks: readonly SpokenBlock[];
  readonly page: readonly PageLine[];
  readonly pitch: number;
  readonly mode: ScrollMode;
}

export interface ScrollHandle {
  readonly nudge: (lines: number) => void;
  /** To the next paragraph or back. */
  readonly paragraph: (step: 1 | -1) => void;
  readonly goTo: (place: ScriptPlace) => void;
  /** As another prompter goes there. */
  readonly follow: (place: ScriptPlace) => void;
  /** null when there is nothing to read. */
  readonly place: () => ScriptPlace | null;
}

/** A clock that jumped (a suspend, a stalled page) may leave the script this far behind before it is paced anew. */
const SLACK = 2000;

/**
 * Moves the script by one compositor animation between bends: no main-thread work a frame, so a busy page cannot make it
 * stutter, and a window that lost its host keeps scrolling. What is read stays on the reading line whatever becomes of the lines.
 */
export function useScroll(ref: RefObject<HTMLElement | null>, facts: ScrollFacts): ScrollHandle {
  const latest = useRef(facts);
  latest.current = facts;
  const span = useRef<ScrollSpan | null>(null);

  const position = useCallback((): number => span.current?.position() ?? 0, []);
  const endOf = ({ page, pitch }: ScrollFacts): number => Math.max(0, (page.length - 1) * pitch);

  const bend = useCallback(
    (at: number) => {
      if (ref.current === null) return;
      const now = latest.current;
      const plan = planScroll({ position: at, end: endOf(now), remaining: now.remaining, rate: now.rate, mode: now.mode });
      span.current = startScroll(ref.current, span.current, plan, now.pitch);
    },
    [ref],
  );

  const drawn = useRef<ScrollFacts | null>(null);
  useLayoutEffect(() => {
    const before = drawn.current;
    const now = latest.current;
    drawn.current = now;
    const was = before === null ? null : placeAt(before.page, position() / before.pitch);
    if (before?.key === now.key && before.page === now.page && before.pitch === now.pitch) return bend(position());
    const isNew = before?.key !== now.key;
    const known = isNew ? now.knownPlace() : was;
    const place = isNew || known === null || before.blocks === now.blocks ? known : movedPlace(known, before.blocks, now.blocks);
    const row = place === null ? null : rowOf(now.page, place);
    bend(row === null ? (isNew ? placeByTime(endOf(now), now.elapsed, now.allowed) : position()) : row * now.pitch);
  }, [facts.key, facts.page, facts.pitch, facts.anchor, bend, position]);

  useEffect(() => {
    const { mode, rate } = latest.current;
    const rest = span.current?.rest() ?? null;
    if (mode.type !== 'pace' || rate <= 0 || rest === null) return;
    if (Math.abs(rest - Math.max(facts.remaining / rate, LEAST_REST)) > SLACK) bend(position());
  }, [facts.remaining, bend, position]);

  useEffect(() => () => span.current?.stop(), []);

  return useMemo(() => {
    const pixels = (place: ScriptPlace): number | null => {
      const { page, pitch } = latest.current;
      const row = rowOf(page, place);
      return row === null ? null : row * pitch;
    };
    return {
      nudge: (lines) => bend(position() + lines * latest.current.pitch),
      paragraph: (step) => {
        const { page, pitch } = latest.current;
        bend((rowBeside(page, position() / pitch, step) ?? (step === 1 ? page.length - 1 : 0)) * pitch);
      },
      goTo: (place) => bend(pixels(place) ?? position()),
      follow: (place) => {
        const to = pixels(place);
        const from = position();
        if (ref.current === null || to === null || Math.abs(to - from) < 1) return;
        // A jump is a jump here too; what the other one scrolls, this one scrolls until the next word comes.
        const isJump = Math.abs(to - from) > latest.current.pitch;
        const plan = { from: isJump ? to : from, to, duration: isJump ? 0 : PLACE_EVERY * 1.5 };
        span.current = startScroll(ref.current, span.current, plan, latest.current.pitch);
      },
      place: () => placeAt(latest.current.page, position() / latest.current.pitch),
    };
  }, [ref, bend, position]);
}
