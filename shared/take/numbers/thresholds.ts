/** What a threshold counts: percent, people, pieces, minutes of show time, orders a minute. */
export type ThresholdUnit = 'percent' | 'people' | 'pieces' | 'minutes' | 'perMinute';

/**
 * Why nothing below `least` can stand. noise: so little moves by itself, and it would ring all the time. hand: figures are
 * typed by hand. often: nearly every segment would ring. whole: half a person or piece is none. mean: below the mean, or the benchmark, nothing stands out. tiny:
 * it could only be 0.
 */
export type LeastReason = 'noise' | 'hand' | 'often' | 'whole' | 'mean' | 'tiny';

interface Threshold {
  /** As domain.md §5.6 has it; null where it has none, for the user to enter. */
  readonly standard: number | null;
  readonly unit: ThresholdUnit;
  readonly least: number;
  /** Beyond it the rule would never speak. */
  readonly most: number;
  readonly why: LeastReason;
}

const THRESHOLDS = {
  dropShare: { standard: 30, unit: 'percent', least: 5, most: 95, why: 'noise' },
  dropPeople: { standard: 20, unit: 'people', least: 1, most: 1_000_000, why: 'whole' },
  dropMinutes: { standard: 3, unit: 'minutes', least: 1, most: 60, why: 'hand' },
  slotDrop: { standard: 25, unit: 'percent', least: 5, most: 95, why: 'noise' },
  peakOfMax: { standard: 90, unit: 'percent', least: 50, most: 100, why: 'noise' },
  peakOfMean: { standard: 130, unit: 'percent', least: 100, most: 1_000, why: 'mean' },
  peakMinutes: { standard: 2, unit: 'minutes', least: 1, most: 60, why: 'hand' },
  peakAfter: { standard: 10, unit: 'minutes', least: 1, most: 240, why: 'hand' },
  climb: { standard: 5, unit: 'percent', least: 1, most: 100, why: 'noise' },
  flat: { standard: 3, unit: 'percent', least: 0.5, most: 20, why: 'tiny' },
  flatMinutes: { standard: 10, unit: 'minutes', least: 1, most: 120, why: 'hand' },
  interaction: { standard: 3, unit: 'percent', least: 0.1, most: 100, why: 'tiny' },
  stayDrop: { standard: 20, unit: 'percent', least: 5, most: 95, why: 'noise' },
  stayMinutes: { standard: 15, unit: 'minutes', least: 1, most: 120, why: 'hand' },
  paidShare: { standard: 50, unit: 'percent', least: 1, most: 99, why: 'tiny' },
  unpaidMinutes: { standard: 5, unit: 'minutes', least: 1, most: 60, why: 'hand' },
  refundTimes: { standard: 140, unit: 'percent', least: 100, most: 1_000, why: 'mean' },
  refundBase: { standard: null, unit: 'percent', least: 0.1, most: 100, why: 'tiny' },
  noHook: { standard: 15, unit: 'minutes', least: 1, most: 240, why: 'often' },
  overrun: { standard: 2, unit: 'minutes', least: 0.5, most: 60, why: 'often' },
  overrunShare: { standard: 20, unit: 'percent', least: 5, most: 300, why: 'often' },
  closing: { standard: 3, unit: 'minutes', least: 0.5, most: 60, why: 'often' },
  stock: { standard: 10, unit: 'pieces', least: 1, most: 1_000_000, why: 'whole' },
  onlineFloor: { standard: null, unit: 'people', least: 1, most: 10_000_000, why: 'whole' },
  ordersFloor: { standard: null, unit: 'perMinute', least: 0.1, most: 100_000, why: 'tiny' },
} as const satisfies Readonly<Record<string, Threshold>>;

export type ThresholdKey = keyof typeof THRESHOLDS;
export const THRESHOLD_KEYS = Object.keys(THRESHOLDS) as readonly ThresholdKey[];
export const thresholdOf = (key: ThresholdKey): Threshold => THRESHOLDS[key];

/** null is not set: whatever needs it gives no state and no alarm. */
export type Thresholds = { readonly [Key in ThresholdKey]: number | null };

export const STANDARD_THRESHOLDS: Thresholds = Object.fromEntries(
  THRESHOLD_KEYS.map((key) => [key, thresholdOf(key).standard]),
) as Thresholds;

/** Why a figure cannot stand; null: it can, or is not set. `split`: of people and pieces there is no half. */
export function thresholdProblem(key: ThresholdKey, value: number | null): 'low' | 'high' | 'split' | null {
  if (value === null) return null;
  const { least, most, why } = thresholdOf(key);
  if (!(value >= least)) return 'low';
  if (value > most) return 'high';
  return why === 'whole' && !Number.isInteger(value) ? 'split' : null;
}
