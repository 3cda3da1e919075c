import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { productId, segmentId } from '../../../shared/ids.ts';
import { NO_BUDGETS } from '../../../shared/plan/phaseBudget.ts';
import { announcedEnd, phasePlans, planRows, planSums, roomUntilFixed } from '../../../shared/plan/planClock.ts';
import { newSegment, patchSegment } from '../../../shared/plan/rundownEdit.ts';
import type { Segment } from '../../../shared/plan/segment.ts';
import type { Show } from '../../../shared/plan/show.ts';
import { type Instant, instant, later, minutes, seconds } from '../../../shared/time.ts';
import { makeShow } from '../../support/plan.ts';

const start = instant(Date.UTC(2026, 10, 14, 11, 0));
const at = (m: number): Instant => later(start, minutes(m));
const row = (id: string, length: number, patch: Partial<Segment> = {}): Segment => ({
  ...newSegment(segmentId(id), 'product', id),
  length: minutes(length),
  ...patch,
});
const show = (segments: readonly Segment[]): Show => makeShow({ plannedStart: start, segments });

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
  test('counts the rows between', () => expect(roomUntilFixed(rows, 0, null)).toBe(minutes(7)));
  test('of the row right before it', () => expect(roomUntilFixed(rows, 1, null)).toBe(minutes(8)));
  test('none behind the last pin', () => expect(roomUntilFixed(rows, 2, null)).toBeNull());
  test('filled, the pin is met exactly', () => {
    const filled = planRows(start, [row('a', 2), row('b', 8), row('c', 1, { hardStart: at(10) })]);
    expect(filled[2]).toMatchObject({ gap: 0, pinMissed: 0 });
  });
  test('a pin comes before the announced end', () => expect(roomUntilFixed(rows, 0, at(60))).toBe(minutes(7)));
});

describe('room until the announced end', () => {
  const rows = planRows(start, [row('a', 2), row('b', 3, { hardStart: at(10) }), row('c', 4), row('d', 1)]);
  test('behind the last pin, what the rows behind leave', () => {
    expect([1, 2, 3].map((index) => roomUntilFixed(rows, index, at(20)))).toEqual([minutes(5), minutes(6), minutes(3)]);
  });
  test('negative when the rows behind alone run past it', () => expect(roomUntilFixed(rows, 2, at(12))).toBe(-minutes(2)));
  test('no such row, no room', () => expect(roomUntilFixed(rows, 9, at(20))).toBeNull());

  test('filled, any plan ends exactly there and every other row keeps its length', () => {
    const length = fc.integer({ min: 1, max: 3600 });
    const plan = fc.record({
      lengths: fc.array(length, { minLength: 1, maxLength: 8 }),
      place: fc.nat(7),
      pin: fc.option(fc.record({ row: fc.nat(7), at: fc.nat(7200) })),
      target: fc.integer({ min: 1, max: 86_400 }),
    });
    fc.assert(
      fc.property(plan, ({ lengths, place, pin, target }) => {
        const index = place % lengths.length;
        const segments = lengths.map((s, n) => ({
          ...row(`s${n}`, 0, { length: seconds(s) }),
          hardStart: pin !== null && n === Math.min(pin.row, index) ? later(start, seconds(pin.at)) : null,
        }));
        const planned = { ...show(segments), targetLength: seconds(target) };
        const room = roomUntilFixed(planRows(start, segments), index, announcedEnd(planned));
        if (room === null) throw new Error('an announced end leaves a room');
        fc.pre(room > 0);
        const filled = patchSegment(segments, segments[index]!.id, { length: room });
        expect(filled.filter((_, n) => n !== index)).toEqual(segments.filter((_, n) => n !== index));
        expect(planRows(start, filled).at(-1)?.end).toBe(later(start, seconds(target)));
      }),
    );
  });
});

test('an empty phase starts where the one before it ends', () => {
  const rows = planRows(start, [row('a', 4)]);
  expect(phasePlans(start, rows, NO_BUDGETS).map((phase) => [phase.phase, phase.start, phase.length])).toEqual([
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
      skipped: 0,
      products: 2,
      length: minutes(12),
      end: at(12),
      overTarget: null,
      profitShare: 0.75,
    });
  });
  test('without products there is no share, and an empty show ends where it starts', () => {
    expect(planSums(show([]), [])).toEqual({
      segments: 0,
      skipped: 0,
      products: 0,
      length: 0,
      end: start,
      overTarget: null,
      profitShare: null,
    });
  });
  test.each([
    [10, minutes(2)],
    [12, 0],
    [20, -minutes(8)],
  ])('12 minutes, announced as %i: over by %i ms', (target, over) => {
    const planned = { ...show([row('a', 12)]), targetLength: minutes(target) };
    expect(planSums(planned, planRows(start, planned.segments)).overTarget).toBe(over);
  });
  test('a gap before a pin counts towards the announced end', () => {
    const planned = { ...show([row('a', 2), row('b', 1, { hardStart: at(9) })]), targetLength: minutes(9) };
    expect(planSums(planned, planRows(start, planned.segments))).toMatchObject({ length: minutes(3), overTarget: minutes(1) });
  });
});
