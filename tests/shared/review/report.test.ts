import { describe, expect, it } from 'vitest';
import { report } from '../../../shared/review/report.ts';
import { minutes } from '../../../shared/time.ts';
import { at, Bench, ms } from '../../support/bench.ts';
import { makeSegment, makeShow } from '../../support/plan.ts';

const show = makeShow({
  plannedStart: at('15:00:00'),
  segments: [
    makeSegment('A', { length: minutes(2), phase: 'opening' }),
    makeSegment('B', { length: minutes(5) }),
    makeSegment('C', { length: minutes(3), phase: 'closing' }),
  ],
});

function played(): Bench {
  const bench = new Bench(show, at('14:59:00'));
  bench.go(at('15:00:30'));
  bench.hold(at('15:01:00'));
  bench.resume(at('15:01:20'));
  bench.go(at('15:03:00'));
  bench.adjust(at('15:04:00'), ms('1:00'));
  bench.go(at('15:04:00.4'));
  bench.undo(at('15:04:10'));
  bench.go(at('15:10:00'));
  bench.hold(at('15:11:00'));
  bench.end(at('15:12:00'));
  return bench;
}

const told = () => {
  const found = report(played().log);
  if (found === null) throw new Error('no report');
  return found;
};

describe('report', () => {
  it('of an empty log is nothing', () => {
    expect(report([])).toBeNull();
  });

  it('splits each segment into hold, added and talk', () => {
    expect(told().segments.map((row) => [row.segment.id, row.elapsed, row.deviation, row.held, row.added, row.talk, row.lateness])).toEqual(
      [
        ['A', ms('2:30'), ms('0:30'), ms('0:20'), 0, ms('0:10'), ms('0:30')],
        ['B', ms('7:00'), ms('2:00'), 0, ms('1:00'), ms('1:00'), ms('1:00')],
        ['C', ms('2:00'), ms('−1:00'), ms('1:00'), 0, ms('−2:00'), ms('3:00')],
      ],
    );
  });

  it('sums phases and the show, start to end', () => {
    const { phases, total, actualStart, actualEnd } = told();
    expect(phases.map((each) => [each.phase, each.planned, each.elapsed])).toEqual([
      ['opening', ms('2:00'), ms('2:30')],
      ['product', ms('5:00'), ms('7:00')],
      ['closing', ms('3:00'), ms('2:00')],
    ]);
    expect(total.elapsed).toBe((actualEnd ?? 0) - (actualStart ?? 0));
    expect(total).toEqual({
      planned: ms('10:00'),
      elapsed: ms('11:30'),
      deviation: ms('1:30'),
      held: ms('1:20'),
      added: ms('1:00'),
      talk: ms('−0:50'),
    });
  });

  it('keeps the undone GO in the as-run list, marked, and out of every number', () => {
    expect(told().asRun.map((run) => [run.segment.id, run.undone, run.elapsed])).toEqual([
      ['A', false, ms('2:30')],
      ['B', false, ms('7:00')],
      ['C', true, 9_600],
      ['C', false, ms('2:00')],
    ]);
  });

  it('lists a hold that ended with its run', () => {
    expect(told().asRun.at(-1)?.holds).toEqual([{ from: at('15:11:00'), to: at('15:12:00') }]);
  });

  it('a segment that never ran is missing, not zero', () => {
    const bench = new Bench(show, at('14:59:00'));
    bench.go(at('15:00:00'));
    bench.end(at('15:02:00'));
    const row = report(bench.log)?.segments[1];
    expect([row?.elapsed, row?.deviation, row?.held, row?.actualStart]).toEqual([null, null, null, null]);
  });

  it('a take that never started has no start, no end and no length', () => {
    const bench = new Bench(show, at('14:59:00'));
    bench.end(at('14:59:30'));
    const found = report(bench.log);
    expect([found?.void, found?.actualStart, found?.actualEnd, found?.total.elapsed]).toEqual([{ type: 'neverStarted' }, null, null, null]);
  });

  it('an open take is reported as of its last record', () => {
    const bench = new Bench(show, at('14:59:00'));
    bench.go(at('15:00:00'));
    bench.message(at('15:01:00'), '看镜头');
    expect(report(bench.log)?.actualEnd).toBeNull();
    expect(report(bench.log)?.total.elapsed).toBe(ms('1:00'));
  });
});
