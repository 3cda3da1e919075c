/** Numbers that look random and come again with the same seed. */
export interface Seeded {
  /** From 0 up to and without 1. */
  readonly next: () => number;
  /** A whole number from 0 up to and without `count`. */
  readonly below: (count: number) => number;
  readonly pick: <T>(from: readonly [T, ...T[]]) => T;
}

export function seeded(seed: number): Seeded {
  let state = seed >>> 0;
  // mulberry32: small, and good enough to choose keys and moments.
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (count: number) => Math.floor(next() * count);
  return { next, below, pick: (from) => from[below(from.length)] ?? from[0] };
}
