import { describe, expect, it } from 'vitest';
import { showId } from '../../../shared/ids.ts';
import { nextWholeHour, redate } from '../../../shared/plan/samples.ts';
import { instant, later, minutes } from '../../../shared/time.ts';
import { makeProduct, makeSegment, makeShow, THREE_PM } from '../../support/plan.ts';

const HOUR = 3_600_000;

describe('the next whole hour of local time', () => {
  it.each([
    ['2026-03-02T06:10:00Z', 8 * HOUR, '2026-03-02T07:00:00Z'],
    ['2026-03-02T07:00:00Z', 8 * HOUR, '2026-03-02T07:00:00Z'],
    ['2026-03-02T07:00:00.001Z', 8 * HOUR, '2026-03-02T08:00:00Z'],
    ['2026-12-31T15:59:59Z', 8 * HOUR, '2026-12-31T16:00:00Z'],
    ['2026-03-02T06:10:00Z', 5.5 * HOUR, '2026-03-02T06:30:00Z'],
    ['2026-03-02T06:40:00Z', -3.5 * HOUR, '2026-03-02T07:30:00Z'],
  ])('%s at %i: %s', (now, zone, expected) => {
    expect(new Date(nextWholeHour(instant(Date.parse(now)), () => zone)).toISOString()).toBe(new Date(expected).toISOString());
  });
});

it('a sample moves whole: start, pins and price dates, and nothing else', () => {
  const sample = makeShow({
    segments: [makeSegment('A'), makeSegment('B', { hardStart: later(THREE_PM, minutes(30)) })],
    products: [makeProduct('p', { priceAsOf: later(THREE_PM, -minutes(60)) }), makeProduct('q')],
  });
  const start = later(THREE_PM, 3 * 24 * HOUR);
  const moved = redate(sample, showId('mine'), start);
  expect(moved).toEqual({
    ...sample,
    id: 'mine',
    plannedStart: start,
    segments: [sample.segments[0], { ...sample.segments[1], hardStart: later(start, minutes(30)) }],
    products: [{ ...sample.products[0], priceAsOf: later(start, -minutes(60)) }, sample.products[1]],
  });
});
