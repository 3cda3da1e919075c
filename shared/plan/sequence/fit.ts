import { type Millis, millis, total } from '../../time.ts';

/** A length and how far it may go; min ≤ length ≤ max. All in whole milliseconds. */
export interface Elastic {
  readonly length: Millis;
  readonly min: Millis;
  readonly max: Millis;
  /** Gives first when time is short: a buffer is there for that. */
  readonly isBuffer: boolean;
}

/** Lengths come out on this grid where that leaves their sum exact. */
const GRID = 10_000;

/**
 * Lengths that add up to `target`, each within its bounds, all scaled by the same share of the room they have. Short of
 * time the buffers give first. When the bounds do not reach the target, everything stands at its bound.
 */
export function fitLengths(rows: readonly Elastic[], target: Millis): readonly Millis[] {
  const over = total(rows.map((row) => row.length)) - target;
  if (over === 0) return rows.map((row) => row.length);
  if (over < 0)
    return exactly(
      rows,
      scaled(rows, -over, 1, () => true),
      target,
    );
  const fromBuffers = Math.min(
    over,
    roomOf(rows, -1, (row) => row.isBuffer),
  );
  const wanted = scaled(rows, fromBuffers, -1, (row) => row.isBuffer);
  const rest = scaled(rows, over - fromBuffers, -1, (row) => !row.isBuffer);
  return exactly(
    rows,
    rows.map((row, at) => (row.isBuffer ? wanted[at] : rest[at]) ?? row.length),
    target,
  );
}

type Way = 1 | -1;
const room = (row: Elastic, way: Way): number => (way === 1 ? row.max - row.length : row.length - row.min);
const roomOf = (rows: readonly Elastic[], way: Way, moves: (row: Elastic) => boolean): number =>
  rows.reduce((sum, row) => sum + (moves(row) ? room(row, way) : 0), 0);

/** Moves the rows that may move by `amount` altogether, each by the same share of its room. */
function scaled(rows: readonly Elastic[], amount: number, way: Way, moves: (row: Elastic) => boolean): readonly number[] {
  const all = roomOf(rows, way, moves);
  const share = all === 0 ? 0 : Math.min(1, amount / all);
  return rows.map((row) => (moves(row) ? row.length + way * share * room(row, way) : row.length));
}

/** On the grid; the seconds that rounding cost are given back, by the rows that moved before the rest. */
function exactly(rows: readonly Elastic[], wanted: readonly number[], target: Millis): readonly Millis[] {
  const lengths = rows.map((row, at) => {
    const want = wanted[at] ?? row.length;
    return want === row.length ? want : Math.min(row.max, Math.max(row.min, Math.round(want / GRID) * GRID));
  });
  const moved = rows.map((row, at) => wanted[at] !== row.length);
  for (const step of [GRID, Number.POSITIVE_INFINITY]) {
    for (const first of [true, false]) settle(rows, lengths, target, (at) => !first || moved[at] === true, step);
  }
  return lengths.map(millis);
}

/** Spreads what is missing from `target`, at most `step` for each row and round; changes `lengths`. */
function settle(rows: readonly Elastic[], lengths: number[], target: Millis, moves: (at: number) => boolean, step: number): void {
  let left = target - total(lengths);
  for (let isStuck = false; left !== 0 && !isStuck; ) {
    isStuck = true;
    for (const [at, row] of rows.entries()) {
      const now = lengths[at] ?? row.length;
      const by = Math.min(Math.abs(left), step, left > 0 ? row.max - now : now - row.min);
      if (!moves(at) || by <= 0 || (Number.isFinite(step) && by < step)) continue;
      lengths[at] = now + Math.sign(left) * by;
      left -= Math.sign(left) * by;
      isStuck = false;
    }
  }
}
