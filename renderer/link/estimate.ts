/** One reading of the host's clock: what it showed, and when it arrived here. Both in milliseconds. */
export interface Sample {
  readonly host: number;
  readonly local: number;
}

/**
 * The host's clock as this window believes it: host = local + offset. A message can only be late, so the one that took
 * least shows the largest offset. It is believed for KEPT: long enough for a quick one to come by, short enough that two
 * clocks that drift apart by 50 ppm differ by 3 ms. So what is shown goes back by no more than that.
 */
export interface Estimate {
  readonly offset: number;
  /** Only those that may yet be the best: each newer one promises less than the one before it. */
  readonly samples: readonly Sample[];
  /** Since when (local) every reading was far below what `offset` promises; null when the last was not. */
  readonly lowSince: number | null;
  /** What the host's clock showed last, and from when to when (local) it showed it. */
  readonly last: { readonly host: number; readonly since: number; readonly until: number };
}

const KEPT = 60_000;
/** As a rule no message takes longer. A second in which all of them do: the host's clock was set back. */
const LATEST = 100;
const PATIENCE = 1_000;
/** A clock that shows the same for so long stands. A message that came twice does not make it stand. */
const STANDS = 250;

const offsetOf = (sample: Sample): number => sample.host - sample.local;

const stands = ({ last }: Estimate): boolean => last.until - last.since >= STANDS;

const anew = (sample: Sample): Estimate => ({
  offset: offsetOf(sample),
  samples: [sample],
  lowSince: null,
  last: { host: sample.host, since: sample.local, until: sample.local },
});

export function observe(estimate: Estimate | null, sample: Sample): Estimate {
  if (estimate === null) return anew(sample);
  if (sample.host === estimate.last.host) return { ...estimate, last: { ...estimate.last, until: sample.local } };
  // While it stood nothing was learnt of how late messages come.
  if (stands(estimate)) return anew(sample);
  const promised = offsetOf(sample);
  const lowSince = promised < estimate.offset - LATEST ? (estimate.lowSince ?? sample.local) : null;
  if (lowSince !== null && sample.local - lowSince >= PATIENCE) return anew(sample);
  const better = estimate.samples.filter((kept) => offsetOf(kept) > promised && kept.local > sample.local - KEPT);
  const { last } = anew(sample);
  return { offset: offsetOf(better[0] ?? sample), samples: [...better, sample], lowSince, last };
}

/** The host's clock at a local instant. Whole milliseconds. A clock that stands (an injected one) is not run ahead of. */
export const hostTime = (estimate: Estimate, local: number): number =>
  stands(estimate) ? estimate.last.host : Math.round(local + estimate.offset);
