import type { Instant, Millis } from '../../shared/time.ts';
import type { HostClock } from './clock.ts';

/** Both clocks at one moment. */
export interface Reading {
  readonly wall: Instant;
  readonly mono: Millis;
}

/** `sure` is false when the process was held up between the two, so that they cannot be compared. */
export interface CheckedReading extends Reading {
  readonly sure: boolean;
}

/** Milliseconds between two steady readings around the wall's: what is wider says nothing about a step of 50. */
const NARROW = 5;
const TRIES = 3;

/** Reads the wall between two steady readings; once more when they are far apart. */
export function readClocks(clock: HostClock): CheckedReading {
  for (let tried = 1; ; tried += 1) {
    const before = clock.mono();
    const wall = clock.wall();
    const mono = clock.mono();
    const sure = mono - before <= NARROW;
    if (sure || tried === TRIES) return { wall, mono, sure };
  }
}
