import { beforeEach, describe, expect, it } from 'vitest';
import { segmentId } from '../../../shared/ids.ts';
import type { Segment } from '../../../shared/plan/segment.ts';
import { deviationOf } from '../../../shared/take/run.ts';
import { currentRun, hasRun } from '../../../shared/take/state.ts';
import { minutes } from '../../../shared/time.ts';
import { at, Bench, ms } from '../../support/bench.ts';
import { makeSegment, makeShow } from '../../support/plan.ts';

/** The worked examples of the timing contract, row by row. A 2:00, B 5:00, C 3:00; 15:00:00 to 15:10:00. */
const plan = (patch: { [id: string]: Partial<Segment> } = {}) =>
  makeShow({
    plannedStart: at('15:00:00'),
    segments: [
      makeSegment('A', { length: minutes(2), ...patch.A }),
      makeSegment('B', { length: minutes(5), ...patch.B }),
      makeSegment('C', { length: minutes(3), ...patch.C }),
    ],
  });

const row = (bench: Bench, clock: string, id: string) => {
  const found = bench.timing(at(clock)).rows.find((each) => each.segment.id === segmentId(id));
  if (found === undefined) throw new Error(id);
  return found;
};
const remaining = (bench: Bench, clock: string) => bench.timing(at(clock)).current?.remaining;
const offset = (bench: Bench, clock: string) => bench.timing(at(clock)).endOffset;
const onAir = (bench: Bench) => currentRun(bench.take)?.segmentId;

describe('one show, told in order', () => {
  const bench = new Bench(plan(), at('14:59:00'));

  it('14:59:00 open: armed; A expected 15:00:00; endOffset 0', () => {
    expect(bench.timing(at('14:59:00')).status).toBe('armed');
    expect(row(bench, '14:59:00', 'A').expectedStart).toBe(at('15:00:00'));
    expect(offset(bench, '14:59:00')).toBe(0);
  });

  it('15:00:20: A expected now; endOffset +0:20', () => {
    expect(row(bench, '15:00:20', 'A').expectedStart).toBe(at('15:00:20'));
    expect(offset(bench, '15:00:20')).toBe(ms('0:20'));
  });

  it('15:00:30 GO: A remaining 2:00; endOffset +0:30; relative 0', () => {
    expect(bench.go(at('15:00:30'))).toBe('ok');
    expect(remaining(bench, '15:00:30')).toBe(ms('2:00'));
    expect(offset(bench, '15:00:30')).toBe(ms('0:30'));
    expect(bench.timing(at('15:00:30')).relativeEndOffset).toBe(0);
  });

  it('15:01:00 HOLD: remaining frozen at 1:30', () => {
    expect(bench.hold(at('15:01:00'))).toBe('ok');
    expect(remaining(bench, '15:01:00')).toBe(ms('1:30'));
    expect(remaining(bench, '15:01:19')).toBe(ms('1:30'));
  });

  it('15:01:20 RESUME: remaining 1:30; endOffset +0:50', () => {
    expect(bench.resume(at('15:01:20'))).toBe('ok');
    expect(remaining(bench, '15:01:20')).toBe(ms('1:30'));
    expect(offset(bench, '15:01:20')).toBe(ms('0:50'));
  });

  it("15:02:00: remaining 0:50; A's expected end 15:02:50; show's 15:10:50", () => {
    expect(remaining(bench, '15:02:00')).toBe(ms('0:50'));
    expect(bench.timing(at('15:02:00')).current?.expectedEnd).toBe(at('15:02:50'));
    expect(bench.timing(at('15:02:00')).expectedShowEnd).toBe(at('15:10:50'));
  });

  it('15:03:00 GO: A ran 2:30, deviation +0:30 = held 0:20 + added 0 + talk 0:10; B on air; endOffset +1:00', () => {
    expect(bench.go(at('15:03:00'))).toBe('ok');
    const run = bench.take.onAir.runs[0];
    if (run === undefined) throw new Error('A did not run');
    expect(deviationOf(run, at('15:03:00'))).toEqual({ total: ms('0:30'), held: ms('0:20'), added: 0, talk: ms('0:10') });
    expect(row(bench, '15:03:00', 'A').elapsed).toBe(ms('2:30'));
    expect(onAir(bench)).toBe('B');
    expect(offset(bench, '15:03:00')).toBe(ms('1:00'));
  });

  it('15:04:00 ADJUST +1:00: B remaining 5:00; C expected 15:09:00; endOffset +2:00, relative +1:30', () => {
    expect(bench.adjust(at('15:04:00'), ms('1:00'))).toBe('ok');
    expect(remaining(bench, '15:04:00')).toBe(ms('5:00'));
    expect(row(bench, '15:04:00', 'C').expectedStart).toBe(at('15:09:00'));
    expect(offset(bench, '15:04:00')).toBe(ms('2:00'));
    expect(bench.timing(at('15:04:00')).relativeEndOffset).toBe(ms('1:30'));
  });

  it('15:04:00.4 GO: C on air; UNDO at 15:04:10: B remaining 4:50, endOffset +2:00; C has not run', () => {
    expect(bench.go(at('15:04:00.4'))).toBe('ok');
    expect(onAir(bench)).toBe('C');
    expect(bench.undo(at('15:04:10'))).toBe('ok');
    expect(onAir(bench)).toBe('B');
    expect(remaining(bench, '15:04:10')).toBe(ms('4:50'));
    expect(offset(bench, '15:04:10')).toBe(ms('2:00'));
    expect(hasRun(bench.take, segmentId('C'))).toBe(false);
    expect(bench.take.undoneRuns.map((run) => run.segmentId)).toEqual(['C']);
  });

  it('15:04:11 GO, then GO at 15:04:11.6 naming C: tooSoon; naming B: stale', () => {
    const b = bench.take.onAir.currentRunId;
    expect(bench.go(at('15:04:11'))).toBe('ok');
    expect(bench.goNaming(at('15:04:11.6'), bench.take.onAir.currentRunId)).toBe('tooSoon');
    expect(bench.goNaming(at('15:04:11.6'), b)).toBe('stale');
  });

  it('15:05:00 kill −9, reopened 15:06:00: C remaining 1:11, endOffset −2:49 (ends 15:07:11)', () => {
    bench.recover(at('15:06:00'));
    expect(remaining(bench, '15:06:00')).toBe(ms('1:11'));
    expect(offset(bench, '15:06:00')).toBe(ms('−2:49'));
    expect(bench.timing(at('15:06:00')).expectedShowEnd).toBe(at('15:07:11'));
  });
});

describe('from an on-time start', () => {
  let bench: Bench;
  const start = (patch: { [id: string]: Partial<Segment> } = {}) => {
    bench = new Bench(plan(patch), at('14:59:00'));
    expect(bench.go(at('15:00:00'))).toBe('ok');
  };
  beforeEach(() => start());

  it('at 15:01:00 MOVE C before B: endOffset 0; C and B have no own lateness', () => {
    expect(row(bench, '15:00:59', 'B').lateness).toBe(0);
    expect(bench.move(at('15:01:00'), 'C', 'B')).toBe('ok');
    expect(offset(bench, '15:01:00')).toBe(0);
    expect([row(bench, '15:01:00', 'C').lateness, row(bench, '15:01:00', 'B').lateness]).toEqual([null, null]);
    expect(row(bench, '15:01:00', 'A').lateness).toBe(0);
    expect(row(bench, '15:01:00', 'C').expectedStart).toBe(at('15:02:00'));
  });

  it('at 15:01:00 SKIP C: expected show end 15:07:00, endOffset −3:00', () => {
    expect(bench.skip(at('15:01:00'), 'C')).toBe('ok');
    expect(bench.timing(at('15:01:00')).expectedShowEnd).toBe(at('15:07:00'));
    expect(offset(bench, '15:01:00')).toBe(ms('−3:00'));
    expect(row(bench, '15:01:00', 'C').place).toBe('skipped');
  });

  it('at 15:01:00 INSERT X 1:00 after A: endOffset +1:00; X has no own lateness', () => {
    expect(bench.insert(at('15:01:00'), makeSegment('X', { length: minutes(1) }), 'B')).toBe('ok');
    expect(offset(bench, '15:01:00')).toBe(ms('1:00'));
    expect([row(bench, '15:01:00', 'X').lateness, row(bench, '15:01:00', 'X').plannedStart]).toEqual([null, null]);
    expect(row(bench, '15:01:00', 'B').lateness).toBe(ms('1:00'));
  });

  it('at 15:01:00 JUMP to C: B pending, expected show end 15:04:00, endOffset −6:00; JUMP to B at 15:04:00: ends 15:09:00, −1:00', () => {
    expect(bench.jump(at('15:01:00'), 'C')).toBe('ok');
    expect(onAir(bench)).toBe('C');
    expect(row(bench, '15:01:00', 'B').place).toBe('passed');
    expect(bench.timing(at('15:01:00')).expectedShowEnd).toBe(at('15:04:00'));
    expect(offset(bench, '15:01:00')).toBe(ms('−6:00'));
    expect(bench.jump(at('15:04:00'), 'B')).toBe('ok');
    expect(bench.timing(at('15:04:00')).expectedShowEnd).toBe(at('15:09:00'));
    expect(offset(bench, '15:04:00')).toBe(ms('−1:00'));
  });

  it('C pinned 15:07:00; ADJUST −0:30 on B; nobody takes C at 15:06:30: B counts over 0:30 until GO; C expected 15:07:00; endOffset 0', () => {
    start({ C: { hardStart: at('15:07:00') } });
    bench.go(at('15:02:00'));
    expect(bench.adjust(at('15:03:00'), ms('−0:30'))).toBe('ok');
    expect(bench.wake(at('15:06:30'))).toBe(false);
    expect(remaining(bench, '15:06:59')).toBe(ms('−0:29'));
    expect(remaining(bench, '15:07:00')).toBe(ms('−0:30'));
    expect(row(bench, '15:06:30', 'C').expectedStart).toBe(at('15:07:00'));
    expect(offset(bench, '15:06:30')).toBe(0);
    expect(bench.go(at('15:07:00'))).toBe('ok');
    expect([onAir(bench), remaining(bench, '15:07:00'), offset(bench, '15:07:00')]).toEqual(['C', ms('3:00'), 0]);
  });

  it('C pinned 15:07:00; B 1:00 late: C expected 15:08:00; endOffset +1:00; no relative number for C', () => {
    start({ C: { hardStart: at('15:07:00') } });
    bench.go(at('15:03:00'));
    expect(row(bench, '15:03:00', 'C').expectedStart).toBe(at('15:08:00'));
    expect(offset(bench, '15:03:00')).toBe(ms('1:00'));
    expect(row(bench, '15:03:00', 'C').relativeLateness).toBeNull();
    expect(row(bench, '15:03:00', 'B').relativeLateness).toBe(ms('1:00'));
  });

  it('A autoAdvance; ADJUST −0:30 at 15:01:50: due at once, A ends 15:01:50, B starts 15:01:50', () => {
    start({ A: { autoAdvance: 'next' } });
    expect(bench.adjust(at('15:01:50'), ms('−0:30'))).toBe('ok');
    expect(bench.wake(at('15:01:50'))).toBe(true);
    expect(bench.take.onAir.runs.map((run) => [run.segmentId, run.startedAt, run.endedAt])).toEqual([
      ['A', at('15:00:00'), at('15:01:50')],
      ['B', at('15:01:50'), null],
    ]);
  });

  it('wall steps +1:00:00 at 15:00:30, kill 30 s later, reopened 10 s after that: A remaining 0:50, endOffset +1:00:00', () => {
    bench.stepWall(at('15:00:30'), ms('1:00:00'));
    bench.recover(at('15:01:10'));
    expect(remaining(bench, '15:01:10')).toBe(ms('0:50'));
    expect(offset(bench, '15:01:10')).toBe(ms('1:00:00'));
    expect(bench.take.wallSteps).toBe(ms('1:00:00'));
  });
});
