import { format } from 'date-fns/format';
import { enUS } from 'date-fns/locale/en-US';
import { zhCN } from 'date-fns/locale/zh-CN';
import type { Instant } from '../../shared/time.ts';
import type { Language } from '../../shared/wire/frame.ts';

/** Wall clocks in this machine's time zone: the only place where an instant becomes a time of day. */
export function clockText(at: Instant): string {
  // Not through a format string: GO changes the clock of every row, and must draw within a frame.
  const date = new Date(at);
  return `${two(date.getHours())}:${two(date.getMinutes())}:${two(date.getSeconds())}`;
}

/** Local time less UTC at that instant, in milliseconds. */
export const zoneOffset = (at: Instant): number => -new Date(at).getTimezoneOffset() * 60_000;

const two = (n: number): string => (n < 10 ? `0${n}` : String(n));

export const shortClock = (at: Instant): string => format(at, 'HH:mm');

/** 周六 11月14日 · Sat 14 Nov */
export const dayText = (at: Instant, language: Language): string =>
  language === 'en' ? format(at, 'EEE d MMM', { locale: enUS }) : format(at, 'EEE MMMdo', { locale: zhCN });

/** 周六 · Sat */
export const weekdayText = (at: Instant, language: Language): string => format(at, 'EEE', { locale: language === 'en' ? enUS : zhCN });

/** 2026-11-14, for file names. */
export const isoDay = (at: Instant): string => format(at, 'yyyy-MM-dd');

/** 2026-11-14 19:00:05, for tables that leave the app. */
export const stampText = (at: Instant): string => format(at, 'yyyy-MM-dd HH:mm:ss');
