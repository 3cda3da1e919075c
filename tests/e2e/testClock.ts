import type { HostClock } from '../../electron/host/clock.ts';
import { instant, millis } from '../../shared/time.ts';

/** What a test does to the clock, from `app.evaluate`: as `globalThis.__cuedeskClock`. All in ms. */
export interface ClockControl {
  /** How fast both clocks run from now on; 1 is real time, 0 stands still. */
  setRate(rate: number): void;
  /** Moves both clocks on at once, as if that time had passed. */
  advance(ms: number): void;
  /** Moves the wall alone. */
  stepWall(ms: number): void;
  wall(): number;
  mono(): number;
}

/** Real steady time at a rate. It names no boot: after a restart the host goes on by the wall that the test hands over. */
export function testClock(startWall: number): HostClock & { readonly control: ClockControl } {
  let rate = 1;
  let realBefore = performance.now();
  let steadyBefore = 0;
  let step = 0;
  const steady = () => steadyBefore + (performance.now() - realBefore) * rate;
  const settle = () => {
    steadyBefore = steady();
    realBefore = performance.now();
  };
  const mono = () => millis(Math.floor(steady()));
  const wall = () => instant(Math.floor(startWall + steady() + step));
  const control: ClockControl = {
    setRate: (next) => {
      settle();
      rate = next;
    },
    advance: (ms) => {
      steadyBefore += ms;
    },
    stepWall: (ms) => {
      step += ms;
    },
    wall,
    mono,
  };
  return { wall, mono, boot: null, sleepGap: null, control };
}
