import { describe, expect, it } from 'vitest';
import { deviceId, promiseId } from '../../../shared/ids.ts';
import { showTime } from '../../../shared/take/clock.ts';
import type { Sender } from '../../../shared/take/command.ts';
import { deviceTimings, promiseTimings } from '../../../shared/take/deviceTiming.ts';
import { minutes } from '../../../shared/time.ts';
import { at, Bench, ms } from '../../support/bench.ts';
import { makeSegment, makeShow } from '../../support/plan.ts';

const show = makeShow({ plannedStart: at('15:00:00'), segments: ['A', 'B'].map((id) => makeSegment(id, { length: minutes(2) })) });
const bag = deviceId('bag');
const link = promiseId('link');
const assistant: Sender = { person: '周盈', role: 'assistant', device: 'phone' };

function running(): Bench {
  const bench = new Bench(show, at('14:59:00'));
  bench.go(at('15:00:00'));
  bench.do(at('15:00:10'), { type: 'startDevice', deviceId: bag, kind: 'luckyBag', title: '福袋①', length: minutes(5), details: [] });
  bench.do(at('15:00:20'), { type: 'makePromise', promiseId: link, text: '3分钟后上链接', within: minutes(3) });
  return bench;
}
const device = (bench: Bench, clock: string) => {
  const [found] = deviceTimings(bench.take, showTime(bench.take.clock, at(clock)));
  return [found?.phase, found?.remaining];
};
const promise = (bench: Bench, clock: string) => {
  const [found] = promiseTimings(bench.take, showTime(bench.take.clock, at(clock)));
  return [found?.phase, found?.remaining];
};

describe('a device and a promise', () => {
  it('run on take time: no hold freezes them, GO and UNDO pass them by', () => {
    const bench = running();
    bench.hold(at('15:01:00'));
    expect(device(bench, '15:02:10')).toEqual(['running', ms('3:00')]);
    expect(promise(bench, '15:02:20')).toEqual(['open', ms('1:00')]);
    bench.go(at('15:02:30'));
    bench.undo(at('15:02:40'));
    expect(device(bench, '15:03:10')).toEqual(['running', ms('2:00')]);
  });

  it('are over and overdue by the clock alone, to the millisecond', () => {
    const bench = running();
    expect([device(bench, '15:05:09.999'), device(bench, '15:05:10'), device(bench, '15:05:11')]).toEqual([
      ['running', 1],
      ['over', 0],
      ['over', -1000],
    ]);
    expect([promise(bench, '15:03:19.999'), promise(bench, '15:03:20')]).toEqual([
      ['open', 1],
      ['overdue', 0],
    ]);
  });

  it('are closed once', () => {
    const bench = running();
    expect(bench.do(at('15:04:00'), { type: 'endDevice', deviceId: bag }, assistant)).toBe('ok');
    expect(bench.do(at('15:04:01'), { type: 'cancelDevice', deviceId: bag })).toBe('unknownDevice');
    expect(device(bench, '15:09:00')).toEqual(['ended', null]);
    expect(bench.do(at('15:04:02'), { type: 'breakPromise', promiseId: link })).toBe('ok');
    expect(bench.do(at('15:04:03'), { type: 'keepPromise', promiseId: link })).toBe('unknownPromise');
    expect(promise(bench, '15:09:00')).toEqual(['broken', null]);
  });

  it('are extended and cut, into the future only', () => {
    const bench = running();
    expect(bench.do(at('15:01:00'), { type: 'extendDevice', deviceId: bag, by: minutes(2) })).toBe('ok');
    expect(device(bench, '15:05:10')).toEqual(['running', ms('2:00')]);
    expect(bench.do(at('15:05:10'), { type: 'extendDevice', deviceId: bag, by: minutes(-2) })).toBe('badLength');
    expect(bench.do(at('15:05:10'), { type: 'cancelDevice', deviceId: bag })).toBe('ok');
    expect(device(bench, '15:05:11')).toEqual(['cancelled', null]);
  });

  it('need a length, and a name of their own', () => {
    const bench = running();
    const again = { type: 'startDevice', deviceId: bag, kind: 'coupon', title: '券', length: minutes(1), details: [] } as const;
    expect(bench.do(at('15:01:00'), again)).toBe('noChange');
    expect(bench.do(at('15:01:00'), { ...again, deviceId: deviceId('two'), length: ms('0:00') as never })).toBe('badLength');
    expect(bench.do(at('15:01:00'), { type: 'makePromise', promiseId: link, text: '再来', within: minutes(1) })).toBe('noChange');
  });

  it('rehearsed run as fast as the rehearsal, and stand still with it', () => {
    const bench = new Bench(show, at('10:00:00'), 'rehearsal');
    bench.go(at('10:00:00'));
    bench.setRate(at('10:00:00'), 60);
    bench.do(at('10:00:00'), { type: 'startDevice', deviceId: bag, kind: 'lottery', title: '抽奖', length: minutes(5), details: [] });
    expect(device(bench, '10:00:03')).toEqual(['running', ms('2:00')]);
    bench.setRate(at('10:00:03'), 0);
    expect(device(bench, '10:30:00')).toEqual(['running', ms('2:00')]);
  });

  it('says whether the second person was one', () => {
    const kept = (by: Sender) => {
      const bench = running();
      bench.do(at('15:02:00'), { type: 'keepPromise', promiseId: link }, by);
      return bench.take.promises[0]?.closed?.singlePerson;
    };
    expect(kept(assistant)).toBe(false);
    // The director's own promise, ticked off on the assistant's phone.
    expect(kept({ ...assistant, person: '陈墨' })).toBe(true);
  });
});
