import { describe, expect, test } from 'vitest';
import { displayRows, drawRange, dropPlace } from '../../../renderer/rooms/plan/grid/displayRows.ts';
import { ticks } from '../../../renderer/rooms/plan/rhythm/timeAxis.ts';
import { segmentId } from '../../../shared/ids.ts';
import { NO_BUDGETS } from '../../../shared/plan/phaseBudget.ts';
import { phasePlans, planRows } from '../../../shared/plan/planClock.ts';
import { waves } from '../../../shared/plan/rhythm/waves.ts';
import { instant, minutes } from '../../../shared/time.ts';
import { row, SMALL, START } from './planShow.ts';

const phases = phasePlans(START, planRows(START, SMALL), NO_BUDGETS);
// 0 opening, 1 a, 2 product, 3 b, 4 c, 5 buf, 6 closing, 7 d
const rows = displayRows(phases, [], []);

describe('where a dragged row lands', () => {
  test.each([
    [1, 'c', 'opening', 0],
    [2, 'c', 'opening', 1],
    [3, 'c', 'product', 0],
    [4, 'b', 'product', 0],
    [6, 'b', 'product', 2],
    [7, 'b', 'closing', 0],
    [8, 'b', 'closing', 1],
  ] as const)('gap %i, dragging %s: %s %i', (gap, dragged, phase, index) => {
    expect(dropPlace(rows, gap, new Set([segmentId(dragged)]))).toEqual({ phase, index });
  });

  test('rows that are dragged along do not count', () =>
    expect(dropPlace(rows, 6, new Set([segmentId('b'), segmentId('c')]))).toEqual({ phase: 'product', index: 1 }));

  test('under a folded head: at the end of that phase', () => {
    // 0 opening, 1 a, 2 product (folded), 3 closing, 4 d
    expect(dropPlace(displayRows(phases, [], ['product']), 3, new Set([segmentId('d')]))).toEqual({ phase: 'product', index: 3 });
  });
});

describe('waves among the rows', () => {
  // 引流 利润 形象, 引流 利润, then a buffer of no wave.
  const tiers = ['traffic', 'profit', 'image', 'traffic', 'profit'] as const;
  const wavy = planRows(START, [
    row('open', 'opening', 1),
    ...tiers.map((tier, at) => row(`w${at}`, 'product', 5, { kind: 'product', tier })),
    row('rest', 'product', 2, { kind: 'buffer' }),
    row('bye', 'closing', 1),
  ]);
  const keys = (folded: readonly string[]) => displayRows(phasePlans(START, wavy, NO_BUDGETS), waves(wavy), folded).map(({ key }) => key);

  test('each stands before its rows; what is in none stands by itself', () =>
    expect(keys([])).toEqual(['opening', 'open', 'product', 'wave w0', 'w0', 'w1', 'w2', 'wave w3', 'w3', 'w4', 'rest', 'closing', 'bye']));
  test('a folded one hides its rows, a folded phase its waves too', () => {
    expect(keys(['wave w0'])).toEqual(['opening', 'open', 'product', 'wave w0', 'wave w3', 'w3', 'w4', 'rest', 'closing', 'bye']);
    expect(keys(['product'])).toEqual(['opening', 'open', 'product', 'closing', 'bye']);
  });
  test('a row dropped below a folded wave lands behind all of it', () => {
    const shown = displayRows(phasePlans(START, wavy, NO_BUDGETS), waves(wavy), ['wave w0']);
    expect(dropPlace(shown, 4, new Set([segmentId('rest')]))).toEqual({ phase: 'product', index: 3 });
  });
});

describe('which rows are drawn', () => {
  test('all of a common show', () => expect(drawRange(48, 0, 0)).toEqual({ from: 0, to: 48 }));
  test('those near the view of a long one', () => expect(drawRange(2003, 30_000, 600)).toEqual({ from: 992, to: 1028 }));
  test('never past the end', () => expect(drawRange(2003, 60_090 - 600, 600).to).toBe(2003));
});

describe('the time axis', () => {
  const utc = (h: number, m: number) => instant(Date.UTC(2026, 10, 14, h, m));
  test('four hours in half hours', () => {
    const found = ticks(utc(19, 0), utc(23, 0), 12, 0);
    expect(found).toHaveLength(9);
    expect(found.map((tick) => tick.at)).toEqual([0, 30, 60, 90, 120, 150, 180, 210, 240].map((m) => utc(19, 0) + minutes(m)));
  });
  test('an odd start has its first tick at the next round clock', () =>
    expect(ticks(utc(19, 7), utc(19, 50), 12, 0)[0]?.at).toBe(utc(19, 10)));
  test('round on a clock that stands 5:45 off UTC', () => {
    expect(ticks(utc(19, 0), utc(23, 0), 5, 345 * 60_000)[0]?.at).toBe(utc(19, 15));
  });
  test('nothing for an empty show', () => expect(ticks(START, START, 12, 0)).toEqual([]));
});
