import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deviceId, questionId, winnerId } from '../../../shared/ids.ts';
import { fen } from '../../../shared/plan/product.ts';
import { fold } from '../../../shared/take/apply.ts';
import type { Sender, TakeAction } from '../../../shared/take/command.ts';
import { areDetails, DEVICE_KINDS, type Detail, FIGURES, FIGURES_OF } from '../../../shared/take/devices/details.ts';
import { maskName } from '../../../shared/take/devices/mask.ts';
import { answeredIn, openQuestions } from '../../../shared/take/devices/questions.ts';
import { figureOf, unannounced, winnersMissing } from '../../../shared/take/devices/result.ts';
import { later, minutes } from '../../../shared/time.ts';
import { takeCommandSchema } from '../../../shared/wire/commandSchema.ts';
import { mayDo } from '../../../shared/wire/project.ts';
import { at, Bench } from '../../support/bench.ts';
import { makeSegment, makeShow } from '../../support/plan.ts';

const show = makeShow({ plannedStart: at('15:00:00'), segments: ['A', 'B'].map((id) => makeSegment(id, { length: minutes(2) })) });
const bag = deviceId('bag');
const NOW = at('15:01:00');
const ASSISTANT: Sender = { person: '周盈', role: 'assistant', device: 'phone' };
const PRIZES: readonly Detail[] = [
  { type: 'words', field: 'prize', text: '枕套' },
  { type: 'count', field: 'prizes', count: 2 },
  { type: 'choice', field: 'scope', choice: 'fanClub' },
];
const CONDITION: Detail = { type: 'words', field: 'condition', text: '评论满 500' };

const start = (kind: (typeof DEVICE_KINDS)[number], details: readonly Detail[] = []): TakeAction => ({
  ...{ type: 'startDevice', deviceId: bag, kind, title: '福袋①', length: minutes(5), details },
});
const winner = (id: string, name: string): TakeAction => ({ type: 'addWinner', deviceId: bag, winnerId: winnerId(id), name });

function running(action: TakeAction = start('luckyBag', PRIZES)): Bench {
  const bench = new Bench(show, at('14:59:00'));
  bench.go(at('15:00:00'));
  expect(bench.do(at('15:00:10'), action)).toBe('ok');
  return bench;
}
const device = (bench: Bench) => {
  const [found] = bench.take.devices;
  if (found === undefined) throw new Error('No device');
  return found;
};

describe('a name', () => {
  it.each([
    ['小明同学林', '小***林'],
    ['林夏', '林*'],
    ['林', '林*'],
    ['  Anna Lee ', 'A***e'],
    ['138 1234-1956', '*******1956'],
    ['小林 13812341956', '*******1956'],
    ['１３８１２３４１９５６', '*******1956'],
    ['小***林', '小***林'],
    ['*******1956', '*******1956'],
    ['用户123456', '用***6'],
    ['👩‍🚀阿月', '👩***月'],
    ['\u202e阿月\u202c', '阿*'],
  ])('%s is kept as %s', (name, masked) => expect(maskName(name)).toBe(masked));

  it('with a star in it is only left as it is where nobody could be called by it', () => {
    expect(['138****8000', '小*', '138001*38000', '1*38-0013*8000'].map(maskName)).toEqual(['138****8000', '小*', '1***0', '1***0']);
    // U+FDFA is eighteen characters when it is spelled out: the log's bound is a thousand.
    expect(maskName(`*${'\uFDFA'.repeat(900)}`).length).toBeLessThan(20);
  });

  it('masked twice is masked once, and tells no more than two characters or four digits', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: 'grapheme' }), (name) => {
        fc.pre(name.trim() !== '' && !name.normalize('NFKC').includes('*'));
        const masked = maskName(name);
        expect(maskName(masked)).toBe(masked);
        expect([...masked.replaceAll('*', '')].length).toBeLessThanOrEqual(4);
      }),
    );
  });
});

describe('what a device is set up with', () => {
  it('is part of its start, or none, and can be put right as a whole', () => {
    const bench = running();
    expect(bench.log.at(-1)?.events.map(({ type }) => type)).toEqual(['deviceStarted', 'deviceDescribed']);
    expect(device(bench).details).toEqual(PRIZES);
    const amend = { type: 'describeDevice', deviceId: bag, details: PRIZES.slice(0, 1) } as const;
    expect([bench.do(NOW, amend, ASSISTANT), bench.do(NOW, amend)]).toEqual(['ok', 'noChange']);
    expect(device(bench).details).toEqual(PRIZES.slice(0, 1));
    expect(running(start('coupon')).log.at(-1)?.events).toHaveLength(1);
  });

  it.each<readonly [string, boolean, (typeof DEVICE_KINDS)[number], readonly Detail[]]>([
    ['a field of another kind', false, 'coupon', PRIZES],
    ['a field twice', false, 'luckyBag', [...PRIZES, ...PRIZES.slice(0, 1)]],
    ['blank words', false, 'luckyBag', [{ type: 'words', field: 'prize', text: ' ' }]],
    ['a choice of another field', false, 'luckyBag', [{ type: 'choice', field: 'scope', choice: 'yes' }]],
    ['秒杀', true, 'flashSale', [{ type: 'money', field: 'price', amount: fen(9_900) }]],
    ['憋单 that says its condition', true, 'hold', [CONDITION]],
    ['憋单 without it', false, 'hold', []],
  ])('%s: %s', (_, good, kind, details) => expect(areDetails(kind, details)).toBe(good));

  it('憋单 is never put off once its release was said, and may release sooner', () => {
    const bench = running(start('hold', [CONDITION]));
    const move = (by: number): TakeAction => ({ type: 'extendDevice', deviceId: bag, by: minutes(by) });
    expect([bench.do(NOW, move(1)), bench.do(NOW, move(-1))]).toEqual(['releasePromised', 'ok']);
    expect(bench.do(NOW, { type: 'describeDevice', deviceId: bag, details: [] })).toBe('badDetails');
  });
});

describe('results', () => {
  it('are counted while it runs and when it is over, each kind its own, and unset is not 0', () => {
    const bench = running();
    const count = (figure: (typeof FIGURES)[number], n: number | null): TakeAction => ({
      type: 'countDevice',
      deviceId: bag,
      figure,
      count: n,
    });
    expect(figureOf(device(bench), 'participants')).toBeNull();
    expect([bench.do(NOW, count('participants', 0)), bench.do(NOW, count('sold', 1))]).toEqual(['ok', 'badFigure']);
    expect(figureOf(device(bench), 'participants')).toBe(0);
    bench.do(NOW, { type: 'endDevice', deviceId: bag });
    expect([bench.do(NOW, count('participants', 312)), bench.do(NOW, count('participants', null))]).toEqual(['ok', 'ok']);
    expect(figureOf(device(bench), 'participants')).toBeNull();
  });

  it('winners are written down masked, and what was announced stays announced', () => {
    const bench = running();
    expect(winnersMissing(device(bench))).toBe(2);
    bench.do(NOW, winner('w1', '13812341956'), ASSISTANT);
    expect(JSON.stringify(bench.log)).not.toContain('13812341956');
    const announce = { type: 'announceWinners', deviceId: bag } as const;
    expect([bench.do(NOW, announce), bench.do(NOW, announce), bench.do(NOW, winner('w2', '大王'))]).toEqual(['ok', 'noChange', 'ok']);
    expect(unannounced(device(bench)).map(({ name }) => name)).toEqual(['大*']);
    expect(winnersMissing(device(bench))).toBe(0);
    expect(bench.do(NOW, { type: 'removeWinner', deviceId: bag, winnerId: winnerId('w1') })).toBe('ok');
    expect(bench.do(NOW, { type: 'removeWinner', deviceId: bag, winnerId: winnerId('w1') })).toBe('unknownWinner');
  });

  it('are written down after the show too, where the platform draws then; nothing is said on air any more', () => {
    const bench = running();
    bench.end(NOW);
    const count = { type: 'countDevice', deviceId: bag, figure: 'participants', count: 312 } as const;
    expect([bench.do(NOW, winner('w', '小明同学林')), bench.do(NOW, count)]).toEqual(['ok', 'ok']);
    expect(device(bench).winners.map(({ name }) => name)).toEqual(['小***林']);
    expect(bench.do(NOW, { type: 'announceWinners', deviceId: bag })).toBe('ended');
    expect(bench.do(NOW, { type: 'askQuestion', questionId: questionId('q'), text: '还有吗', askers: null })).toBe('ended');
  });

  it('nobody wins a coupon, and a cancelled device has no result', () => {
    const bench = running(start('coupon'));
    expect([bench.do(NOW, winner('w', '林夏')), bench.do(NOW, winner('w', ' '))]).toEqual(['badName', 'badName']);
    bench.do(NOW, { type: 'cancelDevice', deviceId: bag });
    expect(bench.do(NOW, { type: 'countDevice', deviceId: bag, figure: 'claimed', count: 3 })).toBe('unknownDevice');
  });

  it('survive GO and its undo', () => {
    const bench = running();
    bench.go(at('15:00:30'));
    bench.do(at('15:00:31'), winner('w', '林夏'));
    bench.undo(at('15:00:40'));
    expect(device(bench).winners).toHaveLength(1);
  });

  it('are the assistant’s to note, and nobody else’s but the director’s', () => {
    const roles = ['director', 'assistant', 'host', 'viewer'] as const;
    expect(roles.map((role) => mayDo(role, 'addWinner'))).toEqual([true, true, false, false]);
  });
});

describe('questions', () => {
  const ask = (id: string, askers: number | null): TakeAction => ({
    type: 'askQuestion',
    questionId: questionId(id),
    text: `${id}？`,
    askers,
  });
  const answer = (id: string): TakeAction => ({ type: 'answerQuestion', questionId: questionId(id) });

  it('keep no number of whoever asked', () => {
    const bench = running(start('qa'));
    bench.do(NOW, { type: 'askQuestion', questionId: questionId('q'), text: '打 138 1234 1956 给我吗', askers: null });
    expect(bench.take.questions.map(({ text }) => text)).toEqual(['打 138****1956 给我吗']);
    expect(JSON.stringify(bench.log)).not.toContain('1234 1956');
  });

  it('stand in a queue, most asked first, and count for the 问答 in which they are answered', () => {
    const bench = running(start('qa'));
    for (const [id, askers] of [
      ['a', null],
      ['b', 5],
      ['c', 12],
    ] as const)
      bench.do(NOW, ask(id, askers), ASSISTANT);
    expect(openQuestions(bench.take).map(({ id }) => id)).toEqual(['c', 'b', 'a']);
    expect([bench.do(NOW, answer('b')), bench.do(NOW, answer('b')), bench.do(NOW, ask('d', 1)), bench.do(NOW, ask('d', 1))]).toEqual([
      ...['ok', 'unknownQuestion', 'ok', 'noChange'],
    ]);
    expect(bench.do(NOW, { type: 'dropQuestion', questionId: questionId('d') })).toBe('ok');
    bench.do(at('15:02:00'), { type: 'endDevice', deviceId: bag });
    bench.do(at('15:02:01'), answer('c'));
    expect([answeredIn(bench.take, device(bench)), openQuestions(bench.take).map(({ id }) => id)]).toEqual([1, ['a']]);
  });
});

/** Of what was asked, at least so much is accepted and refused for each reason. */
const FLOOR = 0.005;

it('any sequence of results: the wire knows each command, and replay is what was live', { timeout: 60_000 }, () => {
  const seen = new Map<string, number>();
  const step = fc.record({ what: fc.nat(9), who: fc.nat(3), n: fc.nat(1_000) });
  fc.assert(
    fc.property(fc.array(step, { minLength: 10, maxLength: 40 }), (steps) => {
      const bench = new Bench(show, at('14:59:00'));
      bench.go(at('15:00:00'));
      for (const who of [0, 1, 2, 3]) bench.do(at('15:00:01'), randomAction(0, who, 1), ASSISTANT);
      let now = at('15:00:01');
      for (const { what, who, n } of steps) {
        now = later(now, n * 50);
        const action = randomAction(what, who, n);
        expect(takeCommandSchema.safeParse({ commandId: 'c', by: ASSISTANT, action }).success).toBe(true);
        const answer = bench.do(now, action, ASSISTANT);
        const key = answer === 'ok' ? action.type : answer;
        seen.set(key, (seen.get(key) ?? 0) + 1);
        for (const each of bench.take.devices) {
          expect(each.figures.every(({ figure }) => FIGURES_OF[each.kind].includes(figure))).toBe(true);
          expect(each.winners.every(({ name }) => name.includes('*'))).toBe(true);
        }
      }
      expect(fold(bench.log)).toEqual(bench.take);
    }),
    { numRuns: 80, seed: 55 },
  );
  const all = [...seen.values()].reduce((sum, count) => sum + count, 0);
  const wanted = [
    ...['describeDevice', 'countDevice', 'addWinner', 'removeWinner', 'announceWinners'],
    ...['askQuestion', 'answerQuestion', 'dropQuestion', 'endDevice'],
    ...['noChange', 'unknownDevice', 'badDetails', 'badFigure', 'badName', 'unknownWinner', 'unknownQuestion'],
  ];
  expect(wanted.filter((name) => (seen.get(name) ?? 0) < all * FLOOR)).toEqual([]);
});

function randomAction(what: number, who: number, n: number): TakeAction {
  const id = deviceId(`d${who}`);
  const kind = DEVICE_KINDS[who] ?? 'qa';
  const details: readonly Detail[] = [{ type: 'count', field: n % 4 === 0 ? 'packets' : who === 0 ? 'prizes' : 'limit', count: n }];
  const winnersOf = deviceId(n % 8 === 0 ? 'd1' : 'd0');
  const actions: readonly TakeAction[] = [
    { type: 'startDevice', deviceId: id, kind, title: kind, length: minutes(3), details: n % 5 === 0 ? details : [] },
    { type: 'describeDevice', deviceId: id, details },
    {
      type: 'countDevice',
      deviceId: id,
      figure: (n % 3 === 0 ? FIGURES : FIGURES_OF[kind])[n % 2] ?? 'sold',
      count: n % 9 === 0 ? null : n,
    },
    { type: 'addWinner', deviceId: winnersOf, winnerId: winnerId(`w${n % 4}`), name: n % 10 === 0 ? ' ' : `观众${n}号` },
    { type: 'removeWinner', deviceId: winnersOf, winnerId: winnerId(`w${n % 4}`) },
    { type: 'announceWinners', deviceId: winnersOf },
    { type: 'askQuestion', questionId: questionId(`q${n % 4}`), text: n % 11 === 0 ? '' : '能机洗吗', askers: n % 2 === 0 ? n : null },
    { type: 'answerQuestion', questionId: questionId(`q${n % 4}`) },
    { type: 'dropQuestion', questionId: questionId(`q${n % 4}`) },
    { type: n % 6 === 0 ? 'cancelDevice' : 'endDevice', deviceId: n % 4 === 0 ? id : deviceId('none') },
  ];
  return actions[what] ?? { type: 'announceWinners', deviceId: winnersOf };
}
