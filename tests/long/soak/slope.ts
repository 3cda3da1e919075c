/** One look at a process's size. */
export interface Sample {
  /** Hours. */
  readonly at: number;
  /** MiB. */
  readonly size: number;
}

/** MiB an hour, and the standard error of that. */
export interface Slope {
  readonly perHour: number;
  readonly error: number;
}

/** The line through the samples that lies nearest to all (least squares). Needs three samples. */
export function slopeOf(samples: readonly Sample[]): Slope {
  const count = samples.length;
  if (count < 3) throw new Error(`No slope through ${count} samples`);
  const mean = (of: (sample: Sample) => number) => samples.reduce((sum, sample) => sum + of(sample), 0) / count;
  const at = mean((sample) => sample.at);
  const size = mean((sample) => sample.size);
  const spread = samples.reduce((sum, sample) => sum + (sample.at - at) ** 2, 0);
  const perHour = samples.reduce((sum, sample) => sum + (sample.at - at) * (sample.size - size), 0) / spread;
  const rest = samples.reduce((sum, sample) => sum + (sample.size - size - perHour * (sample.at - at)) ** 2, 0);
  return { perHour, error: Math.sqrt(rest / (count - 2) / spread) };
}

/** The least of each of `parts` stretches of the same length: what a process holds, without what it is about to give back. */
export function floorsOf(samples: readonly Sample[], parts: number): readonly Sample[] {
  const last = Math.max(...samples.map(({ at }) => at));
  return Array.from({ length: parts }, (_, part) =>
    samples.filter(({ at }) => at >= (last * part) / parts && (at < (last * (part + 1)) / parts || part === parts - 1)),
  ).flatMap((stretch) => stretch.toSorted((a, b) => a.size - b.size).slice(0, 1));
}
