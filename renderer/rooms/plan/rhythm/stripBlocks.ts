import type { PlanRow } from '../../../../shared/plan/planClock.ts';
import type { Hook } from '../../../../shared/plan/rhythm/hooks.ts';
import type { Instant } from '../../../../shared/time.ts';

/** The stretch of time that the strip shows. */
export interface Stretch {
  readonly start: Instant;
  /** Milliseconds, > 0. */
  readonly span: number;
}

/** Rows drawn as one: alone, or with neighbours too short to be told apart. Places are shares of the strip. */
export interface StripBlock {
  readonly left: number;
  readonly width: number;
  /** The row it stands for: of several the longest. */
  readonly row: PlanRow;
}

/** About one pixel of a strip in a window of the designed width. */
const LEAST_SHARE = 0.0012;

/** What there is to draw: at most some hundreds of blocks, however many rows a show has. */
export function stripBlocks(rows: readonly PlanRow[], { start, span }: Stretch): readonly StripBlock[] {
  const blocks: StripBlock[] = [];
  for (const row of rows) {
    if (row.segment.skipped) continue;
    const left = (row.start - start) / span;
    const width = (row.end - row.start) / span;
    if (left + width <= 0 || left >= 1) continue;
    const last = blocks.at(-1);
    if (last !== undefined && last.width < LEAST_SHARE && width < LEAST_SHARE) {
      const longest = width * span > last.row.end - last.row.start ? row : last.row;
      blocks[blocks.length - 1] = { left: last.left, width: left + width - last.left, row: longest };
    } else blocks.push({ left, width, row });
  }
  return blocks;
}

/** What holds the audience, drawn as one: alone, or with neighbours that would stand on it. */
export interface StripHook {
  readonly left: number;
  /** 0: a point. */
  readonly width: number;
  readonly start: Instant;
}

/** About the size of a point: nearer than that two are one. */
const LEAST_HOOK = 0.004;

/** At most some hundreds too, in order of their start as `hooks` are. */
export function stripHooks(hooks: readonly Hook[], stretch: Stretch): readonly StripHook[] {
  const drawn: StripHook[] = [];
  for (const { start, end } of hooks) {
    const left = (start - stretch.start) / stretch.span;
    const width = (end - start) / stretch.span;
    if (left + width < 0 || left > 1) continue;
    const last = drawn.at(-1);
    if (last !== undefined && last.width < LEAST_HOOK && width < LEAST_HOOK && left - last.left < LEAST_HOOK)
      drawn[drawn.length - 1] = { ...last, width: Math.max(last.width, left + width - last.left) };
    else drawn.push({ left, width, start });
  }
  return drawn;
}

/** The row on which an instant falls; in a gap before a pin the one ahead of it, outside the plan the first or the last. */
export function rowAt(rows: readonly PlanRow[], at: number): PlanRow | null {
  let low = 0;
  let high = rows.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((rows[middle]?.start ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  // A skipped row stands where the one ahead of it ends, and is not drawn.
  while (low > 0 && rows[low]?.segment.skipped === true) low -= 1;
  return rows[low] ?? null;
}

/** Share of the strip that a word takes in its small type; a full-width character is about twice as wide as a letter. */
export const roomFor = (words: string): number => [...words].reduce((sum, char) => sum + (char > '\u2e80' ? 0.0145 : 0.0078), 0.012);
