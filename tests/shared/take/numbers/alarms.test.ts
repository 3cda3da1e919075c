import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deviceId, numberId, productId } from '../../../../shared/ids.ts';
import { fold } from '../../../../shared/take/apply.ts';
import { showTime } from '../../../../shared/take/clock.ts';
import type { TakeAction } from '../../../../shared/take/command.ts';
import type { DeviceKind } from '../../../../shared/take/devices/details.ts';
import { lastHook } from '../../../../shared/take/devices/hook.ts';
import { ALARM_KINDS, type AlarmKind } from '../../../../shared/take/numbers/alarm.ts';
import { alarmsOf, interactionOf, openAlarms } from '../../../../shared/take/numbers/alarms.ts';
import { curveOf } from '../../../../shared/take/numbers/curve.ts';
import { NUMBER_KINDS, type NumberKind, newest, readingsOf } from '../../../../shared/take/numbers/number.ts';
import {
  STANDARD_THRESHOLDS,
  THRESHOLD_KEYS,
  type Thresholds,
  thresholdOf,
  thresholdProblem,
} from '../../../../shared/take/numbers/thresholds.ts';
import { later, minutes, seconds } from '../../../../shared/time.ts';
import { takeCommandSchema } from '../../../../shared/wire/commandSchema.ts';
import { mayDo, projectRecord } from '../../../../shared/wire/project.ts';
import { at, Bench } from '../../../support/bench.ts';
import { makeProduct, makeSegment, makeShow } from '../../../support/plan.ts';

const P = productId('P');
const TALK = { blocks: [{ id: 'b', kind: 'product', step: 'close', text: '现在就拍。' }] } as const;
const show = makeShow({
  plannedStart: at('15:00:00'),
  segments: [
    makeSegment('A', { length: minutes(60) }),
    makeSegment('B', { length: minutes(10), kind: 'product', tier: 'profit', productIds: [P] }),
    makeSegment('C', { length: minutes(10), kind: 'interaction', subCues: [{ id: 'cue', offset: seconds(60), title: '福袋' }] }),
    makeSegment('D', { length: minutes(10), script: TALK }),
  ],
  products: [makeProduct('P', { stock: 9 })],
});

let drawn = 0;
const enter = (kind: NumberKind, value: number): TakeAction => ({ type: 'enterNumber', numberId: numberId(`n${++drawn}`), kind, value });
function running(): Bench {
  const bench = new Bench(show, at('14:59:00'));
  bench.go(at('15:00:00'));
  return bench;
}
const kinds = (bench: Bench, clock: string) => alarmsOf(bench.take, showTime(bench.take.clock, at(clock))).map(({ kind }) => kind);
const open = (bench: Bench, clock: string) => openAlarms(bench.take, showTime(bench.take.clock, at(clock)));
const limits = (patch: Partial<Thresholds>): TakeAction => ({ type: 'setThresholds', thresholds: { ...STANDARD_THRESHOLDS, ...patch } });
const acknowledge = (bench: Bench, clock: string, kind: AlarmKind) => {
  const alarm = open(bench, clock).find((each) => each.kind === kind);
  return bench.do(at(clock), { type: 'acknowledgeAlarm', alarm: kind, since: alarm?.since ?? at('00:00:00') });
};
const start = (id: string, kind: DeviceKind): TakeAction => ({
  ...{ type: 'startDevice', deviceId: deviceId(id), kind, title: id, length: minutes(3) },
  details: kind === 'hold' ? [{ type: 'words', field: 'condition', text: '满 500 评论' }] : [],
});

describe('quick figures', () => {
  it('stand as they were entered, unset is not 0, and a slip is dropped', () => {
    const bench = running();
    expect(newest(bench.take.numbers, 'leads')).toBeNull();
    expect([bench.do(at('15:01:00'), enter('leads', 0)), bench.do(at('15:02:00'), enter('leads', 1.5))]).toEqual(['ok', 'badFigure']);
    expect(newest(bench.take.numbers, 'leads')?.value).toBe(0);
    bench.do(at('15:03:00'), enter('leads', 120));
    const last = newest(bench.take.numbers, 'leads')?.id ?? numberId('none');
    const drop = { type: 'dropNumber', numberId: last } as const;
    expect([bench.do(at('15:03:10'), drop), bench.do(at('15:03:11'), drop)]).toEqual(['ok', 'unknownNumber']);
    expect(newest(bench.take.numbers, 'leads')?.value).toBe(0);
  });

  it('are the director’s, and reach neither host nor assistant', () => {
    const bench = running();
    bench.do(at('15:01:00'), enter('gmv', 6_033_300));
    const record = bench.log.at(-1);
    if (record === undefined) throw new Error('no record');
    expect(['host', 'assistant', 'viewer', 'director'].map((role) => projectRecord(record, role as 'host').events.length)).toEqual([
      0, 0, 0, 1,
    ]);
    expect(mayDo('assistant', 'enterNumber')).toBe(false);
  });
});

describe('alarms of the figures', () => {
  it('are raised in the record of the figure, once, and acknowledged', () => {
    const bench = running();
    bench.do(at('15:10:00'), enter('online', 1_000));
    bench.do(at('15:13:00'), enter('online', 650));
    expect(bench.log.at(-1)?.events.map(({ type }) => type)).toEqual(['numberEntered', 'alarmRaised']);
    bench.do(at('15:13:30'), enter('online', 640));
    expect(bench.log.at(-1)?.events.map(({ type }) => type)).toEqual(['numberEntered']);
    expect(open(bench, '15:13:31')).toEqual([{ kind: 'drop', since: at('15:13:00') }]);
    expect(acknowledge(bench, '15:13:40', 'drop')).toBe('ok');
    expect([open(bench, '15:13:41'), kinds(bench, '15:13:41')]).toEqual([[], ['drop']]);
    expect(bench.do(at('15:13:42'), { type: 'acknowledgeAlarm', alarm: 'drop', since: at('15:13:00') })).toBe('noChange');
    expect(bench.do(at('15:13:42'), { type: 'acknowledgeAlarm', alarm: 'peak', since: at('15:13:00') })).toBe('unknownAlarm');
  });

  it('count nothing that was entered before the show', () => {
    const bench = new Bench(show, at('14:50:00'));
    bench.do(at('14:57:00'), enter('online', 1_000));
    bench.go(at('15:00:00'));
    bench.do(at('15:00:01'), enter('online', 100));
    expect(kinds(bench, '15:00:02')).toEqual([]);
  });

  it('from segment to segment: a mean more than 25 % below the one before', () => {
    const bench = running();
    bench.do(at('15:04:00'), enter('online', 1_000));
    bench.go(at('15:05:00'));
    bench.do(at('15:06:00'), enter('online', 760));
    expect(kinds(bench, '15:06:01')).toEqual(['stock']);
    bench.do(at('15:07:00'), limits({ dropShare: null, slotDrop: 20 }));
    expect(kinds(bench, '15:07:01')).toEqual(['slotDrop', 'stock']);
    bench.do(at('15:07:10'), limits({ slotDrop: null }));
    expect(kinds(bench, '15:07:11')).toEqual(['stock']);
  });

  it('stock: one that was seen says nothing of the next product, nor of the same one run out later', () => {
    const bench = new Bench(
      makeShow({
        plannedStart: at('15:00:00'),
        segments: [makeSegment('A', { length: minutes(60), productIds: [P, productId('Q')] })],
        products: [makeProduct('P', { stock: 9 }), makeProduct('Q', { stock: 4 })],
      }),
      at('14:59:00'),
    );
    bench.go(at('15:00:00'));
    const explain = (id: string): TakeAction => ({
      type: 'explain',
      productId: productId(id),
      expectedRunId: bench.take.onAir.currentRunId,
    });
    const count = (stock: number): TakeAction => ({ type: 'setStock', productId: P, change: { type: 'set', stock } });
    expect(acknowledge(bench, '15:01:00', 'stock')).toBe('ok');
    bench.do(at('15:02:00'), explain('Q'));
    expect(open(bench, '15:02:01')).toEqual([{ kind: 'stock', since: at('15:02:00') }]);
    expect(acknowledge(bench, '15:02:10', 'stock')).toBe('ok');
    bench.do(at('15:03:00'), explain('P'));
    expect(acknowledge(bench, '15:03:10', 'stock')).toBe('ok');
    bench.do(at('15:04:00'), count(5));
    expect(open(bench, '15:04:01')).toEqual([]);
    bench.do(at('15:05:00'), count(0));
    expect(open(bench, '15:05:01')).toEqual([{ kind: 'stock', since: at('15:05:00') }]);
    expect(acknowledge(bench, '15:05:10', 'stock')).toBe('ok');
    bench.do(at('15:06:00'), count(60));
    bench.do(at('15:08:00'), count(9));
    expect(open(bench, '15:08:01')).toEqual([{ kind: 'stock', since: at('15:08:00') }]);
  });

  it('little interaction: comments a minute by who is online, none without both', () => {
    const bench = running();
    bench.do(at('15:01:00'), enter('comments', 100));
    bench.do(at('15:02:00'), enter('comments', 120));
    expect(kinds(bench, '15:02:01')).toEqual([]);
    bench.do(at('15:02:10'), enter('online', 1_000));
    bench.do(at('15:03:00'), enter('comments', 149));
    const [comments, online] = (['comments', 'online'] as const).map((kind) => curveOf(readingsOf(bench.take.numbers, kind)));
    expect(interactionOf(comments!, 2, online!)).toBeCloseTo(0.029, 10);
    expect(kinds(bench, '15:03:01')).toEqual(['interaction']);
    bench.do(at('15:04:00'), enter('comments', 179));
    expect(kinds(bench, '15:04:01')).toEqual([]);
  });

  it('a floor is the user’s own: unset it gives no alarm', () => {
    const bench = running();
    bench.do(at('15:01:00'), enter('online', 3));
    expect(kinds(bench, '15:01:01')).toEqual([]);
    bench.do(at('15:01:10'), limits({ onlineFloor: 50 }));
    expect(open(bench, '15:01:11')).toEqual([{ kind: 'onlineFloor', since: at('15:01:00') }]);
    expect(bench.do(at('15:01:20'), limits({ onlineFloor: 0 }))).toBe('badFigure');
  });

  it('a limit that would always or never sound is refused, at both ends of every one', () => {
    const bench = running();
    for (const key of THRESHOLD_KEYS) {
      const { least, most, why } = thresholdOf(key);
      const answers = [least, most, least * 0.99, most * 1.01, ...(why === 'whole' ? [least + 0.5] : [])].map((value) =>
        bench.do(at('15:01:00'), limits({ [key]: value })),
      );
      expect([key, ...answers]).toEqual([key, 'ok', 'ok', 'badFigure', 'badFigure', ...(why === 'whole' ? ['badFigure'] : [])]);
      expect(thresholdProblem(key, STANDARD_THRESHOLDS[key])).toBeNull();
    }
  });

  it('stay: a fifth less than a quarter of an hour ago', () => {
    const bench = running();
    bench.do(at('15:01:00'), enter('stay', 100));
    bench.do(at('15:16:00'), enter('stay', 80));
    bench.do(at('15:16:01'), limits({ noHook: null }));
    expect(kinds(bench, '15:16:02')).toEqual([]);
    bench.do(at('15:17:00'), enter('stay', 78));
    expect(open(bench, '15:17:01')).toEqual([{ kind: 'stay', since: at('15:17:00') }]);
  });

  it('unpaid orders that grow for five minutes, since they began to', () => {
    const bench = running();
    for (const [clock, value] of [
      ['15:01:00', 9],
      ['15:02:00', 4],
      ['15:04:00', 5],
      ['15:06:59', 6],
    ] as const)
      bench.do(at(clock), enter('unpaid', value));
    expect(kinds(bench, '15:07:00')).toEqual([]);
    bench.do(at('15:07:00'), enter('unpaid', 8));
    expect(open(bench, '15:07:01')).toEqual([{ kind: 'unpaid', since: at('15:02:00') }]);
    bench.do(at('15:08:00'), enter('unpaid', 8));
    expect(kinds(bench, '15:08:01')).toEqual([]);
  });

  it('paid traffic above a half, and refunds against one’s own category alone', () => {
    const bench = running();
    bench.do(at('15:01:00'), enter('paid', 5_000));
    bench.do(at('15:02:00'), enter('refund', 1_037));
    expect(kinds(bench, '15:02:01')).toEqual([]);
    bench.do(at('15:03:00'), enter('paid', 5_001));
    bench.do(at('15:03:10'), limits({ refundBase: 7.4 }));
    expect(kinds(bench, '15:03:11')).toEqual(['paid', 'refund']);
    bench.do(at('15:04:00'), enter('refund', 1_036));
    expect(kinds(bench, '15:04:01')).toEqual(['paid']);
    expect(bench.do(at('15:05:00'), enter('refund', 10_001))).toBe('badFigure');
  });
});

describe('alarms of the take', () => {
  it('nothing to stay for: 15 minutes without a hook by take time, on hold too, and again 15 minutes later', () => {
    const bench = running();
    bench.hold(at('15:02:00'));
    expect([kinds(bench, '15:14:59.999'), kinds(bench, '15:15:00')]).toEqual([[], ['noHook']]);
    expect(acknowledge(bench, '15:16:00', 'noHook')).toBe('ok');
    expect([open(bench, '15:29:59').length, open(bench, '15:30:00').length]).toEqual([0, 1]);
  });

  it('a giveaway holds to its end, one that was cancelled has held nobody, and a call holds until it is closed', () => {
    const bench = running();
    const hook = (clock: string) => lastHook(bench.take, at(clock));
    bench.do(at('15:01:00'), start('bag', 'luckyBag'));
    expect([hook('15:02:00'), hook('15:20:00')]).toEqual([at('15:02:00'), at('15:04:00')]);
    bench.do(at('15:06:00'), start('slip', 'coupon'));
    bench.do(at('15:06:10'), { type: 'cancelDevice', deviceId: deviceId('slip') });
    expect(hook('15:20:00')).toBe(at('15:04:00'));
    bench.do(at('15:07:00'), start('call', 'connect'));
    expect(hook('15:20:00')).toBe(at('15:20:00'));
    bench.do(at('15:12:00'), { type: 'endDevice', deviceId: deviceId('call') });
    expect(hook('15:20:00')).toBe(at('15:12:00'));
  });

  it('a segment that is a hook holds while it runs; one undone has held nobody', () => {
    const bench = running();
    bench.jump(at('15:05:00'), 'C');
    expect(lastHook(bench.take, at('15:05:20'))).toBe(at('15:05:20'));
    bench.undo(at('15:05:25'));
    expect(lastHook(bench.take, at('15:05:30'))).toBe(at('15:00:00'));
    bench.jump(at('15:06:00'), 'C');
    bench.jump(at('15:08:00'), 'D');
    expect(lastHook(bench.take, at('15:09:00'))).toBe(at('15:08:00'));
  });

  it('over by two minutes or a fifth, whichever is first, and not while it is held', () => {
    const bench = running();
    bench.jump(at('15:05:00'), 'D');
    bench.do(at('15:05:01'), limits({ closing: null, noHook: null }));
    expect([kinds(bench, '15:16:59'), kinds(bench, '15:17:00')]).toEqual([[], ['overrun']]);
    bench.do(at('15:17:01'), limits({ closing: null, noHook: null, overrunShare: 10 }));
    expect([kinds(bench, '15:15:59'), kinds(bench, '15:16:00')]).toEqual([[], ['overrun']]);
    bench.hold(at('15:18:00'));
    expect(kinds(bench, '15:20:00')).toEqual([]);
  });

  it('a close of more than three minutes, by the guide', () => {
    const bench = running();
    bench.jump(at('15:05:00'), 'D');
    expect([kinds(bench, '15:07:59'), kinds(bench, '15:08:00')]).toEqual([[], ['closing']]);
  });
});

const FLOOR = 0.005;

it('any sequence: the wire knows each command, an open alarm holds, and replay is what was live', { timeout: 60_000 }, () => {
  const seen = new Map<string, number>();
  const count = (name: string) => seen.set(name, (seen.get(name) ?? 0) + 1);
  const step = fc.record({ what: fc.nat(13), n: fc.nat(10_000), wait: fc.integer({ min: 1, max: 400_000 }) });
  fc.assert(
    fc.property(fc.array(step, { minLength: 10, maxLength: 40 }), (steps) => {
      const bench = running();
      let now = at('15:00:01');
      for (const { what, n, wait } of steps) {
        now = later(now, wait);
        const action = randomAction(bench, what, n, now);
        expect(takeCommandSchema.safeParse({ commandId: 'c', by: { person: '', role: 'director', device: 'd' }, action }).success).toBe(
          true,
        );
        const answer = bench.do(now, action);
        count(answer === 'ok' ? action.type : answer);
        for (const { kind, since } of alarmsOf(bench.take, now)) {
          count(kind);
          expect(since).toBeLessThanOrEqual(now);
        }
        expect(openAlarms(bench.take, now).length).toBeLessThanOrEqual(alarmsOf(bench.take, now).length);
      }
      expect(fold(bench.log)).toEqual(bench.take);
    }),
    { numRuns: 60, seed: 58 },
  );
  const commands = [
    'enterNumber',
    'dropNumber',
    'setThresholds',
    'acknowledgeAlarm',
    'unknownNumber',
    'unknownAlarm',
    'badFigure',
    'noChange',
  ];
  const all = commands.reduce((sum, name) => sum + (seen.get(name) ?? 0), 0);
  const alarms = ALARM_KINDS.filter((kind) => kind !== 'closing' && kind !== 'stock');
  expect([...commands, ...alarms].filter((name) => (seen.get(name) ?? 0) < all * FLOOR)).toEqual([]);
});

function randomAction(bench: Bench, what: number, n: number, now: ReturnType<typeof at>): TakeAction {
  const { numbers } = bench.take;
  const last = numbers.at(-1)?.id ?? numberId('none');
  const alarm = openAlarms(bench.take, now)[0];
  if (what < 4) return enter('online', 200 + (n % 1_500));
  if (what === 4)
    return enter(NUMBER_KINDS[1 + (n % 4)] ?? 'gmv', (newest(numbers, NUMBER_KINDS[1 + (n % 4)] ?? 'gmv')?.value ?? 0) + (n % 60));
  // Shares and lengths about their limits, and unpaid orders that mostly grow.
  if (what === 12) return n % 2 === 0 ? enter('paid', 4_000 + (n % 2_000)) : enter('refund', 900 + (n % 300));
  if (what === 13)
    return n % 2 === 0 ? enter('stay', 30 + (n % 60)) : enter('unpaid', Math.max(0, (newest(numbers, 'unpaid')?.value ?? 0) + (n % 9) - 1));
  if (what === 5)
    return n % 3 === 0
      ? { type: 'enterNumber', numberId: last, kind: 'online', value: 5 }
      : enter('orders', n % 2 === 0 ? n : 2_000_000_000_000);
  if (what === 6) return { type: 'dropNumber', numberId: n % 3 === 0 ? numberId('none') : last };
  if (what === 7) {
    const key = THRESHOLD_KEYS[n % THRESHOLD_KEYS.length] ?? 'climb';
    const value = n % 7 === 0 ? 0 : n % 5 === 0 ? null : 1 + (n % 900);
    return {
      type: 'setThresholds',
      thresholds: { ...STANDARD_THRESHOLDS, onlineFloor: 300, ordersFloor: 500, refundBase: 7.4, ...(n % 3 === 0 ? { [key]: value } : {}) },
    };
  }
  if (what === 8 || alarm === undefined)
    return { type: 'go', newRunId: `r${++drawn}` as never, expectedRunId: bench.take.onAir.currentRunId };
  return { type: 'acknowledgeAlarm', alarm: alarm.kind, since: n % 4 === 0 ? later(alarm.since, 1) : alarm.since };
}
