/** One reading of the host's clock: what it showed, and when it arrived here. Both in milliseconds. */
export interface Sample {
  readonly host: number;
  readonly local: number;
}

/**
 * The host's clock as this window believes it: host = local + offset. The message with the least delay shows the
 * largest offset, so the best of the last few seconds counts.
 */
export interface Estimate {
  readonly samples: readonly Sample[];
  readonly offset: number;
  /** How many readings in a row were below what `offset` promises: the host's clock was set back, or stands. */
  readonly below: number;
  readonly stands: boolean;
}

const KEPT = 50;
const SLACK = 50;
const PATIENCE = 3;

const offsetOf = (sample: Sample): number => sample.host - sample.local;

export function observe(estimate: Estimate | null, sample: Sample): Estimate {
  const last = estimate?.samples.at(-1);
  const stands = last !== undefined && last.host === sample.host;
  if (estimate === null || stands !== estimate.stands) return { samples: [sample], offset: offsetOf(sample), below: 0, stands };
  const below = offsetOf(sample) < estimate.offset - SLACK ? estimate.below + 1 : 0;
  if (below >= PATIENCE) return { samples: [sample], offset: offsetOf(sample), below: 0, stands };
  const samples = [...estimate.samples, sample].slice(-KEPT);
  return { samples, offset: Math.max(...samples.map(offsetOf)), below, stands };
}

/** The host's clock at a local instant. Whole milliseconds. A clock that stands (an injected one) is not run ahead of. */
export const hostTime = (estimate: Estimate, local: number): number =>
  estimate.stands ? (estimate.samples.at(-1)?.host ?? 0) : Math.round(local + estimate.offset);
