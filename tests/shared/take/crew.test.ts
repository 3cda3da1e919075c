import { describe, expect, it } from 'vitest';
import { messageId, signalId } from '../../../shared/ids.ts';
import type { CrewMember } from '../../../shared/plan/show.ts';
import type { Sender } from '../../../shared/take/command.ts';
import { isOnePerson, isSinglePerson } from '../../../shared/take/crew.ts';
import { isShortTake } from '../../../shared/take/decideEnd.ts';
import { secondPerson } from '../../../shared/take/products/second.ts';
import { voidOf } from '../../../shared/take/void.ts';
import { millis, minutes } from '../../../shared/time.ts';
import { at, Bench, ms } from '../../support/bench.ts';
import { makeSegment, makeShow } from '../../support/plan.ts';

const running = (crew: readonly CrewMember[] = makeShow().crew) => {
  const segments = [makeSegment('A', { length: minutes(2) }), makeSegment('B', { length: minutes(2) })];
  const bench = new Bench(makeShow({ plannedStart: at('15:00:00'), segments, crew }), at('14:59:00'));
  bench.go(at('15:00:00'));
  return bench;
};
const host: Sender = { person: '林夏', role: 'host', device: 'prompter' };
const alone: readonly CrewMember[] = [
  { role: 'director', person: '陈墨' },
  { role: 'host', person: ' 陈墨 ' },
  { role: 'cohost', person: '' },
  { role: 'assistant', person: '' },
];

describe('one person in two roles', () => {
  it('is no second person; nobody is nobody', () => {
    expect(isSinglePerson({ crew: alone }, 'director', 'host')).toBe(true);
    expect(isSinglePerson({ crew: makeShow().crew }, 'director', 'host')).toBe(false);
    expect(isSinglePerson({ crew: alone }, 'cohost', 'assistant')).toBe(false);
    expect(isSinglePerson({ crew: [] }, 'director', 'host')).toBe(false);
  });

  it.each([
    ['a mark that nobody sees', '陈\u200B墨'],
    ['the other width', '\uFEFF陈墨\u3000'],
    ['a filler that looks like nothing', '陈墨\u3164'],
  ])('by %s is nobody else', (_name, person) => {
    const crew: readonly CrewMember[] = [
      { role: 'director', person: '陈墨' },
      { role: 'assistant', person },
    ];
    expect(isSinglePerson({ crew }, 'director', 'assistant')).toBe(true);
    expect(secondPerson({ crew }, { person: '陈墨', role: 'director' })).toBeNull();
  });

  it('reads Ａnna and anna as one, 王芳 and 王方 as two, and \u200B as nobody', () => {
    expect([isOnePerson('Ａnna L', 'anna l'), isOnePerson('王芳', '王方'), isOnePerson('\u200B', '\u200B')]).toEqual([true, false, false]);
    const crew: readonly CrewMember[] = [{ role: 'assistant', person: '\u200B\u3164' }];
    expect(secondPerson({ crew }, { person: '陈墨', role: 'director' })).toBeNull();
  });

  it('is marked on what it confirms', () => {
    const seen = (by: Sender) => {
      const bench = running();
      bench.message(at('15:00:10'), '看评论');
      bench.do(at('15:00:12'), { type: 'acknowledgeMessage', messageId: bench.take.message?.id ?? messageId('none') }, by);
      return bench.log.at(-1)?.events;
    };
    expect(seen(host)).toMatchObject([{ type: 'messageAcknowledged', singlePerson: false }]);
    expect(seen({ ...host, person: '陈墨' })).toMatchObject([{ type: 'messageAcknowledged', singlePerson: true }]);
  });

  it('changes with a handover', () => {
    const bench = running();
    expect(bench.do(at('15:00:10'), { type: 'setCrew', crew: alone })).toBe('ok');
    expect(isSinglePerson(bench.take, 'director', 'host')).toBe(true);
    expect(bench.do(at('15:00:11'), { type: 'setCrew', crew: alone })).toBe('noChange');
  });
});

describe("the host's signs", () => {
  it('stand until somebody has seen them', () => {
    const bench = running();
    bench.do(at('15:00:10'), { type: 'sendSignal', signalId: signalId('1'), signal: 'water' }, host);
    bench.do(at('15:00:11'), { type: 'sendSignal', signalId: signalId('2'), signal: 'help' }, host);
    expect(bench.do(at('15:00:12'), { type: 'acknowledgeSignal', signalId: signalId('1') })).toBe('ok');
    expect(bench.take.signals.map((each) => each.signal)).toEqual(['help']);
    expect(bench.do(at('15:00:13'), { type: 'acknowledgeSignal', signalId: signalId('1') })).toBe('unknownSignal');
    expect(bench.do(at('15:00:13'), { type: 'sendSignal', signalId: signalId('2'), signal: 'help' }, host)).toBe('noChange');
  });

  it('and the pace are in nobody’s way: a recovered take is confirmed by the director alone', () => {
    const bench = running();
    bench.recover(at('15:00:30'));
    bench.do(at('15:00:31'), { type: 'setPace', pace: 300 }, host);
    expect([bench.take.pace, bench.take.recoveredAt]).toEqual([300, at('15:00:30')]);
    bench.message(at('15:00:32'), '继续');
    expect(bench.take.recoveredAt).toBeNull();
  });
});

describe('a void take', () => {
  it('is voided with a reason and un-voided, before and after its end', () => {
    const bench = running();
    expect(bench.do(at('15:00:30'), { type: 'voidTake', reason: '试音' })).toBe('ok');
    expect(voidOf(bench.take)).toEqual({ type: 'asked', reason: '试音', singlePerson: false });
    bench.end(at('15:00:40'));
    expect(bench.do(at('15:00:50'), { type: 'voidTake', reason: '试音' })).toBe('noChange');
    expect(bench.do(at('15:00:51'), { type: 'unvoidTake' })).toBe('ok');
    expect(voidOf(bench.take)).toBeNull();
    expect(bench.do(at('15:00:52'), { type: 'voidTake', reason: '设备故障' })).toBe('ok');
    expect(voidOf(bench.take)).toMatchObject({ reason: '设备故障' });
  });

  it('says when whoever voids it was its host', () => {
    const bench = running(alone);
    bench.do(at('15:00:30'), { type: 'voidTake', reason: '不满意' });
    expect(voidOf(bench.take)).toMatchObject({ singlePerson: true });
  });

  it('is one that never started, whatever is un-voided', () => {
    const bench = new Bench(running().show, at('14:59:00'));
    bench.end(at('14:59:30'));
    bench.do(at('14:59:31'), { type: 'voidTake', reason: '没人' });
    bench.do(at('14:59:32'), { type: 'unvoidTake' });
    expect(voidOf(bench.take)).toEqual({ type: 'neverStarted' });
  });

  it('is asked about when END comes under two minutes', () => {
    expect([null, 0, ms('1:59') + 999, ms('2:00')].map((each) => isShortTake(each === null ? null : millis(each)))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });
});

describe('a sleep of the machine', () => {
  it('counts, until somebody says that it was a hold', () => {
    const bench = running();
    bench.suspend(at('15:00:30'), at('15:01:10'));
    expect(bench.timing(at('15:01:10')).current?.remaining).toBe(ms('0:50'));
    expect(bench.answerSuspended(at('15:01:20'), 'held')).toBe('ok');
    expect(bench.timing(at('15:01:20')).current).toMatchObject({ remaining: ms('1:20'), held: ms('0:40') });
    expect(bench.take.onAir.runs[0]?.holds).toEqual([{ from: at('15:00:30'), to: at('15:01:10') }]);
    bench.undo(at('15:01:30'));
    expect(bench.take.suspension?.choice).toBeNull();
    expect(bench.timing(at('15:01:30')).current?.remaining).toBe(ms('0:30'));
  });

  it('is answered once, for the run that was on air, and never twice held', () => {
    const bench = running();
    bench.suspend(at('15:00:30'), at('15:01:10'));
    expect(bench.answerSuspended(at('15:01:11'), 'counting')).toBe('ok');
    expect(bench.answerSuspended(at('15:01:12'), 'counting')).toBe('noChange');
    expect(bench.answerSuspended(at('15:01:13'), 'held')).toBe('ok');
    // To count it after all is to take the answer back.
    expect(bench.answerSuspended(at('15:01:14'), 'counting')).toBe('noChange');
    bench.undo(at('15:01:15'));
    expect([bench.timing(at('15:01:15')).current?.held, bench.take.suspension?.choice]).toEqual([0, 'counting']);
    bench.go(at('15:01:20'));
    expect(bench.answerSuspended(at('15:01:21'), 'held')).toBe('notSuspended');
  });

  it('inside a hold is held already', () => {
    const bench = running();
    bench.hold(at('15:00:20'));
    bench.suspend(at('15:00:30'), at('15:01:10'));
    bench.resume(at('15:01:20'));
    expect(bench.answerSuspended(at('15:01:30'), 'held')).toBe('noChange');
    expect(bench.timing(at('15:01:30')).current?.held).toBe(ms('1:00'));
  });

  it('with nothing on air asks nothing', () => {
    const bench = new Bench(running().show, at('14:50:00'));
    bench.suspend(at('14:51:00'), at('14:55:00'));
    expect(bench.take.suspension).toBeNull();
  });
});
