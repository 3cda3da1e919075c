import { describe, expect, it } from 'vitest';
import { segmentId } from '../../../shared/ids.ts';
import { NO_BUDGETS } from '../../../shared/plan/phaseBudget.ts';
import type { Segment } from '../../../shared/plan/segment.ts';
import { catchUpProblem } from '../../../shared/take/catchup/ofTake.ts';
import { nextSegment } from '../../../shared/take/next.ts';
import { currentRun } from '../../../shared/take/state.ts';
import { minutes } from '../../../shared/time.ts';
import { at, Bench, ms } from '../../support/bench.ts';
import { makeSegment, makeShow } from '../../support/plan.ts';

/** A to E of two minutes each from 15:00:00, on air with A on time. */
function running(patch: { [id: string]: Partial<Segment> } = {}, closingMin = 0): Bench {
  const segments = ['A', 'B', 'C', 'D', 'E'].map((id) =>
    makeSegment(id, { length: minutes(2), flex: { min: minutes(1), max: minutes(3) }, ...patch[id] }),
  );
  const bench = new Bench(makeShow({ plannedStart: at('15:00:00'), segments, closingMin: minutes(closingMin) }), at('14:59:00'));
  bench.go(at('15:00:00'));
  return bench;
}
const row = (bench: Bench, clock: string, id: string) => bench.timing(at(clock)).rows.find((each) => each.segment.id === segmentId(id));
const places = (bench: Bench, clock: string) => bench.timing(at(clock)).rows.map((each) => each.place);
const onAir = (bench: Bench) => currentRun(bench.take)?.segmentId;
const order = (bench: Bench) => bench.take.rundown.map((segment) => segment.id).join('');

describe('next', () => {
  it('is what the director set, once; those before it are passed over', () => {
    const bench = running();
    expect(bench.setNext(at('15:00:30'), 'D')).toBe('ok');
    expect(places(bench, '15:00:30')).toEqual(['current', 'passed', 'passed', 'next', 'pending']);
    expect(bench.timing(at('15:00:30')).expectedShowEnd).toBe(at('15:06:00'));
    expect(bench.go(at('15:02:00'))).toBe('ok');
    expect([onAir(bench), nextSegment(bench.take)?.id]).toEqual(['D', 'E']);
  });

  it('may lie behind: what follows it is later again, and counts again', () => {
    const bench = running();
    bench.jump(at('15:01:00'), 'D');
    expect(bench.setNext(at('15:01:10'), 'B')).toBe('ok');
    expect(places(bench, '15:01:10')).toEqual(['done', 'next', 'pending', 'current', 'pending']);
    bench.go(at('15:03:00'));
    expect([onAir(bench), nextSegment(bench.take)?.id]).toEqual(['B', 'C']);
  });

  it('falls back to the rundown when what was set cannot be taken any more', () => {
    const bench = running();
    bench.setNext(at('15:00:30'), 'D');
    bench.skip(at('15:00:31'), 'D');
    expect(nextSegment(bench.take)?.id).toBe('B');
    bench.unskip(at('15:00:32'), 'D');
    expect(nextSegment(bench.take)?.id).toBe('D');
  });

  it('is given back to the rundown', () => {
    const bench = running();
    bench.setNext(at('15:00:30'), 'D');
    expect(bench.setNext(at('15:00:40'), null)).toBe('ok');
    expect(nextSegment(bench.take)?.id).toBe('B');
  });
});

describe('rows', () => {
  it('passed over count again when moved behind the current', () => {
    const bench = running();
    bench.jump(at('15:01:00'), 'C');
    expect(bench.timing(at('15:01:00')).expectedShowEnd).toBe(at('15:07:00'));
    expect(bench.move(at('15:01:30'), 'B', 'E')).toBe('ok');
    expect(order(bench)).toBe('ACDBE');
    expect(bench.timing(at('15:01:30')).expectedShowEnd).toBe(at('15:09:00'));
  });

  it('lose their own lateness to a move past them, and get it back when it is undone', () => {
    const bench = running();
    bench.move(at('15:01:00'), 'D', 'B');
    const late = () => ['A', 'B', 'C', 'D', 'E'].map((id) => row(bench, '15:01:00', id)?.lateness ?? null);
    expect(late()).toEqual([0, null, null, null, 0]);
    bench.undo(at('15:01:01'));
    expect(late()).toEqual([0, 0, 0, 0, 0]);
  });

  it('after a removed one keep theirs', () => {
    const bench = running();
    expect(bench.remove(at('15:01:00'), 'B')).toBe('ok');
    expect(row(bench, '15:01:00', 'C')?.lateness).toBe(ms('−2:00'));
  });

  it('have no relative number behind a hard start that counts, and have one when it is skipped', () => {
    const bench = running({ C: { hardStart: at('15:04:00') } });
    const relative = (id: string) => row(bench, '15:01:00', id)?.relativeLateness;
    expect([relative('B'), relative('C'), relative('E')]).toEqual([0, null, null]);
    expect(bench.timing(at('15:01:00')).relativeEndOffset).toBeNull();
    bench.skip(at('15:01:00'), 'C');
    expect(relative('E')).toBe(ms('−2:00'));
    expect(bench.timing(at('15:01:00')).relativeEndOffset).toBe(ms('−2:00'));
  });

  it('that are skipped are not in their phase', () => {
    const bench = running();
    expect(bench.timing(at('15:00:00')).phases[1]?.planned).toBe(minutes(10));
    bench.skip(at('15:01:00'), 'C');
    expect(bench.timing(at('15:01:00')).phases[1]?.planned).toBe(minutes(8));
  });
});

describe('a hard start', () => {
  it('may be taken before its pin, said before GO as early, and its row says by how much', () => {
    const bench = running({ C: { hardStart: at('15:05:00') } });
    expect(bench.timing(at('15:01:00')).next?.early).toBe(false);
    bench.go(at('15:02:00'));
    expect(bench.timing(at('15:04:59')).next).toMatchObject({ segment: { id: 'C' }, early: true });
    expect(bench.timing(at('15:05:00')).next?.early).toBe(false);
    expect(bench.go(at('15:04:30'))).toBe('ok');
    expect(row(bench, '15:04:30', 'C')?.lateness).toBe(ms('−0:30'));
  });

  it('is early by the wall: a step of the clock moves it', () => {
    const bench = running({ B: { hardStart: at('15:02:00') } });
    expect(bench.timing(at('15:01:00')).next?.early).toBe(true);
    bench.stepWall(at('15:01:00'), ms('1:00'));
    expect(bench.timing(at('15:01:00')).next?.early).toBe(false);
  });
});

describe('a phase with a budget', () => {
  it('counts what remains from it, added time as allowed; without one from its rows', () => {
    const segments = ['A', 'B'].map((id) => makeSegment(id, { length: minutes(2) }));
    const left = (product: number | null) => {
      const phaseBudgets = { ...NO_BUDGETS, product: product === null ? null : minutes(product) };
      const bench = new Bench(makeShow({ plannedStart: at('15:00:00'), segments, phaseBudgets }), at('14:59:00'));
      bench.go(at('15:00:00'));
      bench.adjust(at('15:00:30'), minutes(1));
      const { planned, budget, remaining, over } = bench.timing(at('15:04:00')).phases[1]!;
      return [planned, budget, remaining, over];
    };
    expect(left(null)).toEqual([minutes(4), null, minutes(1), 0]);
    expect(left(6)).toEqual([minutes(4), minutes(6), minutes(3), 0]);
    expect(left(2)).toEqual([minutes(4), minutes(2), minutes(-1), minutes(1)]);
  });
});

describe('what was changed', () => {
  it('does not come on air skipped', () => {
    const bench = running();
    bench.skip(at('15:00:30'), 'B');
    expect(bench.jump(at('15:01:00'), 'B')).toBe('skipped');
    bench.go(at('15:02:00'));
    expect(onAir(bench)).toBe('C');
  });

  it('has run: no more', () => {
    const bench = running();
    bench.go(at('15:02:00'));
    expect(bench.skip(at('15:02:10'), 'A')).toBe('hasRun');
    expect(bench.edit(at('15:02:10'), 'A', { title: '晚了' })).toBe('hasRun');
    expect(bench.move(at('15:02:10'), 'A', null)).toBe('hasRun');
    expect(bench.setNext(at('15:02:10'), 'A')).toBe('hasRun');
  });

  it('on air is a new version of its words at once, and keeps its countdown', () => {
    const bench = running();
    const before = bench.timing(at('15:00:30')).current?.remaining;
    expect(bench.edit(at('15:00:30'), 'A', { title: '改', subCues: [], notes: '轻声' })).toBe('ok');
    expect(bench.timing(at('15:00:30')).current?.segment.title).toBe('改');
    expect(bench.timing(at('15:00:30')).current?.remaining).toBe(before);
  });

  it('counts with its new length from then on', () => {
    const bench = running();
    bench.edit(at('15:00:30'), 'C', { length: minutes(7) });
    expect(bench.timing(at('15:00:30')).endOffset).toBe(ms('5:00'));
  });
});

describe('a floating segment', () => {
  const floats = { floating: { from: minutes(3), to: minutes(6) } };

  it('counts at its slot until it is raised, then right behind the current', () => {
    const bench = running({ D: floats });
    expect(row(bench, '15:03:00', 'D')?.expectedStart).toBe(at('15:07:00'));
    expect(bench.raise(at('15:03:00'), 'D')).toBe('ok');
    expect(order(bench)).toBe('ADBCE');
    expect([nextSegment(bench.take)?.id, row(bench, '15:03:00', 'D')?.lateness]).toEqual(['D', null]);
    bench.undo(at('15:03:10'));
    expect(order(bench)).toBe('ABCDE');
  });

  it.each([
    ['14:59:30', 'outsideWindow'],
    ['15:02:59.999', 'outsideWindow'],
    ['15:03:00', 'ok'],
    ['15:06:00', 'ok'],
    ['15:06:00.001', 'outsideWindow'],
  ])('is raised within its window alone: %s %s', (clock, answer) => {
    const bench = clock < '15' ? new Bench(running({ D: floats }).show, at('14:59:00')) : running({ D: floats });
    expect(bench.raise(at(clock), 'D')).toBe(answer);
  });

  it('takes the place of a set next', () => {
    const bench = running({ D: floats });
    bench.setNext(at('15:03:00'), 'E');
    expect(bench.raise(at('15:03:10'), 'D')).toBe('ok');
    expect(nextSegment(bench.take)?.id).toBe('D');
    expect(bench.raise(at('15:03:20'), 'D')).toBe('noChange');
  });

  it('has its window on the wall: a step of the clock moves it', () => {
    const bench = running({ D: floats });
    bench.stepWall(at('15:00:30'), minutes(3));
    expect(bench.raise(at('15:00:40'), 'D')).toBe('ok');
  });

  it('is not raised when skipped', () => {
    const bench = running({ D: floats });
    bench.skip(at('15:03:00'), 'D');
    expect(bench.raise(at('15:03:10'), 'D')).toBe('skipped');
  });
});

describe('catch-up', () => {
  it('is one command and one undo', () => {
    const bench = running();
    expect(bench.catchUp(at('15:01:00'), { B: minutes(1), D: null })).toBe('ok');
    expect(bench.timing(at('15:01:00')).endOffset).toBe(ms('−3:00'));
    expect(places(bench, '15:01:00')).toEqual(['current', 'next', 'pending', 'skipped', 'pending']);
    bench.undo(at('15:05:00'));
    expect(bench.take.rundown).toEqual(bench.show.segments);
    expect(bench.take.skipped.size).toBe(0);
  });

  it.each([
    ['the current one', { A: minutes(1) }, 'isCurrent'],
    ['a must-keep skipped', { B: null }, 'mustKeep'],
    ['a must-keep shortened', { B: minutes(1) }, 'mustKeep'],
    ['one below its flex', { C: ms('0:59') }, 'outsideFlex'],
    ['one above its flex', { C: ms('3:01') }, 'outsideFlex'],
    ['one that does not change', { C: minutes(2) }, 'noChange'],
    ['one that is not there', { Z: null }, 'unknownSegment'],
    ['a good and a bad one', { C: minutes(1), B: null }, 'mustKeep'],
  ])('leaves alone %s', (_name, lengths: { readonly [id: string]: number | null }, reason) => {
    const bench = running({ B: { mustKeep: true } });
    expect(bench.catchUp(at('15:01:00'), lengths)).toBe(reason);
    expect(bench.take.rundown).toEqual(bench.show.segments);
  });

  it('leaves alone what is skipped or has run', () => {
    const bench = running();
    bench.skip(at('15:00:30'), 'C');
    bench.go(at('15:02:00'));
    expect(bench.catchUp(at('15:02:10'), { C: null })).toBe('skipped');
    expect(bench.catchUp(at('15:02:10'), { A: null })).toBe('hasRun');
  });

  it('never cuts the closing below its minimum', () => {
    const closing = { D: { phase: 'closing' }, E: { phase: 'closing' } } as const;
    expect(running(closing, 3).catchUp(at('15:01:00'), { D: minutes(1) })).toBe('ok');
    expect(running(closing, 3).catchUp(at('15:01:00'), { D: null })).toBe('closingTooShort');
    expect(running(closing, 3).catchUp(at('15:01:00'), { D: minutes(1), E: ms('1:59') })).toBe('closingTooShort');
    expect(running(closing, 9).catchUp(at('15:01:00'), { E: ms('1:59') })).toBe('closingTooShort');
    expect(running(closing, 9).catchUp(at('15:01:00'), { C: minutes(1), E: ms('2:01') })).toBe('ok');
  });

  it('counts the closing that was on air already', () => {
    const closing = { D: { phase: 'closing' }, E: { phase: 'closing' } } as const;
    const bench = running(closing, 3);
    bench.jump(at('15:01:00'), 'D');
    expect(bench.catchUp(at('15:01:30'), { E: minutes(1) })).toBe('ok');
    expect(catchUpProblem(bench.take, at('15:01:30'))?.closingFloor).toBe(minutes(1));
  });
});
