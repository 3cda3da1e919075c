import type { ProductId } from '../ids.ts';
import { type Millis, millis } from '../time.ts';
import { PHASES, type Segment } from './segment.ts';

/** What the plan reckons with: a row skipped in the plan stays in it and takes no time. */
export const unskipped = (segments: readonly Segment[]): readonly Segment[] =>
  segments.some((segment) => segment.skipped) ? segments.filter((segment) => !segment.skipped) : segments;

/** The time a row takes in the plan. */
export const plannedTime = ({ skipped, length }: Pick<Segment, 'skipped' | 'length'>): Millis => (skipped ? millis(0) : length);

/**
 * `reckoned` with the skipped rows of `before` back in it, each behind the row that it stood behind: of its own phase
 * the nearest that is still there, else the head of the phase.
 */
export function withSkipped(before: readonly Segment[], reckoned: readonly Segment[]): readonly Segment[] {
  let all = reckoned;
  before.forEach((row, at) => {
    if (!row.skipped) return;
    const above = before.slice(0, at).findLast((each) => each.phase === row.phase && all.some(({ id }) => id === each.id));
    const head = all.findIndex((each) => PHASES.indexOf(each.phase) >= PHASES.indexOf(row.phase));
    const place = above === undefined ? (head === -1 ? all.length : head) : all.findIndex(({ id }) => id === above.id) + 1;
    all = all.toSpliced(place, 0, row);
  });
  return all;
}

/** Products that stand in skipped rows alone: nobody is to talk about them. */
export function productsSkipped(segments: readonly Segment[]): ReadonlySet<ProductId> {
  const spoken = new Set(unskipped(segments).flatMap(({ productIds }) => productIds));
  return new Set(segments.flatMap(({ productIds }) => productIds.filter((id) => !spoken.has(id))));
}
