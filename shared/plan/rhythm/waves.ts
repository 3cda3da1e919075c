import { type Instant, type Millis, total } from '../../time.ts';
import type { PlanRow } from '../planClock.ts';
import type { Segment } from '../segment.ts';

/** 波: one round of products, from the one that pulls people in to the one that ends on a high. Waves do not overlap. */
export interface Wave {
  /** Counted from 1. */
  readonly number: number;
  /** Places of its first row and of the one behind its last. */
  readonly from: number;
  readonly to: number;
  readonly start: Instant;
  readonly end: Instant;
  /** Planned minutes of its 利润款 rows, in milliseconds. */
  readonly profit: Millis;
}

const isTiered = ({ phase, kind, tier, skipped }: Segment): boolean =>
  phase === 'product' && kind === 'product' && tier !== null && !skipped;

/**
 * The waves of a plan (domain: 引流 → 利润 → 利润 → 活动 → 利润 → 形象). A 引流款 behind any other tier opens the next
 * one, and so does whatever follows a 形象款. What leads over belongs to the wave before it; a buffer at its end to
 * none. A plan without tiers has no waves.
 */
export function waves(rows: readonly PlanRow[]): readonly Wave[] {
  const heads: number[] = [];
  let before: Segment['tier'] = null;
  for (const { segment, index } of rows) {
    if (!isTiered(segment)) continue;
    const opens =
      before === null || (before === 'image' && segment.tier !== 'image') || (segment.tier === 'traffic' && before !== 'traffic');
    if (opens) heads.push(index);
    before = segment.tier;
  }
  return heads.flatMap((from, at) => {
    const own = upToItsEnd(rows, from, heads[at + 1] ?? rows.length);
    const [first, last] = [own[0], own.at(-1)];
    if (first === undefined || last === undefined) return [];
    const profit = total(own.map(({ segment }) => (isTiered(segment) && segment.tier === 'profit' ? segment.length : 0)));
    return [{ number: at + 1, from, to: last.index + 1, start: first.start, end: last.end, profit }];
  });
}

function upToItsEnd(rows: readonly PlanRow[], from: number, next: number): readonly PlanRow[] {
  const own = rows.slice(from, next).filter(({ segment }) => segment.phase === 'product' && !segment.skipped);
  return own.slice(0, own.findLastIndex(({ segment }) => segment.kind !== 'buffer') + 1);
}
