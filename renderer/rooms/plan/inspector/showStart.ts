import { format } from 'date-fns/format';
import { type Instant, instant } from '../../../../shared/time.ts';

/** The value of a local date-and-time field. */
export const dayEntry = (at: Instant): string => format(at, "yyyy-MM-dd'T'HH:mm");

/** null while the field is incomplete or names no real time. */
export function readStart(text: string): Instant | null {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(text)) return null;
  const ms = new Date(text).getTime();
  return Number.isNaN(ms) ? null : instant(ms);
}
