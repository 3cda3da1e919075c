import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import type { RunId } from '../../../shared/ids.ts';
import type { ScriptPlace } from '../../../shared/plan/scriptPlace.ts';
import { PLACE_EVERY, PLACE_SILENT, type SharedPlace } from '../../../shared/wire/place.ts';
import { afterPaint } from '../../hooks/useAfterPaint.ts';
import { hearGoTo, tellReached, thisPage } from '../../link/place.ts';
import { takeStore } from '../../link/takeStore.ts';
import type { ScrollHandle } from './useScroll.ts';

/** A place that stays is said again after so many looks: silence means that there is no prompter. */
const STILL_HERE = 5;

/** How it goes on there. */
export type Motion = Pick<SharedPlace, 'motion' | 'perMinute'>;

export interface SharedPlaceOfRun {
  /** Another prompter leads: this one goes where that one is. */
  readonly follows: boolean;
  /** Where this run was left here, or is said to be elsewhere. */
  readonly knownPlace: () => ScriptPlace | null;
  /** Somebody moved the script here: from now on this prompter leads. */
  readonly lead: () => void;
}

/** Tells the crew where the host reads, a few times a second; goes where the director sends it, and where the prompter that leads is. */
export function useSharedPlace(runId: RunId | null, motion: Motion, handle: RefObject<ScrollHandle | null>): SharedPlaceOfRun {
  const places = useRef(new Map<RunId, ScriptPlace>());
  const latest = useRef({ runId, motion });
  latest.current = { runId, motion };
  const news = `${motion.motion} ${motion.perMinute}`;
  const [follows, setFollows] = useState(false);

  const tell = useCallback(
    (byHand: boolean) => {
      const now = latest.current;
      const place = handle.current?.place() ?? null;
      if (now.runId === null || place === null) return null;
      places.current.set(now.runId, place);
      tellReached({ page: thisPage, runId: now.runId, place, ...now.motion }, byHand);
      return place;
    },
    [handle],
  );

  useEffect(() => {
    if (runId === null) return;
    let said: ScriptPlace | null = null;
    let looks = 0;
    const look = () => {
      const place = handle.current?.place() ?? null;
      looks += 1;
      const isThere = place?.blockId === said?.blockId && place?.offset === said?.offset;
      if (isThere && looks < STILL_HERE) return;
      looks = 0;
      said = tell(false);
    };
    // As soon as the new script is drawn: the director's window waits that long before it draws what surrounds a cue.
    const stopWaiting = afterPaint(look, 0);
    const timer = setInterval(look, PLACE_EVERY);
    return () => {
      stopWaiting();
      clearInterval(timer);
    };
  }, [runId, handle, tell]);

  const told = useRef(news);
  // Paused, or on again: nothing has moved, and it is news all the same.
  useEffect(() => {
    if (told.current === news) return;
    told.current = news;
    tell(false);
  }, [news, tell]);

  useEffect(() => {
    let silent: ReturnType<typeof setTimeout> | null = null;
    const stop = takeStore.subscribe(({ place }, before) => {
      if (place === before.place) return;
      if (silent !== null) clearTimeout(silent);
      const isOther = place !== null && place.page !== thisPage;
      setFollows(isOther);
      if (!isOther) return;
      // One that says nothing any more leads nobody.
      silent = setTimeout(() => setFollows(false), PLACE_SILENT);
      if (place.runId === latest.current.runId) handle.current?.follow(place.place);
    });
    return () => {
      stop();
      if (silent !== null) clearTimeout(silent);
    };
  }, [handle]);

  useEffect(
    () =>
      hearGoTo((asked) => {
        if (asked.runId !== latest.current.runId) return;
        handle.current?.goTo(asked.place);
        tell(false);
      }),
    [handle, tell],
  );

  const knownPlace = useCallback(() => {
    const now = latest.current.runId;
    const { place } = takeStore.getState();
    return now === null ? null : (places.current.get(now) ?? (place?.runId === now ? place.place : null));
  }, []);
  const lead = useCallback(() => void tell(true), [tell]);
  return { follows, knownPlace, lead };
}
