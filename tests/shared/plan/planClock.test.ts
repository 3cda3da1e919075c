import { describe, expect, test } from 'vitest';
import { productId, segmentId, showId } from '../../../shared/ids.ts';
import { phasePlans, planRows, planSums, roomUntilFixed } from '../../../shared/plan/planClock.ts';
import { newSegment } from '../../../shared/plan/rundownEdit.ts';
import type { Segment } from '../../../shared/plan/segment.ts';
import { DEFAULT_GO_GAP, DEFAULT_HOST_PACE, type Show } from '../../../shared/plan/show.ts';
import { type Instant, instant, later, minutes } from '../../../shared/time.ts';

const start = instant(Date.UTC(2026, 10, 14, 11, 0));
const at = (m: number): Instant => later(start, minutes(m));
const row = (id: string, length: number, patch: Partial<Segment> = {}): Segment => ({
  ...newSegment(segmentId(id), 'product', id),
  length: minutes(length),
  ...patch,
});
const show = (segments: readonly Segment[]): Show => ({
  id: showId('s'),
  title: '',
  theme: '',
  template: '',
  plannedStart: start,
  segments,
  products: [],
  crew: [],
  hostPace: DEFAULT_HOST_PACE,
  goGap: DEFAULT_GO_GAP,
  extra: {},
});

describe('planned clocks', () => {
  test('chain from the planned start', () => {
    expect(planRows(start, [row('a', 2), row('b', 5)]).map((each) => each.start)).toEqual([at(0), at(2)]);
  });
  test('a gap before a pin is waited out', () => {
    const rows = planRows(start, [row('a', 2), row('b', 5, { hardStart: at(4) }), row('c', 1)]);
    expect(rows.map((each) => [each.start, each.gap, each.pinMissed])).toEqual([
      [at(0), 0, 0],
      [at(4), minutes(2), 0],
      [at(9), 0, 0],
    ]);
  });
  test('a pin that the plan comes too late for is missed, not pulled forward', () => {
    const rows = planRows(start, [row('a', 6), row('b', 5, { hardStart: at(4) })]);
    expect(rows[1]).toMatchObject({ start: at(6), gap: 0, pinMissed: minutes(2) });
  });
  test('across midnight', () => {
    const late = instant(Date.UTC(2026, 11, 31, 23, 58));
    expect(planRows(late, [row('a', 5), row('b', 5)])[1]?.start).toBe(Date.UTC(2027, 0, 1, 0, 3));
  });
});

describe('room until the next pin', () => {
  const rows = planRows(start, [row('a', 2), row('b', 3), row('c', 1, { hardStart: at(10) }), row('d', 1)]);
  test('counts the rows between', () => expect(roomUntilFixed(rows, 0)).toBe(minutes(7)));
  test('of the row right before it', () => expect(roomUntilFixed(rows, 1)).toBe(minutes(8)));
  test('none behind the last pin', () => expect(roomUntilFixed(rows, 2)).toBeNull());
  test('filled, the pin is met exactly', () => {
    const filled = planRows(start, [row('a', 2), row('b', 8), row('c', 1, { hardStart: at(10) })]);
    expect(filled[2]).toMatchObject({ gap: 0, pinMissed: 0 });
  });
});

test('an empty phase starts where the one before it ends', () => {
  const rows = planRows(start, [row('a', 4)]);
  expect(phasePlans(start, rows).map((phase) => [phase.phase, phase.start, phase.length])).toEqual([
    ['opening', at(0), 0],
    ['product', at(0), minutes(4)],
    ['closing', at(4), 0],
  ]);
});

describe('sums', () => {
  test('of a show', () => {
    const segments = [
      row('a', 6, { tier: 'profit', productIds: [productId('x')] }),
      row('b', 2, { tier: 'traffic', productIds: [productId('y'), productId('x')] }),
      row('c', 4, { kind: 'interaction' }),
    ];
    expect(planSums(show(segments), planRows(start, segments))).toEqual({
      segments: 3,
      products: 2,
      length: minutes(12),
      end: at(12),
      profitShare: 0.75,
    });
  });
  test('without products there is no share, and an empty show ends where it starts', () => {
    expect(planSums(show([]), [])).toEqual({ segments: 0, products: 0, length: 0, end: start, profitShare: null });
  });
});
