/** How a spreadsheet shows a number, as far as it matters here. */
export type NumberKind =
  | { readonly type: 'plain' }
  | { readonly type: 'date'; readonly withTime: boolean }
  /** elapsed: may pass a day. Chinese: with 时 分 秒 between, so that 1时30分 is no minute and a half. */
  | { readonly type: 'time'; readonly parts: string; readonly elapsed: boolean; readonly chinese: boolean };

export const PLAIN: NumberKind = { type: 'plain' };

const DAY_SECONDS = 86_400;
/** 9999-12-31: no spreadsheet knows a later day. */
const LAST_SERIAL = 2_958_465;
/** Days between the two systems of counting. */
const SINCE_1904 = 1462;

/**
 * A numeric cell as the spreadsheet shows it, and never less exact: durations as h:mm:ss or m:ss, days as 2026-11-14,
 * anything else as the number. What is no number stays as it is written, for the field to refuse.
 */
export function numberText(raw: string, kind: NumberKind, since1904: boolean): string {
  const value = raw.trim() === '' ? Number.NaN : Number(raw);
  if (!Number.isFinite(value)) return raw;
  if (kind.type === 'plain' || value < 0 || value > LAST_SERIAL) return plainNumber(value);
  return kind.type === 'date' ? dateText(value, kind.withTime, since1904) : timeText(value, kind);
}

/** Fifteen digits are all that a spreadsheet keeps: the noise behind them is none of ours, and more before the point are lost. */
function plainNumber(value: number): string {
  if (Math.abs(value) >= 1e15) return value.toExponential();
  return String(Number(value.toPrecision(15)) + 0);
}

function dateText(value: number, withTime: boolean, since1904: boolean): string {
  const seconds = Math.round(value * DAY_SECONDS);
  const day = Math.floor(seconds / DAY_SECONDS) + (since1904 ? SINCE_1904 : 0);
  // 1900 was no leap year, though spreadsheets count its 29 February as day 60.
  const at = Date.UTC(1899, 11, day < 60 ? 31 : 30) + day * DAY_SECONDS * 1000 + (seconds % DAY_SECONDS) * 1000;
  const text = new Date(at).toISOString();
  return withTime && seconds % DAY_SECONDS !== 0 ? `${text.slice(0, 10)} ${text.slice(11, 19)}` : text.slice(0, 10);
}

function timeText(value: number, { parts, elapsed, chinese }: NumberKind & { readonly type: 'time' }): string {
  const seconds = Math.round((elapsed ? value : value % 1) * DAY_SECONDS);
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  if (chinese) return `${h === 0 ? '' : `${h}小时`}${m === 0 ? '' : `${m}分`}${s === 0 && seconds > 0 ? '' : `${s}秒`}`;
  // Shown with hours, or too long to be shown without: minutes of a day never pass 1439.
  if (parts === 'hm' && s === 0) return `${h}:${two(m)}`;
  if (parts === 'ms') return h === 0 || elapsed ? `${h * 60 + m}:${two(s)}` : `${h}:${two(m)}:${two(s)}`;
  return `${h}:${two(m)}:${two(s)}`;
}

const two = (n: number): string => String(n).padStart(2, '0');

/** Spreadsheets write what XML cannot hold as _x000D_. */
export const unescaped = (text: string): string =>
  text.includes('_x') ? text.replace(/_x([0-9a-f]{4})_/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))) : text;
