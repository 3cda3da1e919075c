import { type Fen, fen, type SellingPoint } from '../../../../shared/plan/product.ts';
import { parseLength } from '../../../../shared/plan/smartTime.ts';
import { type Instant, instant, type Millis, millis } from '../../../../shared/time.ts';

/** A field's text read back: undefined is text that cannot stand. Blank is null: missing, never 0. */
export type Read<T> = T | null | undefined;

const plain = (text: string) => text.normalize('NFKC').trim();

/** Yuan with at most two decimals, kept as whole 分: read digit by digit, so that no fraction is ever rounded. */
export function readMoney(text: string): Read<Fen> {
  const entry = plain(text)
    .replace(/^[¥￥]/, '')
    .replace(/(?<=\d),(?=\d{3})/g, '');
  if (entry === '') return null;
  const match = /^(\d{1,11})(?:\.(\d{1,2}))?$/.exec(entry);
  if (match === null) return undefined;
  return fen(Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0')));
}

export const moneyEntry = (amount: Fen | null): string => {
  if (amount === null) return '';
  const cents = amount % 100;
  return `${Math.trunc(amount / 100)}${cents === 0 ? '' : `.${String(cents).padStart(2, '0')}`}`;
};

export function readCount(text: string): Read<number> {
  const entry = plain(text);
  if (entry === '') return null;
  return /^\d{1,9}$/.test(entry) ? Number(entry) : undefined;
}

export const countEntry = (count: number | null): string => (count === null ? '' : String(count));

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

/** When clocks go back, an hour (somewhere half of one) is told twice: a show that starts in it means the later one. */
function secondTime(read: Date, plannedStart: Instant): number {
  if (read.getTime() >= plannedStart) return read.getTime();
  const again = [30, 60].map((minutes) => new Date(read.getTime() + minutes * 60_000));
  const told = (date: Date) => date.toTimeString().slice(0, 8);
  return (again.find((date) => date.getTime() >= plannedStart && told(date) === told(read)) ?? read).getTime();
}

/** One entry a line; blank lines are none. */
export const readLines = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

export const readPoints = (text: string): readonly SellingPoint[] =>
  readLines(text).map((line) => {
    const [point = '', ...source] = line.split(/[｜|]/);
    return { text: point.trim(), source: source.join('｜').trim() };
  });

export const pointEntry = (points: readonly SellingPoint[]): string =>
  points.map((point) => (point.source === '' ? point.text : `${point.text}｜${point.source}`)).join('\n');
