import { useSyncExternalStore } from 'react';
import type { TakeState } from '../../shared/take/state.ts';
import { type Timing, timing } from '../../shared/take/timing.ts';
import { type Instant, instant } from '../../shared/time.ts';
import { takeNow, wallNow } from './clock.ts';
import { untilNextSecond } from './nextSecond.ts';
import { takeStore } from './takeStore.ts';

/** One ticker for every reader on the page: it runs while somebody reads, and wakes when a shown second can change. */
let current: Timing | null = null;
let computedFor: TakeState | null = null;
let timer: ReturnType<typeof setTimeout> | null = null;
let stopListening = () => {};
const readers = new Set<() => void>();

function compute(): void {
  const { take } = takeStore.getState();
  computedFor = take;
  current = take === null ? null : timing(take, takeNow() ?? take.lastRecordAt);
}

function tick(): void {
  if (timer !== null) clearTimeout(timer);
  compute();
  timer = setTimeout(tick, current === null ? 1000 : untilNextSecond(current, computedFor?.clock.rate ?? 1));
  for (const reader of readers) reader();
}

/** Calls `reader` with every record and whenever a shown second can change. Returns the way to stop. */
export function followTiming(reader: () => void): () => void {
  readers.add(reader);
  if (readers.size === 1) {
    stopListening = takeStore.subscribe((link, before) => {
      if (link.take !== before.take) tick();
    });
    tick();
  }
  return () => {
    readers.delete(reader);
    if (readers.size > 0) return;
    stopListening();
    if (timer !== null) clearTimeout(timer);
    timer = null;
  };
}

/** As useTiming. React reads before it subscribes, and wants the same object twice. */
export function timingNow(): Timing | null {
  if (readers.size === 0 && computedFor !== takeStore.getState().take) compute();
  return current;
}

/** Every number of the open take, now; null without one. Re-renders at once on a record and when a shown second changes. */
export const useTiming = (): Timing | null => useSyncExternalStore(followTiming, timingNow);

function everySecond(reader: () => void): () => void {
  const untilNext = () => 1000 - (wallNow() % 1000) + 1;
  let next = setTimeout(function again() {
    reader();
    next = setTimeout(again, untilNext());
  }, untilNext());
  return () => clearTimeout(next);
}

const wallSecond = (): number => Math.floor(wallNow() / 1000);

/** The host's wall clock, on the second. */
export const useWallClock = (): Instant => instant(useSyncExternalStore(everySecond, wallSecond) * 1000);
