/** Costs by second, from `lo` on. Outside of it: Infinity. */
export interface Table {
  readonly lo: number;
  readonly cost: Float64Array;
}

export function newTable(lo: number, hi: number): Table {
  return { lo, cost: new Float64Array(Math.max(0, hi - lo + 1)).fill(Number.POSITIVE_INFINITY) };
}

export const costAt = (table: Table, at: number): number => table.cost[at - table.lo] ?? Number.POSITIVE_INFINITY;

/**
 * into[s] = min(into[s], base + min over u in [s + from, s + to] of (source[u] + slope × (s + to + 1 − u))): the best of a
 * sliding window, with a cost for each second that u stops short of the window's end. One pass with a monotone queue.
 */
export function slide(into: Table, source: Table, from: number, to: number, base: number, slope: number): void {
  if (from > to) return;
  const { cost } = source;
  const last = cost.length - 1;
  const queue = new Int32Array(cost.length);
  const weights = new Float64Array(cost.length);
  let head = 0;
  let tail = 0;
  let read = Math.max(0, into.lo + from - source.lo);
  for (let place = 0; place < into.cost.length; place += 1) {
    const start = into.lo + place - source.lo;
    for (const end = Math.min(start + to, last); read <= end; read += 1) {
      const weight = (cost[read] as number) - slope * read;
      if (weight === Number.POSITIVE_INFINITY) continue;
      while (tail > head && (weights[tail - 1] as number) >= weight) tail -= 1;
      queue[tail] = read;
      weights[tail] = weight;
      tail += 1;
    }
    while (head < tail && (queue[head] as number) < start + from) head += 1;
    if (head === tail) continue;
    const best = base + (weights[head] as number) + slope * (start + to + 1);
    if (best < (into.cost[place] as number)) into.cost[place] = best;
  }
}

/** The costs `by` seconds on: table[s] = source[s + by] for `lo` to `hi`. */
export function ahead(source: Table, by: number, lo: number, hi: number): Table {
  const table = newTable(lo, hi);
  const from = Math.max(0, lo + by - source.lo);
  const to = hi + by - source.lo + 1;
  if (to > from) table.cost.set(source.cost.subarray(from, to), from + source.lo - by - lo);
  return table;
}
