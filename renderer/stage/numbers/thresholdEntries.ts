import {
  THRESHOLD_KEYS,
  type ThresholdKey,
  type Thresholds,
  thresholdOf,
  thresholdProblem,
} from '../../../shared/take/numbers/thresholds.ts';
import type { Texts } from '../../../shared/text/texts.ts';

/** What stands in the fields. */
export type ThresholdEntries = Readonly<Record<ThresholdKey, string>>;

export const thresholdEntries = (thresholds: Thresholds): ThresholdEntries =>
  Object.fromEntries(THRESHOLD_KEYS.map((key) => [key, thresholds[key] === null ? '' : String(thresholds[key])])) as ThresholdEntries;

/** Blank is not set; undefined is no number. */
function read(entry: string): number | null | undefined {
  const text = entry.normalize('NFKC').trim();
  if (text === '') return null;
  return /^\d{1,8}(\.\d{1,2})?$/.test(text) ? Number(text) : undefined;
}

export function entryProblem(key: ThresholdKey, entry: string): 'unread' | 'low' | 'high' | 'split' | null {
  const value = read(entry);
  return value === undefined ? 'unread' : thresholdProblem(key, value);
}

/** Of entries that all can stand. */
export const readThresholds = (entries: ThresholdEntries): Thresholds =>
  Object.fromEntries(THRESHOLD_KEYS.map((key) => [key, read(entries[key]) ?? null])) as Thresholds;

/** The first that cannot stand, and why; null: all can. */
export function firstProblem(entries: ThresholdEntries, t: Texts['stage']['numbers']): string | null {
  for (const key of THRESHOLD_KEYS) {
    const problem = entryProblem(key, entries[key]);
    if (problem === null) continue;
    const { least, most, unit, why } = thresholdOf(key);
    const name = t.thresholds[key];
    if (problem === 'low') return t.limits.low(name, `${least} ${t.units[unit]}`, t.limits.why[why]);
    return problem === 'high' ? t.limits.high(name, `${most} ${t.units[unit]}`) : t.limits[problem](name);
  }
  return null;
}
