import { commandId, messageId, runId, type SegmentId, segmentId, takeId } from '../../shared/ids.ts';
import { freezePlan } from '../../shared/plan/frozen.ts';
import type { Segment } from '../../shared/plan/segment.ts';
import { apply, fold } from '../../shared/take/apply.ts';
import type { Sender, TakeAction } from '../../shared/take/command.ts';
import { decide } from '../../shared/take/decide.ts';
import type { TakeEvent } from '../../shared/take/event.ts';
import { settle } from '../../shared/take/settle.ts';
import type { TakeState } from '../../shared/take/state.ts';
import { timing } from '../../shared/take/timing.ts';
import { type Instant, instant, later, millis, minutes } from '../../shared/time.ts';
import { RECORD_VERSION, type TakeRecord } from '../../shared/wire/record.ts';
import { makeSegment, makeShow } from '../support/plan.ts';
import { type Figures, figureOf } from './figure.ts';

const START = instant(Date.UTC(2026, 2, 2, 7));
/** 20,000 of them in 12 hours. */
const PAUSE = 2_160;
const RECORDS = 20_000;
const REPLAYS = 15;
/** Rows of the rundown that a window draws. */
const SIGHT = Array.from({ length: 30 }, (_, place) => place + 900);
const DIRECTOR: Sender = { person: '林予', role: 'director', device: 'bench' };

/** How many rows a show has, and after how many commands another one comes on air. */
interface Scale {
  readonly rows: number;
  readonly goEvery: number;
}

/** 240 segments of three minutes, each with some eighty things done in it. */
const TWELVE_HOURS: Scale = { rows: 240, goEvery: 83 };
/** More than anybody plans. */
const WIDE: Scale = { rows: 2_000, goEvery: 7 };

type Maker = (take: TakeState, n: number, row: (n: number) => SegmentId) => TakeAction;

const go: Maker = (take, n) => ({ type: 'go', newRunId: runId(`run-${n}`), expectedRunId: take.onAir.currentRunId });

/** All that happens in between. */
const COMMANDS: readonly Maker[] = [
  (take) => ({ type: 'hold', expectedRunId: take.onAir.currentRunId }),
  (take) => ({ type: 'resume', expectedRunId: take.onAir.currentRunId }),
  (take) => ({ type: 'adjust', delta: millis(30_000), expectedRunId: take.onAir.currentRunId }),
  (_take, n) => ({ type: 'sendMessage', messageId: messageId(`m-${n}`), text: '看评论', flash: false }),
  (_take, n, row) => ({ type: 'skip', segmentId: row(n * 7) }),
  (take, n, row) => ({ type: 'move', segmentId: row(n * 13), before: row(n * 11), expectedRunId: take.onAir.currentRunId }),
  (_take, n) => ({ type: 'setPace', pace: 200 + (n % 100) }),
  (_take, n, row) => ({ type: 'unskip', segmentId: row(n * 7 - 28) }),
];

interface Played {
  readonly log: readonly TakeRecord[];
  /** Milliseconds for settle, decide and apply of each command, refused ones too. */
  readonly times: readonly number[];
}

/** Refused commands write no record, so the clock goes on until there are enough. */
function played({ rows: count, goEvery }: Scale): Played {
  const row = (n: number) => segmentId(`row-${Math.max(0, n) % count}`);
  const rows: readonly Segment[] = Array.from({ length: count }, (_, n) => makeSegment(row(n), { length: minutes(3) }));
  const show = makeShow({ plannedStart: START, segments: rows });
  const open: TakeEvent = {
    type: 'takeOpened',
    takeId: takeId('bench'),
    mode: 'live',
    plan: freezePlan(show),
    crew: show.crew,
    at: START,
    boot: null,
  };
  const log = [recordOf(1, START, [open])];
  let take = fold(log) as TakeState;
  const times: number[] = [];
  for (let n = 0; log.length < RECORDS; n += 1) {
    const now = later(START, n * PAUSE);
    const make = n % goEvery === 0 ? go : (COMMANDS[n % COMMANDS.length] ?? go);
    const action = make(take, n, row);
    const from = performance.now();
    settle(take, now, () => runId(`auto-${n}`));
    const decision = decide(take, { commandId: commandId(`c-${n}`), by: DIRECTOR, action }, now);
    if (decision.type === 'accepted') {
      const record = recordOf(log.length + 1, now, decision.events);
      take = apply(take, record);
      log.push(record);
    }
    times.push(performance.now() - from);
  }
  return { log, times };
}

const recordOf = (seq: number, at: Instant, events: readonly TakeEvent[]): TakeRecord => ({
  v: RECORD_VERSION,
  seq,
  at,
  wall: at,
  mono: millis(at),
  commandId: commandId(`c-${seq}`),
  by: DIRECTOR,
  events,
});

/** The twelve hours as a log, to their end. */
export function endedLog(): readonly TakeRecord[] {
  const { log } = played(TWELVE_HOURS);
  const take = fold(log) as TakeState;
  const now = later(take.lastRecordAt, PAUSE);
  const action: TakeAction = { type: 'end', at: { type: 'now' }, expectedRunId: take.onAir.currentRunId };
  const decision = decide(take, { commandId: commandId('end'), by: DIRECTOR, action }, now);
  if (decision.type !== 'accepted') throw new Error(`No end: ${decision.reason}`);
  return [...log, recordOf(log.length + 1, now, decision.events)];
}

function timed(work: () => unknown): number {
  const from = performance.now();
  work();
  return performance.now() - from;
}

const replays = (log: readonly TakeRecord[]): readonly number[] => Array.from({ length: REPLAYS }, () => timed(() => fold(log)));

/** What a window asks for when a second has passed: its rows in sight, and the phases. */
function screenOf(take: TakeState, now: Instant): void {
  const { rowAt, phases } = timing(take, now);
  if (phases.length === 0 || SIGHT.some((index) => rowAt(index) === null)) throw new Error('A screen without its rows');
}

/** The pure engine alone, no disk: what a command costs, all numbers of a screen, and a whole log again. */
export function engineFigures(): Promise<Figures> {
  const wide = played(WIDE);
  const end = fold(wide.log) as TakeState;
  const screens = Array.from({ length: 200 }, (_, n) => timed(() => screenOf(end, later(end.lastRecordAt, n * 100))));
  return Promise.resolve({
    'engine.decideApply': figureOf(played(TWELVE_HOURS).times.slice(1_000), 'ms'),
    'engine.decideApply.rows2000': figureOf(wide.times.slice(1_000), 'ms'),
    'engine.timing.rows2000': figureOf(screens, 'ms'),
    'engine.replay20k': figureOf(replays(played(TWELVE_HOURS).log), 'ms'),
    'engine.replay20k.rows2000': figureOf(replays(wide.log), 'ms'),
  });
}
