import { describe, expect, test } from 'vitest';
import { segmentId } from '../../../../shared/ids.ts';
import { insertAfter, newSegment, patchSegment } from '../../../../shared/plan/rundownEdit.ts';
import type { Segment } from '../../../../shared/plan/segment.ts';
import { catchUpPlans } from '../../../../shared/take/catchup/plans.ts';
import type { CatchUpPlan, CatchUpProblem } from '../../../../shared/take/catchup/problem.ts';
import { later, millis, minutes, seconds } from '../../../../shared/time.ts';
import { makeSegment, THREE_PM } from '../../../support/plan.ts';

const row = (id: string, minutesLong: number, patch: Partial<Segment> = {}) =>
  makeSegment(id, { length: minutes(minutesLong), flex: { min: minutes(minutesLong), max: minutes(minutesLong) }, value: 50, ...patch });

const buffer = (id: string, minutesLong: number) =>
  row(id, minutesLong, { kind: 'buffer', value: null, flex: { min: millis(0), max: minutes(minutesLong) } });

const late = (rows: readonly Segment[], by: number, patch: Partial<CatchUpProblem> = {}): CatchUpProblem => {
  const end = rows.reduce((at, each) => Math.max(at, each.hardStart ?? at) + each.length, THREE_PM as number);
  return { start: THREE_PM, target: later(THREE_PM, end - THREE_PM - by), rows, closingFloor: millis(0), setNext: null, ...patch };
};

const summary = (plan: CatchUpPlan) => [
  plan.kind,
  plan.changes.map(({ segmentId, length }) => `${segmentId}:${length === null ? 'out' : length / 1000}`).join(' '),
  plan.endOffset / 1000,
];

describe('what is offered', () => {
  const rows = [row('a', 5, { flex: { min: minutes(4), max: minutes(5) } }), buffer('b', 2), row('c', 3, { value: 10 })];

  test('a buffer that is enough is the only offer: nothing else can be cheaper', () => {
    expect(catchUpPlans(late(rows, 90_000)).map(summary)).toEqual([['buffers', 'b:30', 0]]);
  });

  test('where it is not, the next plans cost more and come nearer', () => {
    expect(catchUpPlans(late(rows, 240_000)).map(summary)).toEqual([
      ['buffers', 'b:out', 120],
      ['shortening', 'a:240 b:out', 60],
      ['anything', 'b:60 c:out', 0],
    ]);
  });

  test('a plan of last year is told what its rows can give, and the year is not walked second by second', () => {
    const year = 365 * 86_400_000;
    expect(catchUpPlans(late(rows, year)).map(summary)).toEqual([
      ['buffers', 'b:out', year / 1000 - 120],
      ['shortening', 'a:240 b:out', year / 1000 - 180],
      ['anything', 'a:out b:out c:out', year / 1000 - 600],
    ]);
    // Early by as much: nothing can be stretched that far, and nothing is asked to.
    expect(catchUpPlans(late(rows, -year))).toEqual([]);
  });

  test('a row whose flex nobody entered keeps its length or goes whole, however late the show is', () => {
    const ids = ['a', 'b', 'c', 'd'].map(segmentId);
    const entered = ids.reduce<readonly Segment[]>((all, id) => insertAfter(all, null, newSegment(id, 'product', id)), []);
    const rundown = patchSegment(entered, segmentId('c'), { length: minutes(12) });
    for (let by = 1; by <= minutes(27); by += 7_001) {
      const lengths = catchUpPlans(late(rundown, by)).flatMap(({ changes }) => changes.map(({ length }) => length));
      expect(lengths.every((length) => length === null)).toBe(true);
    }
    expect(catchUpPlans(late(rundown, minutes(5))).map(summary)).toEqual([['anything', 'd:out', 0]]);
  });

  test('what a plan costs', () => {
    const [, shortening, anything] = catchUpPlans(late(rows, 240_000));
    expect(shortening).toMatchObject({ valueDropped: 0, valueTimesShortened: 50 * 60_000, shortened: 60_000, touched: 2 });
    expect(anything).toMatchObject({ valueDropped: 10, valueTimesShortened: 0, shortened: 60_000, touched: 2 });
  });

  test('on time, or with nothing that may change, there is no offer', () => {
    expect(catchUpPlans(late(rows, 0))).toEqual([]);
    expect(catchUpPlans(late([row('a', 5, { mustKeep: true }), row('b', 5, { mustKeep: true })], 60_000))).toEqual([]);
  });

  test('early, rows grow within their flex, and the fewest of them', () => {
    const grows = [
      row('a', 5, { flex: { min: minutes(5), max: minutes(6) } }),
      row('b', 5, { flex: { min: minutes(5), max: minutes(9) } }),
    ];
    expect(catchUpPlans(late(grows, -120_000)).map(summary)).toEqual([['shortening', 'b:420', 0]]);
  });
});

describe('what is left alone', () => {
  test('the closing keeps its minimum, and no more is taken from it than what stands above', () => {
    const closing = row('z', 15, { phase: 'closing', flex: { min: minutes(1), max: minutes(15) }, value: 1 });
    expect(catchUpPlans(late([closing], 600_000, { closingFloor: minutes(10) })).map(summary)).toEqual([['shortening', 'z:600', 300]]);
  });

  test('a closing row that was moved ahead of others stays, and its time counts for the closing', () => {
    const moved = row('encore', 6, { phase: 'closing', flex: { min: minutes(1), max: minutes(6) }, value: 1 });
    const last = row('z', 9, { phase: 'closing', flex: { min: minutes(1), max: minutes(9) }, value: 1 });
    const rows = [moved, row('p', 5, { mustKeep: true }), last];
    expect(catchUpPlans(late(rows, 600_000, { closingFloor: minutes(10) })).map(summary)).toEqual([['shortening', 'z:240', 300]]);
  });

  test('a length outside its own flex stays or goes, but is not bent', () => {
    const odd = row('a', 5, { flex: { min: minutes(6), max: minutes(8) } });
    expect(catchUpPlans(late([odd, row('b', 5, { mustKeep: true })], 60_000))).toEqual([]);
  });
});

test('a gap before a pin absorbs what is saved before it: only what lies behind it helps', () => {
  const pinned = row('b', 5, { hardStart: later(THREE_PM, 600_000), flex: { min: minutes(3), max: minutes(5) } });
  const free = row('a', 5, { flex: { min: minutes(1), max: minutes(5) }, value: 1 });
  expect(catchUpPlans(late([free, pinned], 60_000)).map(summary)).toEqual([['shortening', 'b:240', 0]]);
});

test('between two whole seconds a plan lands on the target or within the second before it', () => {
  const rows = [row('a', 5, { flex: { min: minutes(1), max: minutes(5) } })];
  const [plan] = catchUpPlans({
    start: later(THREE_PM, 431),
    target: later(THREE_PM, 240_000),
    rows,
    closingFloor: millis(0),
    setNext: null,
  });
  expect(plan?.changes).toEqual([{ segmentId: 'a', length: seconds(239) }]);
  expect(plan?.endOffset).toBe(-569);
});

test('two thousand rows: the sixty nearest that may change are the ones that do', () => {
  const rows = Array.from({ length: 2_000 }, (_, index) => row(`${index}`, 1, { flex: { min: seconds(50), max: minutes(1) } }));
  const [plan] = catchUpPlans(late(rows, 3_600_000));
  expect(plan?.changes.map((change) => change.segmentId)).toEqual(rows.slice(0, 60).map((each) => each.id));
});
