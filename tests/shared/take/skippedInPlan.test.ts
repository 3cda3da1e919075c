import { describe, expect, it } from 'vitest';
import { segmentId } from '../../../shared/ids.ts';
import { freezePlan } from '../../../shared/plan/frozen.ts';
import { punctuality } from '../../../shared/review/punctual.ts';
import { report } from '../../../shared/review/report.ts';
import { continuedPlan } from '../../../shared/take/continuation.ts';
import { nextSegment } from '../../../shared/take/next.ts';
import { currentRun } from '../../../shared/take/state.ts';
import { minutes } from '../../../shared/time.ts';
import { at, Bench } from '../../support/bench.ts';
import { makeSegment, makeShow } from '../../support/plan.ts';

const segments = ['A', 'B', 'C'].map((id) => makeSegment(id, { length: minutes(2), skipped: id === 'B' }));
const show = makeShow({ plannedStart: at('15:00:00'), segments });
const opened = () => new Bench(show, at('14:59:00'));
const onAir = (bench: Bench) => currentRun(bench.take)?.segmentId;
const timingOf = (bench: Bench, clock: string) => bench.timing(at(clock));

describe('a take of a plan with a skipped row', () => {
  it('promises an end without it, and GO passes it by', () => {
    expect(freezePlan(show).plannedEnd).toBe(at('15:04:00'));
    const bench = opened();
    expect(timingOf(bench, '14:59:30').rows.map(({ place, plannedStart }) => [place, plannedStart])).toEqual([
      ['next', at('15:00:00')],
      ['skipped', null],
      ['pending', at('15:02:00')],
    ]);
    bench.go(at('15:00:00'));
    bench.go(at('15:02:00'));
    expect(onAir(bench)).toBe('C');
  });

  it('refuses to jump to it or set it next, until it is brought back; then it is late by what it takes', () => {
    const bench = opened();
    bench.go(at('15:00:00'));
    expect(bench.jump(at('15:00:10'), 'B')).toBe('skipped');
    expect(bench.setNext(at('15:00:11'), 'B')).toBe('skipped');
    expect(bench.unskip(at('15:00:12'), 'B')).toBe('ok');
    expect(nextSegment(bench.take)?.id).toBe('B');
    const told = timingOf(bench, '15:00:20');
    expect([told.endOffset, told.expectedShowEnd]).toEqual([minutes(2), at('15:06:00')]);
    // Nobody planned a clock for it: it has no lateness of its own, and those around it keep theirs.
    expect(told.rows.map(({ lateness }) => lateness)).toEqual([0, null, minutes(2)]);
    expect(bench.undo(at('15:00:25'))).toBe('ok');
    expect(nextSegment(bench.take)?.id).toBe('C');
  });

  it('reports it in its row where it was on air all the same, without a clock and in no planned sum', () => {
    const bench = opened();
    bench.unskip(at('14:59:30'), 'B');
    for (const clock of ['15:00:00', '15:02:00', '15:05:00']) bench.go(at(clock));
    bench.end(at('15:07:00'));
    const told = report(bench.log)!;
    expect(told.segments.map((row) => [row.segment.id, row.index, row.plannedStart, row.lateness, row.planned, row.elapsed])).toEqual([
      ['A', 0, at('15:00:00'), 0, minutes(2), minutes(2)],
      ['B', 1, null, null, 0, minutes(3)],
      ['C', 2, at('15:02:00'), minutes(3), minutes(2), minutes(2)],
    ]);
    expect(told.segments[1]?.deviation).toBe(minutes(1));
    expect(told.total.planned).toBe(minutes(4));
    expect(told.asRun.map(({ segment }) => segment.id)).toEqual(['A', 'B', 'C']);
    expect(punctuality(told.segments)).toEqual({ onTime: 1, of: 2 });
  });

  it('reports no row that stayed skipped, brought back in vain, or was taken back', () => {
    const bench = opened();
    bench.go(at('15:00:00'));
    bench.unskip(at('15:00:10'), 'B');
    bench.go(at('15:02:00'));
    bench.undo(at('15:02:05'));
    bench.end(at('15:03:00'));
    expect(report(bench.log)?.segments.map(({ segment }) => segment.id)).toEqual(['A', 'C']);
  });

  it('goes on in a second take with what was brought back', () => {
    const bench = opened();
    bench.go(at('15:00:00'));
    bench.unskip(at('15:00:10'), 'B');
    bench.end(at('15:01:00'));
    expect(continuedPlan(bench.take).segments.map(({ id, skipped }) => [id, skipped])).toEqual([
      [segmentId('B'), false],
      [segmentId('C'), false],
    ]);
  });

  it('rehearses from the first row that is not skipped', () => {
    const later = makeShow({ plannedStart: at('15:00:00'), segments: segments.map((row) => ({ ...row, skipped: row.id !== 'C' })) });
    const bench = new Bench(
      { ...later, segments: later.segments.map((row) => (row.id === 'A' ? { ...row, hardStart: at('15:30:00') } : row)) },
      at('14:59:00'),
      'rehearsal',
    );
    expect(bench.take.clock.show).toBe(at('15:00:00'));
  });
});
