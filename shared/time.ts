/**
 * Kinds of time. An Instant is epoch milliseconds; which clock it lies on (wall, take or show time)
 * is named where it is used. Millis is a length. Nothing is ever counted from midnight.
 */
export type Instant = number & { readonly __time: 'instant' };
export type Millis = number & { readonly __time: 'millis' };

/** 2200-01-01 UTC: nothing is planned behind it. Lengths added to it, or a zone, never leave what a date can hold. */
export const LAST_INSTANT = 7_258_118_400_000 as Instant;

export const instant = (ms: number) => ms as Instant;
export const millis = (ms: number) => ms as Millis;
export const seconds = (s: number) => (s * 1000) as Millis;
export const minutes = (m: number) => (m * 60_000) as Millis;

export const later = (at: Instant, by: number) => (at + by) as Instant;
export const between = (from: Instant, to: Instant) => (to - from) as Millis;
export const latest = (...all: readonly Instant[]) => Math.max(...all) as Instant;
export const total = (all: readonly number[]) => all.reduce((sum, ms) => sum + ms, 0) as Millis;
