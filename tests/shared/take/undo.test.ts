import { describe, expect, it } from 'vitest';
import { deviceId, segmentId } from '../../../shared/ids.ts';
import type { Sender } from '../../../shared/take/command.ts';
import { currentRun, hasRun } from '../../../shared/take/state.ts';
import { redoTarget, undoTarget } from '../../../shared/take/undo.ts';
import { minutes } from '../../../shared/time.ts';
import { at, Bench, ms } from '../../support/bench.ts';
import { makeSegment, makeShow } from '../../support/plan.ts';

const show = makeShow({
  plannedStart: at('15:00:00'),
  segments: ['A', 'B', 'C', 'D'].map((id) => makeSegment(id, { length: minutes(2) })),
});
const running = () => {
  const bench = new Bench(show, at('14:59:00'));
  bench.go(at('15:00:00'));
  return bench;
};
const onAir = (bench: Bench) => currentRun(bench.take)?.segmentId;
const named = (bench: Bench, action: 'go' | 'skip' | 'hold') => {
  const found = bench.take.undoStack.findLast((entry) => entry.action === action);
  if (found === undefined) throw new Error(`no ${action}`);
  return found.commandId;
};

describe('an advance out of its window', () => {
  it('stays, and leaves changes of the rundown below it to be taken back', () => {
    const bench = running();
    bench.skip(at('15:01:00'), 'D');
    bench.go(at('15:02:00'));
    expect(undoTarget(bench.take, at('15:02:30'))?.action).toBe('go');
    expect(undoTarget(bench.take, at('15:02:30.001'))?.action).toBe('skip');
    expect(bench.do(at('15:02:30.001'), { type: 'undo', target: named(bench, 'go') })).toBe('undoExpired');
    expect(bench.undo(at('15:02:31'))).toBe('ok');
    expect([onAir(bench), bench.take.skipped.size]).toEqual(['B', 0]);
    expect(bench.redo(at('15:03:00'))).toBe('ok');
    expect([onAir(bench), [...bench.take.skipped]]).toEqual(['B', ['D']]);
  });

  it('holds what rests on it: a segment that has run since, and a run that is over', () => {
    const bench = running();
    bench.hold(at('15:00:30'));
    bench.insert(at('15:01:00'), makeSegment('X'), 'B');
    const insert = bench.take.undoStack.at(-1)?.commandId ?? named(bench, 'go');
    bench.go(at('15:02:00'));
    expect(hasRun(bench.take, segmentId('X'))).toBe(true);
    expect(bench.do(at('15:03:00'), { type: 'undo', target: insert })).toBe('dependedOn');
    expect(bench.do(at('15:03:00'), { type: 'undo', target: named(bench, 'hold') })).toBe('stale');
  });

  it('ends the hold before it for good', () => {
    const bench = running();
    bench.hold(at('15:00:30'));
    bench.go(at('15:02:00'));
    expect(bench.do(at('15:02:10'), { type: 'undo', target: named(bench, 'hold') })).toBe('stale');
    expect(bench.do(at('15:03:00'), { type: 'undo', target: named(bench, 'hold') })).toBe('dependedOn');
  });
});

describe('undo', () => {
  it('is refused stale when another came between', () => {
    const bench = running();
    bench.skip(at('15:01:00'), 'D');
    const skip = named(bench, 'skip');
    bench.hold(at('15:01:01'));
    expect(bench.do(at('15:01:02'), { type: 'undo', target: skip })).toBe('stale');
  });

  it('touches no device that was started after it', () => {
    const bench = running();
    const start = {
      type: 'startDevice',
      deviceId: deviceId('d'),
      kind: 'luckyBag',
      title: '福袋',
      length: minutes(5),
      details: [],
    } as const;
    bench.go(at('15:02:00'));
    bench.do(at('15:02:05'), start);
    expect(undoTarget(bench.take, at('15:02:10'))?.action).toBe('go');
    expect(bench.undo(at('15:02:10'))).toBe('ok');
    expect(bench.take.devices.map((device) => device.endsAt)).toEqual([at('15:07:05')]);
  });

  it('brings back a set next that a GO used up', () => {
    const bench = running();
    bench.setNext(at('15:01:00'), 'C');
    bench.go(at('15:02:00'));
    expect(bench.take.nextId).toBeNull();
    bench.undo(at('15:02:05'));
    expect([onAir(bench), bench.take.nextId]).toEqual(['A', 'C']);
  });

  it('keeps the false run of a segment that is removed afterwards', () => {
    const bench = running();
    bench.go(at('15:02:00'));
    bench.undo(at('15:02:05'));
    bench.remove(at('15:02:10'), 'B');
    expect(bench.take.undoneRuns.map((run) => [run.segment.title, run.undoneAt])).toEqual([['环节 B', at('15:02:05')]]);
  });
});

describe('a run that was restored', () => {
  const handsOver = () => {
    const segments = show.segments.map((segment) => ({ ...segment, autoAdvance: 'next' as const }));
    const bench = new Bench({ ...show, segments }, at('14:59:00'));
    bench.go(at('15:00:00'));
    return bench;
  };

  it('does not hand over by itself when a hold before it is taken back too', () => {
    const bench = handsOver();
    bench.hold(at('15:01:50'));
    bench.go(at('15:02:30'));
    expect([bench.undo(at('15:02:40')), bench.undo(at('15:02:41'))]).toEqual(['ok', 'ok']);
    expect(bench.timing(at('15:02:41')).current?.remaining).toBe(ms('−0:41'));
    expect([bench.wake(at('15:02:42')), onAir(bench)]).toEqual([false, 'A']);
  });

  it('does not by REOPEN, and the one after it does', () => {
    const bench = handsOver();
    bench.end(at('15:01:00'));
    bench.reopen(at('15:10:00'));
    expect([bench.wake(at('15:10:01')), onAir(bench)]).toEqual([false, 'A']);
    bench.go(at('15:10:02'));
    expect([bench.wake(at('15:12:02')), onAir(bench)]).toEqual([true, 'C']);
  });
});

describe('redo', () => {
  it('puts a GO back as if it had never been taken back, with its own start', () => {
    const bench = running();
    bench.go(at('15:02:00'));
    const before = bench.take.onAir;
    bench.undo(at('15:02:10'));
    expect(redoTarget(bench.take)?.action).toBe('go');
    expect(bench.redo(at('15:02:20'))).toBe('ok');
    expect(bench.take.onAir).toEqual(before);
    expect(bench.take.undoneRuns).toEqual([]);
    expect(bench.timing(at('15:02:20')).current?.elapsed).toBe(ms('0:20'));
  });

  it('comes 30 s after the undo at the latest, for an advance; a hold is put back later', () => {
    const bench = running();
    bench.go(at('15:02:00'));
    bench.undo(at('15:02:10'));
    expect(bench.redo(at('15:02:40.001'))).toBe('redoExpired');
    expect(bench.redo(at('15:02:40'))).toBe('ok');
    bench.hold(at('15:03:00'));
    bench.undo(at('15:03:10'));
    expect(bench.redo(at('15:09:00'))).toBe('ok');
    expect(bench.timing(at('15:09:00')).current?.held).toBe(ms('6:00'));
  });

  it('is gone after any command that can be undone itself, and is not after a message', () => {
    const bench = running();
    bench.skip(at('15:01:00'), 'D');
    bench.undo(at('15:01:01'));
    bench.message(at('15:01:02'), '看评论');
    expect(bench.take.redoStack.length).toBe(1);
    bench.hold(at('15:01:03'));
    expect(bench.redo(at('15:01:04'))).toBe('nothingToRedo');
  });

  it("is the sender's own, unless the director asks", () => {
    const bench = running();
    bench.hold(at('15:01:00'));
    bench.undo(at('15:01:01'));
    const target = redoTarget(bench.take)?.commandId;
    if (target === undefined) throw new Error('nothing to redo');
    const host: Sender = { person: '林夏', role: 'host', device: 'prompter' };
    expect(bench.do(at('15:01:02'), { type: 'redo', target }, host)).toBe('notAllowed');
    expect(bench.do(at('15:01:02'), { type: 'redo', target: named(bench, 'go') })).toBe('stale');
  });
});
