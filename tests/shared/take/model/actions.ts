import { commandId, deviceId, messageId, promiseId, runId, signalId } from '../../../../shared/ids.ts';
import type { CatchUpChange, SegmentPatch, TakeAction } from '../../../../shared/take/command.ts';
import { SIGNALS } from '../../../../shared/take/command.ts';
import { DEVICE_KINDS } from '../../../../shared/take/devices/details.ts';
import type { TakeState } from '../../../../shared/take/state.ts';
import { redoTarget, undoTarget } from '../../../../shared/take/undo.ts';
import { type Instant, millis } from '../../../../shared/time.ts';
import { makeSegment } from '../../../support/plan.ts';
import type { ModelledAction, ModelledType } from './outside.ts';
import { aim, currentId, NOWHERE, nth, onAir, open } from './pick.ts';
import { PRODUCT_MAKERS } from './products.ts';

/** What an action is made of: the take as it is, a number that decides, and a name nobody else has. */
export interface Wish {
  readonly take: TakeState;
  readonly now: Instant;
  readonly n: number;
  readonly fresh: string;
}

export type Maker = (wish: Wish) => ModelledAction;

const unskipped = (take: TakeState) => open(take).filter((segment) => !take.skipped.has(segment.id));
const skipped = (take: TakeState) => open(take).filter((segment) => take.skipped.has(segment.id));
const floating = (take: TakeState) => open(take).filter((segment) => segment.floating !== null);
const openDevices = (take: TakeState) => take.devices.filter((device) => device.closed === null);
const openPromises = (take: TakeState) => take.promises.filter((promise) => promise.closed === null);

/** Every command of the table, mostly one that may be accepted. */
export const MAKERS: { readonly [Type in ModelledType]: Maker } = {
  go: (wish) => ({ type: 'go', newRunId: runId(wish.fresh), ...onAir(wish) }),
  jump: (wish) => ({ type: 'jump', segmentId: jumpAim(wish), newRunId: runId(wish.fresh), ...onAir(wish) }),
  hold: (wish) => ({ type: 'hold', ...onAir(wish) }),
  resume: (wish) => ({ type: 'resume', ...onAir(wish) }),
  adjust: (wish) => ({ type: 'adjust', delta: millis(wish.n % 4 === 0 ? -3_600_000 : (wish.n % 900_000) - 300_000), ...onAir(wish) }),
  undo: ({ take, now, n }) => ({
    type: 'undo',
    target: (n % 3 === 0 ? nth(take.undoStack, n >> 4) : undoTarget(take, now))?.commandId ?? commandId('none'),
  }),
  redo: ({ take, n }) => ({ type: 'redo', target: n % 11 === 0 ? commandId('none') : (redoTarget(take)?.commandId ?? commandId('none')) }),
  end: (wish) => ({ type: 'end', at: endAt(wish), ...onAir(wish) }),
  reopen: () => ({ type: 'reopen' }),
  voidTake: ({ n }) => ({ type: 'voidTake', reason: n % 3 === 0 ? '同一个理由' : `理由 ${n}` }),
  unvoidTake: () => ({ type: 'unvoidTake' }),
  setRate: ({ n }) => ({ type: 'setRate', rate: n % 150 }),
  confirmRecovery: () => ({ type: 'confirmRecovery' }),
  answerSuspended: (wish) => ({ type: 'answerSuspended', choice: wish.n % 4 === 0 ? 'counting' : 'held', ...onAir(wish) }),
  setNext: (wish) => ({
    type: 'setNext',
    segmentId: wish.n % 7 === 0 ? null : aim(wish.take, unskipped(wish.take), wish.n),
    ...onAir(wish),
  }),
  skip: ({ take, n }) => ({ type: 'skip', segmentId: aim(take, unskipped(take), n) }),
  unskip: ({ take, n }) => ({ type: 'unskip', segmentId: aim(take, skipped(take), n) }),
  insert: ({ take, n, fresh }) => ({
    type: 'insert',
    segment: makeSegment(n % 2 === 0 ? (nth(take.rundown, n)?.id ?? fresh) : fresh, {
      length: millis(n % 400_000),
      flex: { min: millis(0), max: millis(400_000) },
      autoAdvance: n % 8 === 0 ? 'next' : 'none',
    }),
    before: n % 3 === 0 ? null : aim(take, take.rundown, n >> 2),
    ...onAir({ take, n }),
  }),
  move: ({ take, n }) => ({
    type: 'move',
    segmentId: aim(take, open(take), n),
    before: n % 3 === 0 ? null : (nth(take.rundown, n >> 6)?.id ?? null),
    ...onAir({ take, n }),
  }),
  remove: ({ take, n }) => ({ type: 'remove', segmentId: aim(take, open(take), n) }),
  edit: ({ take, n }) => ({
    type: 'edit',
    segmentId: n % 3 === 0 ? (currentId(take) ?? NOWHERE) : aim(take, open(take), n),
    patch: patch(n),
  }),
  raise: (wish) => ({
    type: 'raise',
    segmentId: aim(wish.take, wish.n % 2 === 0 ? open(wish.take) : floating(wish.take), wish.n),
    ...onAir(wish),
  }),
  catchUp: (wish) => ({ type: 'catchUp', changes: changes(wish.take, wish.n), ...onAir(wish) }),
  startDevice: ({ take, n, fresh }) => ({
    type: 'startDevice',
    deviceId: n % 13 === 0 ? (take.devices[0]?.id ?? deviceId(fresh)) : deviceId(fresh),
    kind: GIVEAWAYS[n % GIVEAWAYS.length] ?? 'luckyBag',
    title: '福袋',
    length: millis((n % 600_000) - 150_000),
    details: [],
  }),
  extendDevice: ({ take, n }) => ({
    type: 'extendDevice',
    deviceId: nth(n % 9 === 0 ? take.devices : openDevices(take), n)?.id ?? deviceId('none'),
    by: millis((n % 3_000_000) - 300_000),
  }),
  endDevice: ({ take, n }) => ({ type: 'endDevice', deviceId: nth(openDevices(take), n)?.id ?? deviceId('none') }),
  cancelDevice: ({ take, n }) => ({ type: 'cancelDevice', deviceId: nth(openDevices(take), n)?.id ?? deviceId('none') }),
  makePromise: ({ n, fresh }) => ({
    type: 'makePromise',
    promiseId: promiseId(fresh),
    text: '上链接',
    within: millis((n % 300_000) - 60_000),
  }),
  keepPromise: ({ take, n }) => ({ type: 'keepPromise', promiseId: nth(openPromises(take), n)?.id ?? promiseId('none') }),
  breakPromise: ({ take, n }) => ({ type: 'breakPromise', promiseId: nth(openPromises(take), n)?.id ?? promiseId('none') }),
  ...PRODUCT_MAKERS,
  sendMessage: ({ fresh }) => ({ type: 'sendMessage', messageId: messageId(fresh), text: '看评论', flash: false }),
  acknowledgeMessage: ({ take }) => ({ type: 'acknowledgeMessage', messageId: take.message?.id ?? messageId('none') }),
  clearMessage: ({ take }) => ({ type: 'clearMessage', messageId: take.message?.id ?? messageId('none') }),
  sendSignal: ({ n, fresh }) => ({ type: 'sendSignal', signalId: signalId(fresh), signal: SIGNALS[n % SIGNALS.length] ?? 'help' }),
  acknowledgeSignal: ({ take, n }) => ({ type: 'acknowledgeSignal', signalId: nth(take.signals, n)?.id ?? signalId('none') }),
  setPace: ({ n }) => ({ type: 'setPace', pace: n % 1_800 }),
  setCrew: ({ n }) => ({ type: 'setCrew', crew: CREWS[n % CREWS.length] ?? [] }),
};

/** Kinds that may be put off, and need nothing but a title. */
const GIVEAWAYS = DEVICE_KINDS.filter((kind) => kind !== 'hold');

/** Of some nobody else could confirm a price. */
const CREWS = ['陈墨', '路人', ''].flatMap((assistant) =>
  ['主播', '林夏'].map((host) => [
    { role: 'host', person: host } as const,
    { role: 'assistant', person: assistant } as const,
    { role: 'director', person: '陈墨' } as const,
  ]),
);

/** To where it is already, now and then. */
const jumpAim = ({ take, n }: Wish) => (n % 6 === 0 ? currentId(take) : null) ?? aim(take, take.rundown, n);

function endAt({ now, n }: Wish): Extract<TakeAction, { type: 'end' }>['at'] {
  if (n % 3 === 0) return { type: 'lastRecord' };
  return n % 3 === 1 ? { type: 'now' } : { type: 'instant', at: (now + 3_600_000) as Instant };
}

function patch(n: number): SegmentPatch {
  if (n % 3 === 0) return { length: millis(n % 500_000) };
  if (n % 3 === 1) return { title: `改名 ${n % 50}`, notes: '小心' };
  return { subCues: [{ id: `new-${n % 4}`, offset: millis(n % 200_000), title: '新提示' }] };
}

/** Three in eleven cut the closing, as many go for what must stay, two go too far; the rest are a row or two within their flex. */
function changes(take: TakeState, n: number): readonly CatchUpChange[] {
  const free = open(take).filter((segment) => !segment.mustKeep && !take.skipped.has(segment.id));
  const kind = ['closing', 'kept', 'far', 'closing', 'kept', 'far', 'out', 'closing', 'kept', 'shorter', 'shorter'][n % 11];
  if (kind === 'closing') {
    const closing = free.filter((segment) => segment.phase === 'closing');
    return (closing.length > 0 ? closing : free.slice(-1)).map(({ id }) => ({ segmentId: id, length: null }));
  }
  const kept = open(take).filter((segment) => segment.mustKeep);
  const wanted = kind === 'kept' && kept.length > 0 ? kept : free;
  const ids = new Set([aim(take, wanted, n), aim(take, wanted, n * 31)]);
  return [...ids].map((segmentId) => {
    const flex = take.rundown.find((each) => each.id === segmentId)?.flex ?? { min: 0, max: 0 };
    if (kind === 'far') return { segmentId, length: millis(flex.max + 1) };
    return { segmentId, length: kind === 'out' ? null : millis(flex.min + (n % Math.max(1, flex.max - flex.min))) };
  });
}
