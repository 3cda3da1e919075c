import { BETWEEN, plain, type Read } from '../../../../shared/plan/cardText.ts';
import type { FloatingWindow } from '../../../../shared/plan/segment.ts';
import { parseLength } from '../../../../shared/plan/smartTime.ts';
import { type Instant, instant, type Millis, millis } from '../../../../shared/time.ts';

/** A bound of the flex or a cue's offset: a length that may also be 0. */
export function readOffset(text: string): Millis | undefined {
  if (/^0+([:.]0+)*[hms]?$/.test(plain(text))) return millis(0);
  const read = parseLength(text, { current: millis(0), untilFixed: null });
  return read.type === 'length' ? read.length : undefined;
}

/** How long a show was announced to last. A sign needs a length to lean on: without one it cannot stand. */
export function readTarget(text: string, current: Millis | null): Read<Millis> {
  const entry = plain(text);
  if (entry === '') return null;
  if (current === null && /^[+\-−–—]/.test(entry)) return undefined;
  const read = parseLength(entry, { current: current ?? millis(0), untilFixed: null });
  return read.type === 'length' ? read.length : undefined;
}

/**
 * A pinned wall clock on the show's day. A clock hours before the planned start is meant for the next day: a show that
 * starts at 22:00 is pinned to 00:30 after midnight.
 */
export function readPin(text: string, plannedStart: Instant): Read<Instant> {
  const entry = plain(text);
  if (entry === '') return null;
  const match = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/.exec(entry);
  const [h, m, s] = [Number(match?.[1]), Number(match?.[2]), Number(match?.[3] ?? 0)];
  if (match === null || h > 23 || m > 59 || s > 59) return undefined;
  const day = new Date(plannedStart);
  day.setHours(h, m, s, 0);
  if (day.getTime() < plannedStart - 6 * 3_600_000) day.setDate(day.getDate() + 1);
  return instant(secondTime(day, plannedStart));
}

/** Two clocks of the show's day, neither before its start: when a floating segment may be raised, as offsets from it. */
export function readWindow(text: string, plannedStart: Instant): Read<FloatingWindow> {
  const entry = plain(text);
  if (entry === '') return null;
  const [from, to, ...more] = entry.split(BETWEEN).map((clock) => readPin(clock, plannedStart));
  if (more.length > 0 || from === undefined || from === null || to === undefined || to === null) return undefined;
  if (from < plannedStart || to < from) return undefined;
  return { from: millis(from - plannedStart), to: millis(to - plannedStart) };
}

/** When clocks go back, an hour (somewhere half of one) is told twice: a show that starts in it means the later one. */
function secondTime(read: Date, plannedStart: Instant): number {
  if (read.getTime() >= plannedStart) return read.getTime();
  const again = [30, 60].map((minutes) => new Date(read.getTime() + minutes * 60_000));
  const told = (date: Date) => date.toTimeString().slice(0, 8);
  return (again.find((date) => date.getTime() >= plannedStart && told(date) === told(read)) ?? read).getTime();
}
