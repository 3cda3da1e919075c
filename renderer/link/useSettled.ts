import { useSyncExternalStore } from 'react';
import { type TakeState, takeStatus } from '../../shared/take/state.ts';
import type { Timing } from '../../shared/take/timing.ts';
import type { SharedPlace } from '../../shared/wire/place.ts';
import type { TakeRecord } from '../../shared/wire/record.ts';
import { afterPaint } from '../hooks/useAfterPaint.ts';
import { type TakeLink, takeStore } from './takeStore.ts';
import { followTiming, timingNow } from './useTiming.ts';

/** The open take as what surrounds NOW shows it. */
export interface Settled {
  readonly take: TakeState | null;
  readonly records: readonly TakeRecord[];
  readonly timing: Timing | null;
  /** Where the host reads, of any run. */
  readonly place: SharedPlace | null;
}

/** The prompter draws the same cue on the same processors: its frame goes first too. In ms. */
const OTHER_WINDOWS = 30;

let shown: Settled = { take: null, records: [], timing: null, place: null };
let waiting: (() => void) | null = null;
let stopFollowing = () => {};
const readers = new Set<() => void>();

function read(): Settled {
  const { take, records, place } = takeStore.getState();
  return { take, records, timing: timingNow(), place };
}

function show(): void {
  waiting?.();
  waiting = null;
  shown = read();
  for (const reader of readers) reader();
}

/** A second that passes shows at once, and so does another take, or going to air, on hold or off it. */
function follow(): void {
  const { take } = takeStore.getState();
  if (take?.seq === shown.take?.seq || stageOf(take) !== stageOf(shown.take)) show();
  else showSoon();
}

const showSoon = (): void => {
  waiting ??= afterPaint(show, OTHER_WINDOWS);
};

/**
 * A prompter that goes on says so five times a second. Its words wait for the next second, which is drawn anyway: a frame
 * of their own keeps the next cue from the screen until the one after.
 */
function followPlace({ place }: TakeLink, before: TakeLink): void {
  if (place !== before.place && motionOf(place) !== motionOf(before.place)) showSoon();
}

const motionOf = (place: SharedPlace | null): string => (place === null ? '' : `${place.runId} ${place.motion} ${place.perMinute}`);

const stageOf = (take: TakeState | null): string => (take === null ? '' : `${take.takeId} ${takeStatus(take)}`);

function subscribe(reader: () => void): () => void {
  readers.add(reader);
  if (readers.size === 1) {
    const stops = [followTiming(follow), takeStore.subscribe(followPlace)];
    stopFollowing = () => {
      for (const stop of stops) stop();
    };
  }
  return () => {
    readers.delete(reader);
    if (readers.size > 0) return;
    stopFollowing();
    waiting?.();
    waiting = null;
  };
}

/** React reads before it subscribes, and wants the same object twice. */
function snapshot(): Settled {
  const now = readers.size === 0 ? read() : shown;
  if (now.take !== shown.take || now.timing !== shown.timing || now.place !== shown.place) shown = now;
  return shown;
}

/**
 * The take and its numbers for everything that is only read after a cue. The title, the countdown and the transport take
 * useTiming and are in the frame that a GO asks for; the rest follows here in one frame of its own.
 */
export const useSettled = (): Settled => useSyncExternalStore(subscribe, snapshot);
