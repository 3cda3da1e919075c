import { type Instant, instant, LAST_INSTANT } from '../../../../shared/time.ts';

/** Another day, the same time of day; `2026-11-14`, `2026/11/14` and full-width digits alike. null names no day. */
export function readDay(text: string, start: Instant): Instant | null {
  const match = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text.normalize('NFKC').trim());
  if (match === null) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const at = new Date(start);
  at.setFullYear(year, month - 1, day);
  // 31 February rolls over into March: then it was no day. A day that no show file may carry is none either.
  const isDay = at.getMonth() === month - 1 && at.getDate() === day && at.getTime() >= 0 && at.getTime() <= LAST_INSTANT;
  return isDay ? instant(at.getTime()) : null;
}

/** Another time of the same day. null names no time. */
export function readTime(text: string, start: Instant): Instant | null {
  const match = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/.exec(text.normalize('NFKC').trim());
  const [h, m, s] = [Number(match?.[1]), Number(match?.[2]), Number(match?.[3] ?? 0)];
  if (match === null || h > 23 || m > 59 || s > 59) return null;
  return instant(new Date(start).setHours(h, m, s, 0));
}
