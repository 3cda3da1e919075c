import { describe, expect, it } from 'vitest';
import { deviceId, productId, promiseId, proposalId, segmentId, signalId } from '../../../shared/ids.ts';
import { fen } from '../../../shared/plan/product.ts';
import { DEFAULT_GO_GAP } from '../../../shared/plan/show.ts';
import type { Sender } from '../../../shared/take/command.ts';
import type { Refusal } from '../../../shared/take/refusal.ts';
import { later, millis, minutes, seconds } from '../../../shared/time.ts';
import { at, Bench, ms } from '../../support/bench.ts';
import { makeProduct, makeSegment, makeShow } from '../../support/plan.ts';

const P = productId('P');
const show = makeShow({
  plannedStart: at('15:00:00'),
  segments: ['A', 'B', 'C'].map((id) => makeSegment(id, { length: minutes(2), productIds: id === 'A' ? [P, productId('Q')] : [] })),
  products: ['P', 'Q'].map((id) => makeProduct(id, { price: fen(16_900) })),
});

const armed = () => new Bench(show, at('14:59:00'));
const running = () => {
  const bench = armed();
  bench.go(at('15:00:00'));
  return bench;
};
const held = () => {
  const bench = running();
  bench.hold(at('15:00:30'));
  return bench;
};
const ended = () => {
  const bench = running();
  bench.end(at('15:00:50'));
  return bench;
};

const NOW = at('15:01:00');
type Try = (bench: Bench) => 'ok' | Refusal;

const luckyBag = {
  type: 'startDevice',
  deviceId: deviceId('d'),
  kind: 'luckyBag',
  title: '福袋',
  length: minutes(5),
  details: [],
} as const;
const promise = { type: 'makePromise', promiseId: promiseId('p'), text: '上链接', within: minutes(3) } as const;

const all = (reason: Refusal) => [reason, reason, reason, 'ended'] as const;

const price = { proposalId: proposalId('n'), productId: P, price: fen(14_900), mechanism: null } as const;
const explain = (id: string, b: Bench) =>
  ({ type: 'explain', productId: productId(id), expectedRunId: b.take.onAir.currentRunId }) as const;

/** The table of command × state: what each cell answers. */
const TABLE: readonly (readonly [string, Try, 'ok' | Refusal, 'ok' | Refusal, 'ok' | Refusal, 'ok' | Refusal])[] = [
  ['GO', (b) => b.go(NOW), 'ok', 'ok', 'ok', 'ended'],
  ['HOLD', (b) => b.hold(NOW), 'notRunning', 'ok', 'alreadyHeld', 'ended'],
  ['RESUME', (b) => b.resume(NOW), 'notRunning', 'notHeld', 'ok', 'ended'],
  ['ADJUST +', (b) => b.adjust(NOW, ms('1:00')), 'notRunning', 'ok', 'ok', 'ended'],
  ['ADJUST below nothing', (b) => b.adjust(NOW, ms('−2:01')), 'notRunning', 'tooShort', 'tooShort', 'ended'],
  ['ADJUST to nothing', (b) => b.adjust(NOW, ms('−2:00')), 'notRunning', 'ok', 'ok', 'ended'],
  ['ADJUST by nothing', (b) => b.adjust(NOW, 0), 'notRunning', 'noChange', 'noChange', 'ended'],
  ['JUMP C', (b) => b.jump(NOW, 'C'), 'ok', 'ok', 'ok', 'ended'],
  ['JUMP A', (b) => b.jump(NOW, 'A'), 'ok', 'alreadyCurrent', 'alreadyCurrent', 'ended'],
  ['JUMP nowhere', (b) => b.jump(NOW, 'Z'), 'unknownSegment', 'unknownSegment', 'unknownSegment', 'ended'],
  ['UNDO', (b) => b.undo(at('15:00:20')), 'nothingToUndo', 'ok', 'ok', 'ended'],
  ['END', (b) => b.end(NOW), 'ok', 'ok', 'ok', 'ended'],
  ['REOPEN', (b) => b.reopen(NOW), 'notEnded', 'notEnded', 'notEnded', 'ok'],
  ['RATE', (b) => b.setRate(NOW, 4), 'notRehearsal', 'notRehearsal', 'notRehearsal', 'ended'],
  ['SET NEXT C', (b) => b.setNext(NOW, 'C'), 'ok', 'ok', 'ok', 'ended'],
  ['SET NEXT back to the rundown', (b) => b.setNext(NOW, null), 'noChange', 'noChange', 'noChange', 'ended'],
  ['SET NEXT A', (b) => b.setNext(NOW, 'A'), 'noChange', 'isCurrent', 'isCurrent', 'ended'],
  ['SKIP C', (b) => b.skip(NOW, 'C'), 'ok', 'ok', 'ok', 'ended'],
  ['SKIP A', (b) => b.skip(NOW, 'A'), 'ok', 'isCurrent', 'isCurrent', 'ended'],
  ['UNSKIP C', (b) => b.unskip(NOW, 'C'), 'noChange', 'noChange', 'noChange', 'ended'],
  ['INSERT', (b) => b.insert(NOW, makeSegment('X'), 'C'), 'ok', 'ok', 'ok', 'ended'],
  ['INSERT what is there', (b) => b.insert(NOW, makeSegment('B'), null), 'knownSegment', 'knownSegment', 'knownSegment', 'ended'],
  ['INSERT nowhere', (b) => b.insert(NOW, makeSegment('X'), 'Z'), 'unknownSegment', 'unknownSegment', 'unknownSegment', 'ended'],
  ['MOVE C before B', (b) => b.move(NOW, 'C', 'B'), 'ok', 'ok', 'ok', 'ended'],
  ['MOVE A to the end', (b) => b.move(NOW, 'A', null), 'ok', 'isCurrent', 'isCurrent', 'ended'],
  ['MOVE C where it is', (b) => b.move(NOW, 'C', null), 'noChange', 'noChange', 'noChange', 'ended'],
  ['REMOVE C', (b) => b.remove(NOW, 'C'), 'ok', 'ok', 'ok', 'ended'],
  ['REMOVE A', (b) => b.remove(NOW, 'A'), 'ok', 'isCurrent', 'isCurrent', 'ended'],
  ['EDIT the length of C', (b) => b.edit(NOW, 'C', { length: minutes(1) }), 'ok', 'ok', 'ok', 'ended'],
  ['EDIT the length of A', (b) => b.edit(NOW, 'A', { length: minutes(1) }), 'ok', 'isCurrent', 'isCurrent', 'ended'],
  ['EDIT the title of A', (b) => b.edit(NOW, 'A', { title: '新名', notes: '轻声' }), 'ok', 'ok', 'ok', 'ended'],
  ['EDIT of nothing', (b) => b.edit(NOW, 'C', { length: minutes(2) }), 'noChange', 'noChange', 'noChange', 'ended'],
  ['RAISE what stands', (b) => b.raise(NOW, 'C'), 'notFloating', 'notFloating', 'notFloating', 'ended'],
  ['CATCH UP', (b) => b.catchUp(NOW, { C: null }), 'ok', 'ok', 'ok', 'ended'],
  ['CATCH UP with nothing', (b) => b.catchUp(NOW, {}), 'noChange', 'noChange', 'noChange', 'ended'],
  ['VOID', (b) => b.do(NOW, { type: 'voidTake', reason: '试音' }), 'ok', 'ok', 'ok', 'ok'],
  ['UN-VOID', (b) => b.do(NOW, { type: 'unvoidTake' }), 'noChange', 'noChange', 'noChange', 'noChange'],
  ['REDO', (b) => b.redo(NOW), 'nothingToRedo', 'nothingToRedo', 'nothingToRedo', 'ended'],
  ['the sleep of nobody', (b) => b.answerSuspended(NOW, 'held'), 'notRunning', 'notSuspended', 'notSuspended', 'ended'],
  ['a device', (b) => b.do(NOW, luckyBag), 'ok', 'ok', 'ok', 'ended'],
  ['a promise', (b) => b.do(NOW, promise), 'ok', 'ok', 'ok', 'ended'],
  ['a link', (b) => b.do(NOW, { type: 'setProductState', productId: P, state: 'linked' }), 'ok', 'ok', 'ok', 'ended'],
  ['sold out before its link', (b) => b.do(NOW, { type: 'setProductState', productId: P, state: 'soldOut' }), ...all('badStep')],
  ['another product of it', (b) => b.do(NOW, explain('Q', b)), 'notRunning', 'ok', 'ok', 'ended'],
  ['a stock', (b) => b.do(NOW, { type: 'setStock', productId: P, change: { type: 'set', stock: 5 } }), 'ok', 'ok', 'ok', 'ended'],
  ['half a piece', (b) => b.do(NOW, { type: 'setStock', productId: P, change: { type: 'set', stock: 0.5 } }), ...all('badStock')],
  ['a price', (b) => b.do(NOW, { type: 'proposePrice', ...price }), 'ok', 'ok', 'ok', 'ended'],
  ['a price of nothing', (b) => b.do(NOW, { type: 'proposePrice', ...price, price: fen(0) }), ...all('badPrice')],
  [
    'a price of what nobody sells',
    (b) => b.do(NOW, { type: 'proposePrice', ...price, productId: productId('Z') }),
    ...all('unknownProduct'),
  ],
  ['a price alone', (b) => b.do(NOW, { type: 'changePriceAlone', ...price, again: price.price }), 'ok', 'ok', 'ok', 'ended'],
  ['a price typed once', (b) => b.do(NOW, { type: 'changePriceAlone', ...price, again: null }), ...all('notTwice')],
  [
    'a confirmation of nothing',
    (b) => b.do(NOW, { type: 'confirmPrice', proposalId: price.proposalId, held: seconds(1) }),
    ...all('unknownProposal'),
  ],
  ['a withdrawal of nothing', (b) => b.do(NOW, { type: 'withdrawPrice', proposalId: price.proposalId }), ...all('unknownProposal')],
  ['a change nobody made, seen', (b) => b.do(NOW, { type: 'seePrice', productId: P }), ...all('noChange')],
  ['links that stand right', (b) => b.do(NOW, { type: 'orderLinks', order: [] }), ...all('noChange')],
  ['a signal', (b) => b.do(NOW, { type: 'sendSignal', signalId: signalId('s'), signal: 'water' }), 'ok', 'ok', 'ok', 'ended'],
  ['a pace', (b) => b.do(NOW, { type: 'setPace', pace: 300 }), 'ok', 'ok', 'ok', 'ended'],
  ['a pace nobody can read', (b) => b.do(NOW, { type: 'setPace', pace: 29 }), 'badPace', 'badPace', 'badPace', 'ended'],
  ['a handover', (b) => b.do(NOW, { type: 'setCrew', crew: [] }), 'ok', 'ok', 'ok', 'ended'],
  ['END at a lost record', (b) => b.end(NOW, { type: 'lastRecord' }), 'notRecovered', 'notRecovered', 'notRecovered', 'ended'],
  ['END in the future', (b) => b.end(NOW, { type: 'instant', at: at('15:01:01') }), 'badInstant', 'badInstant', 'badInstant', 'ended'],
];

describe.each(TABLE)('%s', (_name, attempt, whenArmed, whenRunning, whenHeld, whenEnded) => {
  it.each([
    ['armed', armed, whenArmed],
    ['running', running, whenRunning],
    ['held', held, whenHeld],
    ['ended', ended, whenEnded],
  ] as const)('%s', (_state, make, answer) => {
    const bench = make();
    const length = bench.log.length;
    expect(attempt(bench)).toBe(answer);
    expect(bench.log.length).toBe(answer === 'ok' ? length + 1 : length);
  });
});

describe('the order and limits of refusals', () => {
  it('GO names ended before stale, stale before tooSoon, tooSoon before nothingNext', () => {
    const bench = running();
    expect(bench.goNaming(at('15:00:00.2'), null)).toBe('stale');
    expect(bench.go(at('15:00:00.999'))).toBe('tooSoon');
    expect(bench.go(at('15:00:01'))).toBe('ok');
    bench.go(at('15:00:30'));
    expect(bench.go(at('15:00:30.5'))).toBe('tooSoon');
    expect(bench.go(at('15:00:40'))).toBe('nothingNext');
    bench.end(at('15:01:00'));
    expect(bench.goNaming(at('15:01:00.1'), null)).toBe('ended');
  });

  it('GO is too soon after a JUMP and after what advanced by itself, too', () => {
    const jumped = running();
    jumped.jump(at('15:00:30'), 'B');
    expect(jumped.go(at('15:00:30.999'))).toBe('tooSoon');
    expect(jumped.go(at('15:00:31'))).toBe('ok');
    const segments = show.segments.map((segment) => ({ ...segment, autoAdvance: 'next' as const }));
    const advanced = new Bench({ ...show, segments }, at('14:59:00'));
    advanced.go(at('15:00:00'));
    expect(advanced.wake(at('15:02:00'))).toBe(true);
    expect(advanced.go(at('15:02:00.999'))).toBe('tooSoon');
    expect(advanced.go(at('15:02:01'))).toBe('ok');
  });

  it.each([0, 250, 3_000])('a show may have a gap of its own between two GOs: %i ms', (gap) => {
    const bench = new Bench({ ...show, goGap: millis(gap) }, at('14:59:00'));
    bench.go(at('15:00:00'));
    if (gap > 0) expect(bench.go(later(at('15:00:00'), gap - 1))).toBe('tooSoon');
    expect(bench.go(later(at('15:00:00'), gap))).toBe('ok');
    expect(DEFAULT_GO_GAP).toBe(1_000);
  });

  it.each([
    ['SET NEXT', { type: 'setNext', segmentId: segmentId('C') }],
    ['INSERT', { type: 'insert', segment: makeSegment('X'), before: segmentId('B') }],
    ['MOVE', { type: 'move', segmentId: segmentId('C'), before: segmentId('B') }],
    ['CATCH UP', { type: 'catchUp', changes: [{ segmentId: segmentId('C'), length: null }] }],
    ['RAISE', { type: 'raise', segmentId: segmentId('C') }],
  ] as const)('%s of a picture that another console has changed since is stale, and changes nothing', (_name, action) => {
    const bench = running();
    const seen = bench.take.onAir.currentRunId;
    bench.go(at('15:00:30'));
    const before = bench.take;
    expect(bench.do(at('15:00:30.1'), { ...action, expectedRunId: seen })).toBe('stale');
    expect(bench.take).toBe(before);
  });

  it.each([
    ['REMOVE', { type: 'remove', segmentId: segmentId('B') }],
    ['SKIP', { type: 'skip', segmentId: segmentId('B') }],
    ['EDIT of the length', { type: 'edit', segmentId: segmentId('B'), patch: { length: minutes(9) } }],
  ] as const)('%s of a row that another console took on air meanwhile says so', (_name, action) => {
    const bench = running();
    bench.go(at('15:00:30'));
    expect(bench.do(at('15:00:30.1'), action)).toBe('isCurrent');
    bench.go(at('15:01:30'));
    expect(bench.do(at('15:01:30.1'), action)).toBe('hasRun');
  });

  it('GO can be taken back for 30 s of real time, also in a rehearsal at 60×', () => {
    const bench = new Bench(show, at('14:59:00'), 'rehearsal');
    bench.go(at('14:59:10'));
    bench.setRate(at('14:59:10'), 60);
    expect(bench.undo(at('14:59:40.001'))).toBe('undoExpired');
    expect(bench.undo(at('14:59:40'))).toBe('ok');
  });

  it('HOLD can be taken back much later, until something depends on it', () => {
    const bench = held();
    expect(bench.undo(at('15:20:00'))).toBe('ok');
    expect(bench.timing(at('15:20:00')).current?.held).toBe(0);
  });

  it('undo of the first GO returns to armed, and GO is free at once', () => {
    const bench = running();
    expect(bench.undo(at('15:00:00.5'))).toBe('ok');
    expect(bench.timing(at('15:00:00.5')).status).toBe('armed');
    expect(bench.go(at('15:00:00.6'))).toBe('ok');
  });

  it("takes back another's command only for the director", () => {
    const bench = running();
    const host: Sender = { person: '林夏', role: 'host', device: 'prompter' };
    const target = bench.take.undoStack.at(-1)?.commandId;
    if (target === undefined) throw new Error('nothing to undo');
    expect(bench.do(at('15:00:10'), { type: 'undo', target }, host)).toBe('notAllowed');
  });

  it('REOPEN restores the run as if it had never stopped, within 30 minutes', () => {
    const bench = ended();
    expect(bench.reopen(at('15:30:50.001'))).toBe('reopenExpired');
    expect(bench.reopen(at('15:30:50'))).toBe('ok');
    expect(bench.timing(at('15:30:50')).current?.elapsed).toBe(ms('30:50'));
  });

  it('END while armed is void, and says why', () => {
    const bench = armed();
    bench.end(NOW);
    expect(bench.take.onAir.end).toEqual({ at: NOW, void: 'neverStarted' });
  });

  it('the first command confirms a recovered take; END may name the last record', () => {
    const bench = running();
    bench.recover(at('15:05:00'));
    expect(bench.take.recoveredAt).toBe(at('15:05:00'));
    expect(bench.end(at('15:05:10'), { type: 'lastRecord' })).toBe('ok');
    expect(bench.take.recoveredAt).toBeNull();
    expect(bench.take.onAir.end?.at).toBe(at('15:00:00'));
  });

  it('a rehearsal waits paused at its planned start and is paused again after a crash', () => {
    const bench = new Bench(show, at('10:00:00'), 'rehearsal');
    expect(bench.timing(at('10:30:00')).now).toBe(at('15:00:00'));
    bench.go(at('10:30:00'));
    bench.setRate(at('10:30:10'), 10);
    expect(bench.timing(at('10:30:13')).current?.elapsed).toBe(ms('0:40'));
    bench.setRate(at('10:30:13'), 0);
    bench.recover(at('11:00:00'));
    expect(bench.timing(at('11:30:00')).current?.elapsed).toBe(ms('0:40'));
    expect(bench.setRate(at('11:30:00'), 61)).toBe('badRate');
  });
});
