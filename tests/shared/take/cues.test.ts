import { describe, expect, it } from 'vitest';
import type { Segment } from '../../../shared/plan/segment.ts';
import { millis, minutes } from '../../../shared/time.ts';
import { at, Bench } from '../../support/bench.ts';
import { makeSegment, makeShow } from '../../support/plan.ts';

const cue = (id: string, offset: number) => ({ id, offset: millis(offset * 1000), title: `提示 ${id}` });

/** A of two minutes with cues at 0:30 and 1:30, then B; on air at 15:00:00. */
function running(patch: Partial<Segment> = {}): Bench {
  const a = makeSegment('A', { length: minutes(2), subCues: [cue('late', 90), cue('early', 30)], ...patch });
  const bench = new Bench(
    makeShow({ plannedStart: at('15:00:00'), segments: [a, makeSegment('B', { length: minutes(2) })] }),
    at('14:59:00'),
  );
  bench.go(at('15:00:00'));
  return bench;
}
const spent = (bench: Bench) => bench.take.spentCues.map((each) => [each.cueId, each.at, each.missed]);

describe('a sub-cue', () => {
  it('fires once, at its offset, also when nobody looked on the second', () => {
    const bench = running();
    expect(bench.wake(at('15:00:29.9'))).toBe(false);
    expect(bench.wake(at('15:00:30.04'))).toBe(true);
    expect(bench.wake(at('15:00:31'))).toBe(false);
    expect(spent(bench)).toEqual([['early', at('15:00:30'), false]]);
  });

  it('follows elapsed time without hold', () => {
    const bench = running();
    bench.hold(at('15:00:10'));
    expect(bench.wake(at('15:00:50'))).toBe(false);
    bench.resume(at('15:01:10'));
    bench.wake(at('15:01:31'));
    expect(spent(bench)).toEqual([['early', at('15:01:30'), false]]);
  });

  it('falls due in order before the segment hands over by itself, and not after', () => {
    const bench = running({ autoAdvance: 'next', subCues: [cue('late', 90), cue('early', 30), cue('never', 121)] });
    bench.wake(at('15:02:05'));
    expect(spent(bench).map(([id]) => id)).toEqual(['early', 'late']);
    expect(bench.take.onAir.runs.at(-1)?.startedAt).toBe(at('15:02:00'));
    expect(bench.wake(at('15:02:06'))).toBe(false);
  });

  it('fires anew in the next run of its segment', () => {
    const bench = running();
    bench.wake(at('15:00:40'));
    bench.go(at('15:01:00'));
    bench.jump(at('15:02:00'), 'A');
    bench.wake(at('15:02:31'));
    expect(spent(bench).map(([, when]) => when)).toEqual([at('15:00:30'), at('15:02:30')]);
  });

  it('is not fired again by an undo, and an undone GO lets the next one come late', () => {
    const bench = running();
    bench.wake(at('15:00:40'));
    bench.go(at('15:01:20'));
    bench.undo(at('15:01:45'));
    bench.wake(at('15:01:46'));
    expect(spent(bench)).toEqual([
      ['early', at('15:00:30'), false],
      ['late', at('15:01:45'), false],
    ]);
  });

  it('that fell due while the app was down is listed as missed; one that falls due then waits for the first command', () => {
    const bench = running();
    bench.recover(at('15:01:00'));
    expect(spent(bench)).toEqual([['early', at('15:00:30'), true]]);
    expect(bench.wake(at('15:01:40'))).toBe(false);
    bench.do(at('15:01:41'), { type: 'confirmRecovery' });
    bench.wake(at('15:01:42'));
    expect(spent(bench).at(-1)).toEqual(['late', at('15:01:41'), false]);
  });

  it('is missed by no rehearsal: its clock stood still', () => {
    const bench = new Bench(running().show, at('10:00:00'), 'rehearsal');
    bench.go(at('10:00:00'));
    bench.recover(at('10:30:00'));
    expect(spent(bench)).toEqual([]);
  });
});
