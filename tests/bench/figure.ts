/** One line of the report. Median, p95, p99 and max are values that were measured (nearest rank), never in between. */
export interface Figure {
  readonly median: number;
  readonly p95: number;
  readonly p99: number;
  readonly max: number;
  readonly n: number;
  readonly unit: 'ms' | 'MiB' | 'ratio';
}

export type Figures = Readonly<Record<string, Figure>>;

/** Throws without samples: a figure of nothing is no figure. */
export function figureOf(samples: readonly number[], unit: Figure['unit']): Figure {
  if (samples.length === 0) throw new Error('No samples');
  const sorted = samples.toSorted((a, b) => a - b);
  const at = (share: number) => round(sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN);
  return { median: at(0.5), p95: at(0.95), p99: at(0.99), max: at(1), n: sorted.length, unit };
}

const round = (value: number): number => Math.round(value * 1000) / 1000;

/** One by the other, figure by figure. */
export const ratioOf = (one: Figure, other: Figure): Figure => ({
  median: round(one.median / other.median),
  p95: round(one.p95 / other.p95),
  p99: round(one.p99 / other.p99),
  max: round(one.max / other.max),
  n: Math.min(one.n, other.n),
  unit: 'ratio',
});
