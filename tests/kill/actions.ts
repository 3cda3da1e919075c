import { deviceId, messageId, promiseId, runId, segmentId, signalId } from '../../shared/ids.ts';
import type { TakeAction } from '../../shared/take/command.ts';
import { currentRun, type TakeState, takeStatus } from '../../shared/take/state.ts';
import { minutes, seconds } from '../../shared/time.ts';
import { makeSegment } from '../support/plan.ts';
import type { Seeded } from './seeded.ts';

/** What somebody might do next: of every kind of command, most of them such as will be accepted. `draw` makes new ids. */
export function nextAction(state: TakeState, random: Seeded, draw: (kind: string) => string): TakeAction {
  if (takeStatus(state) === 'ended') return { type: 'reopen' };
  return random.pick([onAir, onAir, onAir, rundown, rundown, around])(state, random, draw);
}

type Choice = (state: TakeState, random: Seeded, draw: (kind: string) => string) => TakeAction;

const onAir: Choice = (state, random, draw) => {
  const expectedRunId = state.onAir.currentRunId;
  const newRunId = runId(draw('run'));
  const go: TakeAction = { type: 'go', newRunId, expectedRunId };
  const hold: TakeAction = { type: currentRun(state)?.heldSince === null ? 'hold' : 'resume', expectedRunId };
  const delta = random.pick([seconds(30), minutes(1), seconds(-30)]);
  const target = state.undoStack.at(-1)?.commandId;
  const again = state.redoStack.at(-1)?.entry.commandId;
  return random.pick<TakeAction>([
    go,
    go,
    go,
    hold,
    hold,
    { type: 'adjust', delta, expectedRunId },
    { type: 'jump', segmentId: somewhere(state, random), newRunId, expectedRunId },
    target === undefined ? go : { type: 'undo', target },
    target === undefined ? go : { type: 'undo', target },
    again === undefined ? hold : { type: 'redo', target: again },
  ]);
};

const rundown: Choice = (state, random, draw) => {
  const expectedRunId = state.onAir.currentRunId;
  const id = somewhere(state, random);
  const before = random.next() < 0.5 ? null : somewhere(state, random);
  const skipped = [...state.skipped][0];
  const added = state.rundown.findLast((segment) => segment.id.startsWith('added'));
  return random.pick<TakeAction>([
    { type: 'setNext', segmentId: id, expectedRunId },
    { type: 'skip', segmentId: id },
    skipped === undefined ? { type: 'skip', segmentId: id } : { type: 'unskip', segmentId: skipped },
    { type: 'insert', segment: makeSegment(segmentId(draw('added'))), before, expectedRunId },
    { type: 'move', segmentId: id, before, expectedRunId },
    { type: 'remove', segmentId: added?.id ?? id },
    { type: 'edit', segmentId: id, patch: { title: draw('改名'), script: { blocks: [] } } },
  ]);
};

/** Messages, signals, devices and promises. */
const around: Choice = (state, random, draw) => {
  const { message, signals, devices, promises } = state;
  const say: TakeAction = { type: 'sendMessage', messageId: messageId(draw('m')), text: draw('再快一点'), flash: random.next() < 0.5 };
  const device = devices.find(({ closed }) => closed === null)?.id;
  const promise = promises.find(({ closed }) => closed === null)?.id;
  const start: TakeAction = {
    type: 'startDevice',
    deviceId: deviceId(draw('d')),
    kind: 'luckyBag',
    title: '福袋',
    length: minutes(3),
    details: [],
  };
  const vow: TakeAction = { type: 'makePromise', promiseId: promiseId(draw('p')), text: '三分钟后上链接', within: minutes(3) };
  return random.pick<TakeAction>([
    say,
    message === null ? say : { type: 'clearMessage', messageId: message.id },
    start,
    device === undefined ? start : { type: 'extendDevice', deviceId: device, by: minutes(1) },
    device === undefined ? start : { type: 'endDevice', deviceId: device },
    vow,
    promise === undefined ? vow : { type: 'keepPromise', promiseId: promise },
    { type: 'sendSignal', signalId: signalId(draw('s')), signal: 'water' },
    signals[0] === undefined ? say : { type: 'acknowledgeSignal', signalId: signals[0].id },
    { type: 'setPace', pace: 200 + random.below(200) },
  ]);
};

const somewhere = ({ rundown: rows }: TakeState, random: Seeded) => rows[random.below(rows.length)]?.id ?? segmentId('none');
