/** What a threshold counts: percent, people, pieces, minutes of show time, orders a minute. */
export type ThresholdUnit = 'percent' | 'people' | 'pieces' | 'minutes' | 'perMinute';

/** As domain.md §5.6 has them; null where it has none, for the user to enter. */
const STANDARD = {
  dropShare: { standard: 30, unit: 'percent' },
  dropPeople: { standard: 20, unit: 'people' },
  dropMinutes: { standard: 3, unit: 'minutes' },
  slotDrop: { standard: 25, unit: 'percent' },
  peakOfMax: { standard: 90, unit: 'percent' },
  peakOfMean: { standard: 130, unit: 'percent' },
  peakMinutes: { standard: 2, unit: 'minutes' },
  peakAfter: { standard: 10, unit: 'minutes' },
  climb: { standard: 5, unit: 'percent' },
  flat: { standard: 3, unit: 'percent' },
  flatMinutes: { standard: 10, unit: 'minutes' },
  interaction: { standard: 3, unit: 'percent' },
  noHook: { standard: 15, unit: 'minutes' },
  overrun: { standard: 2, unit: 'minutes' },
  overrunShare: { standard: 20, unit: 'percent' },
  closing: { standard: 3, unit: 'minutes' },
  stock: { standard: 10, unit: 'pieces' },
  onlineFloor: { standard: null, unit: 'people' },
  ordersFloor: { standard: null, unit: 'perMinute' },
} as const satisfies Readonly<Record<string, { readonly standard: number | null; readonly unit: ThresholdUnit }>>;

export type ThresholdKey = keyof typeof STANDARD;
export const THRESHOLD_KEYS = Object.keys(STANDARD) as readonly ThresholdKey[];
export const unitOf = (key: ThresholdKey): ThresholdUnit => STANDARD[key].unit;

/** null is not set: whatever needs it gives no state and no alarm. */
export type Thresholds = { readonly [Key in ThresholdKey]: number | null };

export const STANDARD_THRESHOLDS: Thresholds = Object.fromEntries(THRESHOLD_KEYS.map((key) => [key, STANDARD[key].standard])) as Thresholds;

/** Somewhere above 0, and less than anybody means. */
const MOST = 1_000_000;

export const isThreshold = (value: number | null): boolean => value === null || (Number.isFinite(value) && value > 0 && value <= MOST);
