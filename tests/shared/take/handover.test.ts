import { describe, expect, it } from 'vitest';
import {
  deviceId,
  handoverId,
  incidentId,
  messageId,
  productId,
  promiseId,
  proposalId,
  questionId,
  winnerId,
} from '../../../shared/ids.ts';
import { fen } from '../../../shared/plan/product.ts';
import type { CrewMember } from '../../../shared/plan/show.ts';
import { apply, fold } from '../../../shared/take/apply.ts';
import type { Sender } from '../../../shared/take/command.ts';
import type { TakeState } from '../../../shared/take/state.ts';
import { minutes, seconds } from '../../../shared/time.ts';
import { takeCommandSchema } from '../../../shared/wire/commandSchema.ts';
import { eventSchema } from '../../../shared/wire/eventSchema.ts';
import type { LinkRole } from '../../../shared/wire/frame.ts';
import { projectRecord } from '../../../shared/wire/project.ts';
import { at, Bench, ms } from '../../support/bench.ts';
import { makeProduct, makeSegment, makeShow } from '../../support/plan.ts';

const crew: readonly CrewMember[] = [
  { role: 'director', person: '陈墨' },
  { role: 'host', person: '林夏' },
  { role: 'cohost', person: '' },
  { role: 'assistant', person: '小北' },
];
const P = productId('P');
const NEW_HOST: Sender = { person: '阿青', role: 'host', device: 'prompter' };
const withHost = (person: string) => crew.map((each) => (each.role === 'host' ? { ...each, person } : each));
const handOver = (id: string, people: readonly CrewMember[], note = '') =>
  ({ type: 'handOver', handoverId: handoverId(id), crew: people, note }) as const;

function busy(): Bench {
  const segments = [makeSegment('A', { length: minutes(10), productIds: [P] }), makeSegment('B', { length: minutes(5) })];
  const products = [makeProduct('P', { price: fen(16_900), stock: 8, linkNumber: 3 }), makeProduct('Q', { stock: 300 })];
  const bench = new Bench(makeShow({ plannedStart: at('15:00:00'), segments, products, crew }), at('15:00:00'));
  bench.go(at('15:00:00'));
  bench.do(at('15:01:00'), { type: 'makePromise', promiseId: promiseId('late'), text: '返场', within: minutes(20) });
  bench.do(at('15:01:00'), { type: 'makePromise', promiseId: promiseId('soon'), text: '上链接', within: minutes(3) });
  bench.do(at('15:01:00'), { type: 'makePromise', promiseId: promiseId('kept'), text: '福袋', within: minutes(3) });
  bench.do(at('15:01:10'), { type: 'keepPromise', promiseId: promiseId('kept') });
  bench.do(at('15:01:20'), { type: 'declareIncident', incidentId: incidentId('i'), kind: 'linkWrong', injected: false });
  bench.message(at('15:01:30'), '看评论');
  return bench;
}

describe('a handover', () => {
  it('gives who comes in how things stand, from that instant', () => {
    const bench = busy();
    expect(bench.do(at('15:02:00'), handOver('h', withHost('阿青')))).toBe('ok');
    expect(bench.take.crew).toEqual(withHost('阿青'));
    bench.do(at('15:02:10'), { type: 'acknowledgeMessage', messageId: bench.take.message?.id ?? messageId('none') });
    const [handover] = bench.take.handovers;
    expect(handover).toMatchObject({ id: 'h-host', role: 'host', from: '林夏', to: '阿青', by: '陈墨', taken: null });
    expect(handover?.card).toMatchObject({
      onAir: { segmentId: 'A', spoken: ms('2:00'), isHeld: false },
      next: { title: '环节 B', length: minutes(5) },
      prices: [{ id: 'P', title: 'P', linkNumber: 3, price: 16_900, stock: 8, changed: false, proposed: null, stockIs: 'low' }],
      devices: [],
      message: '看评论',
    });
    expect(handover?.card.promises.map(({ text }) => text)).toEqual(['上链接', '返场']);
    expect(handover?.card.incidents.map(({ kind }) => kind)).toEqual(['linkWrong']);
  });

  it('tells what runs, what is over and not all said, and which price waits for somebody', () => {
    const bench = busy();
    const start = (id: string, length: number) =>
      bench.do(at('15:01:40'), {
        type: 'startDevice',
        deviceId: deviceId(id),
        kind: 'luckyBag',
        title: id,
        length: seconds(length),
        details: [],
      });
    for (const [id, length] of [
      ['late', 300],
      ['soon', 60],
      ['done', 5],
      ['gone', 5],
    ] as const)
      start(id, length);
    bench.do(at('15:01:46'), { type: 'addWinner', deviceId: deviceId('done'), winnerId: winnerId('w'), name: '小明同学' });
    bench.do(at('15:01:47'), { type: 'endDevice', deviceId: deviceId('done') });
    bench.do(at('15:01:47'), { type: 'cancelDevice', deviceId: deviceId('gone') });
    const offer = { price: fen(15_900), mechanism: null };
    bench.do(at('15:01:50'), { type: 'proposePrice', proposalId: proposalId('x'), productId: productId('Q'), ...offer });
    bench.do(at('15:02:00'), handOver('h', withHost('阿青')));
    const card = bench.take.handovers[0]?.card;
    expect(card?.devices.map(({ title, isOpen, unannounced }) => [title, isOpen, unannounced])).toEqual([
      ['soon', true, 0],
      ['late', true, 0],
      ['done', false, 1],
    ]);
    expect(card?.prices.map(({ id, proposed }) => [id, proposed])).toEqual([
      ['P', null],
      ['Q', offer],
    ]);
  });

  it('tells every open question, most asked first', () => {
    const bench = busy();
    bench.do(at('15:01:40'), { type: 'askQuestion', questionId: questionId('q'), text: '起球吗', askers: 3 });
    bench.do(at('15:01:41'), { type: 'askQuestion', questionId: questionId('q2'), text: '几时发货', askers: 5 });
    bench.do(at('15:02:00'), handOver('h', withHost('阿青')));
    expect(bench.take.handovers[0]?.card.questions.map(({ text }) => text)).toEqual(['几时发货', '起球吗']);
  });

  it('has an id that its card can still lengthen', () => {
    const sent = (length: number) => ({ commandId: 'c', by: NEW_HOST, action: handOver('h'.repeat(length), crew) });
    const bench = busy();
    bench.do(at('15:02:00'), handOver('h'.repeat(100), withHost('阿青')));
    expect(bench.log.at(-1)?.events.every((event) => eventSchema.safeParse(event).success)).toBe(true);
    expect([100, 101].map((length) => takeCommandSchema.safeParse(sent(length)).success)).toEqual([true, false]);
  });

  it('takes a word along for each who comes in, read by their own role and by who runs the show', () => {
    const bench = busy();
    const both = withHost('阿青').map((each) => (each.role === 'director' ? { ...each, person: '老王' } : each));
    const all = both.map((each) => (each.role === 'assistant' ? { ...each, person: '小南' } : each));
    bench.do(at('15:02:00'), handOver('h', all, '  嗓子哑了，少喊\n福袋还剩一个 '));
    expect(bench.log.at(-1)?.events.every((event) => eventSchema.safeParse(event).success)).toBe(true);
    const notes = (role: LinkRole) =>
      bench.log
        .map((record) => projectRecord(record, role))
        .reduce<TakeState | null>(apply, null)
        ?.handovers.map((each) => [each.role, each.note]);
    const words = '嗓子哑了，少喊\n福袋还剩一个';
    expect(notes('director')).toEqual([
      ['director', words],
      ['host', words],
      ['assistant', words],
    ]);
    expect(notes('assistant')).toEqual([
      ['director', ''],
      ['host', words],
      ['assistant', words],
    ]);
    expect(notes('host')).toEqual([
      ['director', ''],
      ['host', words],
      ['assistant', ''],
    ]);
    expect(notes('viewer')?.map(([, note]) => note)).toEqual(['', '', '']);
    expect(fold(bench.log)).toEqual(bench.take);
    bench.do(at('15:03:00'), handOver('i', withHost('阿红'), '  '));
    expect(bench.log.at(-1)?.events.map(({ type }) => type)).not.toContain('handoverNoted');
    expect(takeCommandSchema.safeParse({ commandId: 'c', by: NEW_HOST, action: handOver('h', crew, 'x'.repeat(2_001)) }).success).toBe(
      false,
    );
  });

  it('is acknowledged once, by who comes in or the director', () => {
    const bench = busy();
    bench.do(at('15:02:00'), handOver('h', withHost('阿青')));
    const take = { type: 'takeOver', handoverId: handoverId('h-host') } as const;
    expect(bench.do(at('15:02:05'), take, { person: '小北', role: 'assistant', device: 'phone' })).toBe('notAllowed');
    expect(bench.do(at('15:02:06'), take, NEW_HOST)).toBe('ok');
    expect(bench.log.at(-1)?.events).toEqual([{ ...take, type: 'tookOver', singlePerson: false, at: at('15:02:06') }]);
    expect(bench.do(at('15:02:07'), take, NEW_HOST)).toBe('unknownHandover');
    expect(bench.take.handovers[0]?.taken).toMatchObject({ by: '阿青' });
  });

  it('of several is one card a role; of an emptied place, or the same name, none', () => {
    const bench = busy();
    const both = withHost('阿青').map((each) => (each.role === 'director' ? { ...each, person: '老王' } : each));
    bench.do(at('15:02:00'), handOver('h', both));
    expect(bench.take.handovers.map(({ role }) => role)).toEqual(['director', 'host']);
    expect(bench.do(at('15:02:01'), handOver('i', both))).toBe('noChange');
    expect(bench.do(at('15:02:02'), handOver('j', withHost('')))).toBe('ok');
    // The director's card names who is back; the host's from before still waits, for nobody has read it.
    expect(bench.take.handovers.map(({ id }) => id)).toEqual(['h-host', 'j-director']);
    bench.do(at('15:02:03'), handOver('k', withHost('林夏')));
    expect(bench.take.handovers.map(({ id }) => id)).toEqual(['j-director', 'k-host']);
    bench.end(at('15:03:00'));
    expect(bench.do(at('15:03:01'), handOver('l', both))).toBe('ended');
  });
});
