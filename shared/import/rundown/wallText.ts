import { plain } from '../../plan/cardText.ts';
import { type Instant, instant, LAST_INSTANT } from '../../time.ts';

/** Local time less UTC at an instant, in milliseconds. */
export type Zone = (at: Instant) => number;

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** 2026-11-14 19:00:05 on this machine's wall. */
export const wallText = (at: Instant, zone: Zone): string => new Date(at + zone(at)).toISOString().slice(0, 19).replace('T', ' ');
/** 19:00:05 */
export const clockOf = (at: Instant, zone: Zone): string => wallText(at, zone).slice(11);

/**
 * A time of day near the show's start, up to half a day before it and else behind it, so that 0:30 of an evening show is
 * past midnight; or a day with its time. null: neither.
 */
export function readWall(text: string, start: Instant, zone: Zone): Instant | null {
  const match = /^(?:(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?[ T]*)?(\d{1,2}):(\d{2})(?::(\d{2}))?$/.exec(plain(text));
  if (match === null) return null;
  const [year, month, day, h, m, s] = match.slice(1).map((part) => Number(part ?? 0)) as [number, number, number, number, number, number];
  if (m > 59 || s > 59) return null;
  const clock = h * HOUR + m * 60_000 + s * 1000;
  // 24:00 ends a day.
  if (clock > DAY) return null;
  const local = start + zone(start);
  const midnight = match[1] === undefined ? local - (local % DAY) : Date.UTC(year, month - 1, day);
  // 31 February would roll over into March.
  if (match[1] !== undefined && new Date(midnight).getUTCDate() !== day) return null;
  const near = match[1] === undefined && midnight + clock < local - DAY / 2 ? DAY : 0;
  const at = fromLocal(midnight + clock + near, zone);
  return at >= 0 && at <= LAST_INSTANT ? at : null;
}

/** The zone is asked twice: on the day of a change its offset is another one. */
function fromLocal(local: number, zone: Zone): Instant {
  const first = instant(local - zone(instant(local)));
  return instant(local - zone(first));
}
