import { type Millis, millis } from '../time.ts';

/** Why an entry changes nothing. The screen words it; the old length stays. */
export type LengthProblem =
  | 'empty'
  | 'notUnderstood'
  | 'notPositive'
  | 'tooLong'
  | 'minutesOver59'
  | 'secondsOver59'
  | 'noFixedPoint'
  | 'noRoom';

export type LengthEntry =
  | { readonly type: 'length'; readonly length: Millis }
  | { readonly type: 'invalid'; readonly problem: LengthProblem };

/** What an entry may lean on: the length that stands, and the room until the next pin or the announced end (null: neither is set). */
export interface LengthContext {
  readonly current: Millis;
  readonly untilFixed: Millis | null;
}

/** No segment lasts longer than a day: beyond that it is a typing mistake. */
const LONGEST_LENGTH: Millis = millis(24 * 3_600_000);

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/**
 * Reads a typed length (screens.md, 策划): `5` and `5m` minutes, `90s` seconds, `1:30` min:s, `1:05:00` h:min:s, `1h5m`,
 * `+2m` / `-30s` against the current length, `p` until the next pin, else the announced end. Full-width characters, 分/秒/小时 and ′ ″
 * count the same.
 */
export function parseLength(text: string, context: LengthContext): LengthEntry {
  const entry = plain(text);
  if (entry === '') return invalid('empty');
  if (entry === 'p') return untilFixed(context.untilFixed);
  const sign = entry[0] === '+' ? 1 : entry[0] === '-' ? -1 : 0;
  const read = amount(sign === 0 ? entry : entry.slice(1));
  if (typeof read === 'string') return invalid(read);
  return bounded(sign === 0 ? read : context.current + sign * read);
}

/** Everything an input method may produce, in the one spelling the reader knows. */
function plain(text: string): string {
  return text
    .replace(/[″”“＂]/g, '"')
    .replace(/[′’‘＇]/g, "'")
    .replace(/''/g, '"')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[−–—]/g, '-')
    .replace(/。/g, '.')
    .replace(/\s+/g, '')
    .replace(/(\d)个(?=半?小时)/g, '$1')
    .replace(/小时|时|hours?|hrs?/g, 'h')
    .replace(/分钟|分|minutes?|mins?|'/g, 'm')
    .replace(/秒钟|秒|seconds?|secs?|"/g, 's');
}

function amount(entry: string): number | LengthProblem {
  const clock = /^(?:(\d{1,3}):)?(\d{1,4}):(\d{1,2})$/.exec(entry);
  if (clock !== null) return clockAmount(clock[1] ?? null, Number(clock[2]), Number(clock[3]));
  return unitAmount(entry);
}

const UNITS = [
  { name: 'h', ms: HOUR },
  { name: 'm', ms: MINUTE },
  { name: 's', ms: SECOND },
] as const;

/** Units must fall from left to right; a bare number takes the next smaller one: 1h30 is an hour and a half, 5 is minutes. */
function unitAmount(entry: string): number | LengthProblem {
  if (!/^(?:\d+(?:\.\d+)?[hms])*(?:\d+(?:\.\d+)?[hms]?)$/.test(entry)) return 'notUnderstood';
  let sum = 0;
  let last = -1;
  for (const [, digits, name] of entry.matchAll(/(\d+(?:\.\d+)?)([hms]?)/g)) {
    const at = name === '' ? (last === -1 ? 1 : last + 1) : UNITS.findIndex((unit) => unit.name === name);
    const unit = UNITS[at];
    if (unit === undefined || at <= last) return 'notUnderstood';
    sum += Number(digits) * unit.ms;
    last = at;
  }
  return Math.round(sum / SECOND) * SECOND;
}

function clockAmount(hours: string | null, minutes: number, seconds: number): number | LengthProblem {
  if (seconds > 59) return 'secondsOver59';
  // 90:00 is ninety minutes; 1:90:00 is a mistake.
  if (hours !== null && minutes > 59) return 'minutesOver59';
  return Number(hours ?? 0) * HOUR + minutes * MINUTE + seconds * SECOND;
}

function untilFixed(room: Millis | null): LengthEntry {
  if (room === null) return invalid('noFixedPoint');
  return room <= 0 ? invalid('noRoom') : bounded(room);
}

function bounded(ms: number): LengthEntry {
  if (ms <= 0) return invalid('notPositive');
  return ms > LONGEST_LENGTH ? invalid('tooLong') : { type: 'length', length: millis(ms) };
}

const invalid = (problem: LengthProblem): LengthEntry => ({ type: 'invalid', problem });
