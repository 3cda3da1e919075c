import { between, type Instant, later, type Millis, millis, seconds, total } from '../../time.ts';
import { plannedEnd, startAfter } from '../frozen.ts';
import type { Segment } from '../segment.ts';
import type { Show } from '../show.ts';
import { unskipped } from '../skip.ts';
import { type Elastic, fitLengths } from './fit.ts';

/** Why the show does not end on the target: everything is at its bound, or a pin stands in the way. */
export type FitReason = 'atShortest' | 'atLongest' | 'pinned';

export interface FitPlan {
  readonly segments: readonly Segment[];
  /** Planned end less the target's end: + is over, − is time left. */
  readonly off: Millis;
  /** null exactly when `off` is 0. */
  readonly why: FitReason | null;
}

/** What no row but a buffer is cut below. */
const LEAST = seconds(10);

/**
 * The same rows with lengths that end `target` after the planned start, each within its flex. Rows marked 必须保留 keep
 * their length, skipped ones take no part, the closing is not cut below its minimum (semantics.md §4), and every pin is met if it can be.
 */
export function fitShow({ plannedStart, segments: all, closingMin }: Show, target: Millis): FitPlan {
  const segments = unskipped(all);
  const sizes = elastics(segments, closingMin);
  const end = later(plannedStart, target);
  const lengths: Millis[] = [];
  let from = plannedStart;
  for (const { rows, until } of stretches(segments, end)) {
    const fitted = fitLengths(sizes.slice(lengths.length, lengths.length + rows.length), millis(Math.max(0, until - startOf(rows, from))));
    from = later(startOf(rows, from), total(fitted));
    lengths.push(...fitted);
  }
  const sized = new Map(segments.map(({ id }, at) => [id, lengths[at]]));
  const fitted = all.map((segment) => {
    const length = sized.get(segment.id) ?? segment.length;
    return length === segment.length ? segment : { ...segment, length };
  });
  const off = between(end, plannedEnd(plannedStart, fitted));
  const isPinned = segments.some((segment) => segment.hardStart !== null);
  return { segments: fitted, off, why: off === 0 ? null : isPinned ? 'pinned' : off > 0 ? 'atShortest' : 'atLongest' };
}

const startOf = (rows: readonly Segment[], from: Instant): Instant => (rows[0] === undefined ? from : startAfter(from, rows[0]));

/** Rows from one pin to the next, and the instant at which each stretch must end. */
function stretches(segments: readonly Segment[], end: Instant) {
  const heads = [0, ...segments.flatMap((segment, at) => (at > 0 && segment.hardStart !== null ? [at] : []))];
  return heads.map((head, at) => ({ rows: segments.slice(head, heads[at + 1]), until: segments[heads[at + 1] ?? -1]?.hardStart ?? end }));
}

function elastics(segments: readonly Segment[], closingMin: Millis): readonly Elastic[] {
  const plain = segments.map(({ kind, length, flex, mustKeep }): Elastic => {
    const isBuffer = kind === 'buffer';
    if (mustKeep) return { length, min: length, max: length, isBuffer };
    const least = Math.max(flex.min, isBuffer ? 0 : LEAST);
    return { length, min: millis(Math.min(length, least)), max: millis(Math.max(length, flex.max)), isBuffer };
  });
  const closing = plain.filter((_, at) => segments[at]?.phase === 'closing');
  const [now, least] = [total(closing.map((row) => row.length)), total(closing.map((row) => row.min))];
  const floor = Math.min(now, closingMin);
  if (least >= floor) return plain;
  // At their least the closing rows together are its minimum: what each may give is its share of that.
  const shortest = fitLengths(closing, millis(floor));
  return plain.map((row) => ({ ...row, min: shortest[closing.indexOf(row)] ?? row.min }));
}
