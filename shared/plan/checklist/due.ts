import { type Millis, millis } from '../../time.ts';
import { MOST_DUE } from './item.ts';

const UNITS = { d: 86_400_000, h: 3_600_000, m: 60_000 } as const;
export type DueUnit = keyof typeof UNITS;

/**
 * Reads when an item is due, from the planned start: `T-30m`, `-2h`, `1d`, `30 分`, `1天`, `1h30m` are before it, `+5m` after it, `T` or `0` is the
 * start itself. A bare number is minutes before. null: not understood, or further away than an item may be.
 */
export function readDue(text: string): Millis | null {
  const entry = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[−–—]/g, '-')
    .replace(/\s+/g, '')
    .replace(/^t/, '')
    .replace(/天|日|days?/g, 'd')
    .replace(/小时|时|hours?|hrs?/g, 'h')
    .replace(/分钟|分|minutes?|mins?/g, 'm');
  if (entry === '') return text.trim() === '' ? null : millis(0);
  const match = /^([+-]?)(?:(\d{1,3})d)?(?:(\d{1,4})h)?(?:(\d{1,5})m?)?$/.exec(entry);
  if (match === null || (match[2] ?? match[3] ?? match[4]) === undefined) return null;
  const length = Number(match[2] ?? 0) * UNITS.d + Number(match[3] ?? 0) * UNITS.h + Number(match[4] ?? 0) * UNITS.m;
  if (length > MOST_DUE) return null;
  return millis(match[1] === '+' || length === 0 ? length : -length);
}

/** The distance from the start in the largest unit that gives a whole number. A day is only said of two or more: T−24 h is what crews say. */
export function dueParts(due: Millis): { readonly count: number; readonly unit: DueUnit } {
  const away = Math.abs(due);
  if (away >= 2 * UNITS.d && away % UNITS.d === 0) return { count: away / UNITS.d, unit: 'd' };
  return away >= UNITS.h && away % UNITS.h === 0 ? { count: away / UNITS.h, unit: 'h' } : { count: Math.round(away / UNITS.m), unit: 'm' };
}
