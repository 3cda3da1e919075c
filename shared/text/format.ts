import type { Fen } from '../plan/product.ts';
import { type Instant, type Millis, millis } from '../time.ts';

const two = (n: number) => String(n).padStart(2, '0');

function parts(ms: number, round: (s: number) => number): string {
  const all = round(Math.abs(ms) / 1000);
  const h = Math.floor(all / 3600);
  const m = Math.floor((all % 3600) / 60);
  return h > 0 ? `${h}:${two(m)}:${two(all % 60)}` : `${m}:${two(all % 60)}`;
}

/** A length: `12:00`, `1:05:00`; null is —. */
export const lengthText = (ms: number | null): string => (ms === null ? '—' : parts(ms, Math.round));

/**
 * A countdown that reaches 0:00 exactly when time is up: whole seconds still to come round up, seconds over round
 * down and carry the sign (`−0:12`). Minutes have two digits so that the figures do not jump.
 */
export function countdownText(remaining: number): string {
  const over = remaining < 0;
  const text = parts(remaining, over ? Math.floor : Math.ceil);
  const padded = /^\d:/.test(text) && text.length === 4 ? `0${text}` : text;
  return over && !/^0*:?0*0:00$/.test(padded) ? `−${padded}` : padded;
}

/**
 * How far one clock is from another as both are shown: whole seconds, each rounded down like a clock, + is later. In
 * milliseconds. Without it a show that ends at 01:02:13.6 would stand beside +2:14.
 */
export const clockOffset = (at: Instant, planned: Instant): Millis => millis((Math.floor(at / 1000) - Math.floor(planned / 1000)) * 1000);

/** + is late / over / longer, everywhere (semantics.md). */
export function offsetText(ms: number | null): string {
  if (ms === null) return '—';
  const text = parts(ms, Math.round);
  if (/^0:00$/.test(text)) return text;
  return `${ms < 0 ? '−' : '+'}${text}`;
}

/** How far a clock was set, + is forward: `+1:00:00`; below ten seconds to the hundredth, `−0:00.06`. */
export function stepText(by: number): string {
  const seconds = Math.abs(by) / 1000;
  return seconds >= 10 ? offsetText(by) : `${by < 0 ? '−' : '+'}0:0${seconds.toFixed(2)}`;
}

/** ¥169 or ¥169.90; missing is —, never ¥0. */
export function yuanText(amount: Fen | null): string {
  if (amount === null) return '—';
  const whole = Math.trunc(amount / 100);
  const grouped = String(whole).replace(/\B(?=(\d{3})+(?!\d))/g, ',');
  const cents = Math.abs(amount % 100);
  return cents === 0 ? `¥${grouped}` : `¥${grouped}.${two(cents)}`;
}
