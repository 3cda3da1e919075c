import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readPin } from '../../../renderer/rooms/plan/inspector/readers.ts';
import { clockText, isoDay, zoneOffset } from '../../../renderer/ui/wall.ts';
import { freezePlan } from '../../../shared/plan/frozen.ts';
import { announcedEnd, planRows, roomUntilFixed } from '../../../shared/plan/planClock.ts';
import { nextWholeHour, redate } from '../../../shared/plan/samples.ts';
import { parseLength } from '../../../shared/plan/smartTime.ts';
import { fold } from '../../../shared/take/apply.ts';
import { timing } from '../../../shared/take/timing.ts';
import { instant, later, millis, minutes } from '../../../shared/time.ts';
import { Bench } from '../../support/bench.ts';
import { makeSegment, makeShow } from '../../support/plan.ts';

/** A show of A and B, an hour each, over a moment at which clocks do something. The table was made by hand, from the zones' own rules. */
interface Night {
  readonly zone: string;
  readonly what: string;
  /** UTC. */
  readonly start: string;
  /** What a clock on the wall there shows as A starts, as B starts, and at the end; and the day then. */
  readonly clocks: readonly [string, string, string];
  readonly endDay: string;
}

const night = (zone: string, what: string, start: string, clocks: Night['clocks'], endDay: string): Night => ({
  zone,
  what,
  start,
  clocks,
  endDay,
});

const nights: readonly Night[] = [
  night('Europe/London', 'clocks go forward', '2026-03-29T00:30Z', ['00:30:00', '02:30:00', '03:30:00'], '2026-03-29'),
  night('Europe/London', 'clocks go back', '2026-10-24T23:30Z', ['00:30:00', '01:30:00', '01:30:00'], '2026-10-25'),
  night('Europe/London', "the year's end", '2026-12-31T23:30Z', ['23:30:00', '00:30:00', '01:30:00'], '2027-01-01'),
  night('Europe/London', 'a leap day', '2028-02-28T23:30Z', ['23:30:00', '00:30:00', '01:30:00'], '2028-02-29'),
  night('America/St_Johns', 'clocks go forward', '2026-03-08T05:00Z', ['01:30:00', '03:30:00', '04:30:00'], '2026-03-08'),
  night('America/St_Johns', 'clocks go back', '2026-11-01T04:00Z', ['01:30:00', '01:30:00', '02:30:00'], '2026-11-01'),
  night('America/St_Johns', "the year's end", '2027-01-01T03:00Z', ['23:30:00', '00:30:00', '01:30:00'], '2027-01-01'),
  night('America/St_Johns', 'after a leap day', '2028-03-01T03:00Z', ['23:30:00', '00:30:00', '01:30:00'], '2028-03-01'),
  night('Australia/Lord_Howe', 'clocks go half an hour forward', '2026-10-03T15:00Z', ['01:30:00', '03:00:00', '04:00:00'], '2026-10-04'),
  night('Australia/Lord_Howe', 'clocks go half an hour back', '2026-04-04T14:30Z', ['01:30:00', '02:00:00', '03:00:00'], '2026-04-05'),
  night('Australia/Lord_Howe', "the year's end", '2026-12-31T12:30Z', ['23:30:00', '00:30:00', '01:30:00'], '2027-01-01'),
  night('Australia/Lord_Howe', 'a leap day', '2028-02-28T12:30Z', ['23:30:00', '00:30:00', '01:30:00'], '2028-02-29'),
  night('Asia/Shanghai', 'midnight', '2026-06-30T15:30Z', ['23:30:00', '00:30:00', '01:30:00'], '2026-07-01'),
  night('Asia/Shanghai', "the year's end", '2026-12-31T15:30Z', ['23:30:00', '00:30:00', '01:30:00'], '2027-01-01'),
  night('Asia/Shanghai', 'a leap day', '2028-02-28T15:30Z', ['23:30:00', '00:30:00', '01:30:00'], '2028-02-29'),
];

const HOUR = minutes(60);
const { TZ } = process.env;
afterAll(() => {
  if (TZ === undefined) delete process.env.TZ;
  else process.env.TZ = TZ;
});

describe.each(nights)('in $zone over $what', ({ zone, start: text, clocks, endDay }) => {
  const start = instant(Date.parse(text));
  const show = makeShow({ plannedStart: start, segments: ['A', 'B'].map((id) => makeSegment(id, { length: HOUR })) });
  const b = later(start, HOUR);
  const end = later(start, 2 * HOUR);

  beforeAll(() => {
    process.env.TZ = zone;
    expect(new Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(zone);
  });

  it('the plan shows the clocks of the place, and chains by length alone', () => {
    const rows = planRows(start, show.segments);
    expect([...rows.map((row) => clockText(row.start)), clockText(rows[1]!.end)]).toEqual(clocks);
    expect(isoDay(end)).toBe(endDay);
    expect(rows[1]!.end - start).toBe(2 * HOUR);
  });

  it('no countdown, no chain and no lateness knows that anything happened', () => {
    const bench = new Bench(show, later(start, -minutes(90)));
    expect(bench.timing(later(start, -minutes(90))).toPlannedStart).toBe(minutes(90));
    bench.go(start);
    for (let minute = 0; minute < 60; minute += 5) {
      const now = bench.timing(later(start, minutes(minute)));
      expect([now.current?.remaining, now.endOffset, now.expectedShowEnd]).toEqual([HOUR - minutes(minute), 0, end]);
    }
    expect(bench.timing(later(start, minutes(10))).next?.expectedStart).toBe(b);
    bench.go(b);
    const done = bench.timing(later(b, minutes(30)));
    expect([done.current?.remaining, done.showElapsed, done.endOffset]).toEqual([minutes(30), minutes(90), 0]);
  });

  it('a pin typed as the clock shows it is meant behind the start, and p fills to it', () => {
    const pin = readPin(clocks[2], start)!;
    expect(clockText(pin)).toBe(clocks[2]);
    expect(pin).toBeGreaterThanOrEqual(start);
    const pinned = show.segments.map((row, index) => (index === 1 ? { ...row, hardStart: end } : row));
    const room = roomUntilFixed(planRows(start, pinned), 0, announcedEnd(show));
    expect(parseLength('p', { current: HOUR, untilFixed: room })).toEqual({ type: 'length', length: 2 * HOUR });
  });

  it('the next whole hour is whole on the clock, ahead, and nearer than two', () => {
    for (let ahead = -180; ahead <= 180; ahead += 7) {
      const now = later(start, minutes(ahead));
      const next = nextWholeHour(now, zoneOffset);
      expect(clockText(next)).toMatch(/:00:00$/);
      expect(next - now).toBeGreaterThanOrEqual(0);
      expect(next - now).toBeLessThan(minutes(91));
    }
  });

  it('a show moved there keeps every distance', () => {
    const sample = makeShow({ plannedStart: instant(0), segments: [makeSegment('A', { hardStart: instant(HOUR) })] });
    const moved = redate(sample, sample.id, start);
    expect([moved.plannedStart, moved.segments[0]?.hardStart]).toEqual([start, b]);
  });

  it('the same log makes the same take, and the same numbers, as anywhere', () => {
    const bench = new Bench(show, start);
    bench.go(later(start, 20_000));
    bench.hold(later(start, minutes(20)));
    bench.stepWall(later(start, minutes(30)), 3_600_000);
    bench.resume(later(start, minutes(70)));
    bench.go(later(start, minutes(100)));
    const told = () => JSON.stringify([fold(bench.log), timing(fold(bench.log)!, later(start, minutes(110))), freezePlan(show)]);
    const here = told();
    process.env.TZ = 'UTC';
    const elsewhere = told();
    process.env.TZ = zone;
    expect(here).toBe(elsewhere);
  });
});

it('a pin in an hour that is told twice is the later one when the show starts in it', () => {
  process.env.TZ = 'Europe/London';
  const second = instant(Date.parse('2026-10-25T01:15Z'));
  expect(clockText(second)).toBe('01:15:00');
  expect(readPin('01:45', second)).toBe(Date.parse('2026-10-25T01:45Z'));
  process.env.TZ = 'Australia/Lord_Howe';
  const half = instant(Date.parse('2026-04-04T15:05Z'));
  expect(clockText(half)).toBe('01:35:00');
  expect(readPin('01:50', half)).toBe(Date.parse('2026-04-04T15:20Z'));
  expect(readPin('01:40', later(half, -millis(minutes(30))))).toBe(Date.parse('2026-04-04T14:40Z'));
});
