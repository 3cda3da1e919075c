/** Where the script stands and how it goes on: plain numbers, so that it can be reasoned about without a page. Pixels, ms. */
export interface ScrollInput {
  readonly position: number;
  /** Position at which the last line is on the reading line. */
  readonly end: number;
  /** Left of the segment in show time; negative is over. */
  readonly remaining: number;
  /** Show time per real time; 0 while paused, on hold or not on air. */
  readonly rate: number;
  readonly mode: ScrollMode;
}

/** pace: the last line is reached as the segment ends. byHand: this many pixels a second. follow: another prompter leads, and this one goes where it is. */
export type ScrollMode = { readonly type: 'pace' | 'follow' } | { readonly type: 'byHand'; readonly pixelsPerSecond: number };

export interface ScrollPlan {
  readonly from: number;
  readonly to: number;
  /** 0 means: stand still at `from`. */
  readonly duration: number;
}

/** Somebody who is out of time does not read infinitely fast: the rest is spread over at least this long. */
export const LEAST_REST = 1500;

export function planScroll({ position, end, remaining, rate, mode }: ScrollInput): ScrollPlan {
  const from = Math.min(Math.max(position, 0), end);
  const left = end - from;
  if (left <= 0 || rate <= 0 || mode.type === 'follow') return { from, to: from, duration: 0 };
  if (mode.type === 'byHand') {
    return mode.pixelsPerSecond <= 0 ? { from, to: from, duration: 0 } : { from, to: end, duration: (left / mode.pixelsPerSecond) * 1000 };
  }
  return { from, to: end, duration: Math.max(remaining / rate, LEAST_REST) };
}

/** Where an on-time host would be: used when the page opens in mid-segment or an undo brings a segment back. */
export function placeByTime(end: number, elapsed: number, allowed: number): number {
  if (allowed <= 0) return 0;
  return end * Math.min(Math.max(elapsed / allowed, 0), 1);
}
