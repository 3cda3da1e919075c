import { splitFor } from '../../plan/talkSplit.ts';
import { between, type Instant, later, latest, millis, minutes } from '../../time.ts';
import { lastHook } from '../devices/hook.ts';
import { spokenProduct } from '../products/shown.ts';
import { dueAt, remainingOf, spokenOf } from '../run.ts';
import { currentRun, currentSegment, type Run, type TakeState } from '../state.ts';
import { stepParts } from '../steps.ts';
import type { Alarm, AlarmKind } from './alarm.ts';
import { type Curve, curveOf, indexAt, meanOf, perMinute, sinceOf, valueAt } from './curve.ts';
import { type Flow, flowOf } from './flow.ts';
import { aboveSince, growsSince, percent, refundLimit, stayFallsSince } from './levels.ts';
import { type NumberKind, type Reading, readingsOf } from './number.ts';
import type { Thresholds } from './thresholds.ts';

/** Every alarm that holds at `now` (show time), acknowledged or not; none before the show is on air, nor after. */
export function alarmsOf(state: TakeState, now: Instant): readonly Alarm[] {
  const run = currentRun(state);
  if (run === null || state.onAir.end !== null) return [];
  return [...numberAlarms(state), ...takeAlarms(state, run, now)];
}

/** Those that nobody has acknowledged. */
export const openAlarms = (state: TakeState, now: Instant): readonly Alarm[] =>
  alarmsOf(state, now).filter(({ kind, since }) => !state.alarmsSeen.some((seen) => seen.kind === kind && seen.since === since));

interface Figures {
  readonly runs: readonly Run[];
  readonly thresholds: Thresholds;
  readonly flow: Flow | null;
  readonly alarms: readonly Alarm[];
}

/** By the figures: a second that passes changes none of it, and only the runs and the limits beside them do. */
const known = new WeakMap<TakeState['numbers'], Figures>();

function figuresOf({ numbers, onAir: { runs }, thresholds }: Pick<TakeState, 'numbers' | 'onAir' | 'thresholds'>): Figures {
  const before = known.get(numbers);
  if (before?.runs === runs && before.thresholds === thresholds) return before;
  const figures = { runs, thresholds, ...read(numbers, runs, thresholds) };
  known.set(numbers, figures);
  return figures;
}

/** Without a figure there is no alarm, and without its threshold neither. */
export const numberAlarms = (state: TakeState): readonly Alarm[] => figuresOf(state).alarms;

/** How the audience stands at the newest figure; null: none of the four, or off air. */
export const flowNow = (state: TakeState): Flow | null => figuresOf(state).flow;

function read(all: TakeState['numbers'], runs: readonly Run[], limits: Thresholds): Pick<Figures, 'flow' | 'alarms'> {
  const start = runs[0]?.startedAt;
  if (start === undefined) return { flow: null, alarms: [] };
  const onAir = all.filter(({ at }) => at >= start);
  const numbers = (kind: NumberKind) => readingsOf(onAir, kind);
  const curve = (kind: NumberKind) => curveOf(numbers(kind));
  const [online, orders] = [curve('online'), curve('orders')];
  const flow = flowOf(online, start, limits);
  const alarms = [
    ...(flow?.flow === 'drop' || flow?.flow === 'peak' ? [{ kind: flow.flow, since: flow.since }] : []),
    ...found('slotDrop', slotDropSince(runs, online.readings, limits)),
    ...found('interaction', interactionSince(curve('comments'), online, limits)),
    ...found(
      'onlineFloor',
      belowSince(online, limits.onlineFloor, (last) => online.readings[last]?.value ?? null),
    ),
    ...found(
      'ordersFloor',
      belowSince(orders, limits.ordersFloor, (last) => perMinute(orders, last)),
    ),
    ...found('stay', stayFallsSince(curve('stay'), limits)),
    ...found('unpaid', growsSince(numbers('unpaid'), limits.unpaidMinutes)),
    ...found('paid', aboveSince(curve('paid'), percent(limits.paidShare))),
    ...found('refund', aboveSince(curve('refund'), refundLimit(limits))),
  ];
  return { flow: flow?.flow ?? null, alarms };
}

const found = (kind: AlarmKind, since: Instant | null): readonly Alarm[] => (since === null ? [] : [{ kind, since }]);

/** 流量骤降: the mean of this run against the one before it that has figures. */
function slotDropSince(runs: readonly Run[], online: readonly Reading[], { slotDrop }: Thresholds): Instant | null {
  const last = runs.at(-1);
  if (slotDrop === null || last === undefined) return null;
  const meanIn = ({ startedAt, endedAt }: Run) => {
    const own = curveOf(online.filter(({ at }) => at >= startedAt && (endedAt === null || at < endedAt)));
    return meanOf(own, own.readings.length - 1);
  };
  const here = meanIn(last);
  // From the newest back to the first that has figures, and no further.
  let before: number | null = null;
  for (let index = runs.length - 2; index >= 0 && before === null && here !== null; index -= 1) {
    const run = runs[index];
    before = run === undefined ? null : meanIn(run);
  }
  return before !== null && here !== null && here < before * (1 - slotDrop / 100) ? last.startedAt : null;
}

/** 互动低: comments a minute as a share of who is online then. */
const interactionSince = (comments: Curve, online: Curve, { interaction }: Thresholds): Instant | null =>
  belowSince(comments, interaction === null ? null : interaction / 100, (last) => interactionOf(comments, last, online));

/** null where nobody knows how many were online. */
export function interactionOf(comments: Curve, last: number, online: Curve): number | null {
  const newest = comments.readings[last];
  const rate = perMinute(comments, last);
  if (newest === undefined || rate === null) return null;
  const end = online.readings.length - 1;
  const people = valueAt(online, end, newest.at) ?? online.readings[indexAt(online, end, newest.at)]?.value ?? null;
  return people === null || people === 0 ? null : rate / people;
}

function belowSince(curve: Curve, limit: number | null, measure: (last: number) => number | null): Instant | null {
  if (limit === null) return null;
  return sinceOf(curve, (last) => {
    const value = measure(last);
    return value !== null && value < limit;
  });
}

function takeAlarms(state: TakeState, run: Run, now: Instant): readonly Alarm[] {
  const { thresholds: limits } = state;
  return [
    ...found('noHook', noHookSince(state, now)),
    ...found('overrun', overrunSince(run, limits, now)),
    ...found('closing', closingSince(state, run, limits, now)),
    ...found('stock', stockSince(state, run, limits)),
  ];
}

/** 钩子缺失: again after as long as that, so that one that was put away comes back. */
function noHookSince(state: TakeState, now: Instant): Instant | null {
  const { noHook } = state.thresholds;
  const last = lastHook(state, now);
  if (noHook === null || last === null) return null;
  const times = Math.floor(between(last, now) / minutes(noHook));
  return times < 1 ? null : later(last, times * minutes(noHook));
}

/** 超时: whichever limit comes first. On hold nothing is talked over. */
function overrunSince(run: Run, { overrun, overrunShare }: Thresholds, now: Instant): Instant | null {
  const limits = [
    ...(overrun === null ? [] : [minutes(overrun)]),
    ...(overrunShare === null ? [] : [((run.planned + run.added) * overrunShare) / 100]),
  ];
  if (limits.length === 0) return null;
  const limit = Math.min(...limits);
  return -remainingOf(run, now) >= limit && run.heldSince === null ? later(dueAt(run, now), limit) : null;
}

/** 逼单过长, by the five-step guide. */
function closingSince(state: TakeState, run: Run, { closing }: Thresholds, now: Instant): Instant | null {
  const segment = currentSegment(state);
  if (closing === null || segment === null || run.heldSince !== null) return null;
  const parts = stepParts(segment.script, millis(run.planned + run.added), splitFor(state.plan.talkSplits, segment.tier));
  const close = parts.find(({ step }) => step === 'close');
  const over = close === undefined ? -1 : spokenOf(run, now) - close.from - minutes(closing);
  return over >= 0 ? later(now, -over) : null;
}

/** 库存告急, of what is spoken of now: since it is spoken of, or since it ran short while it was. One that was seen says nothing of the next. */
function stockSince(state: TakeState, run: Run, { stock }: Thresholds): Instant | null {
  const product = spokenProduct(state);
  if (stock === null || product === null || product.stock === null || product.stock >= stock) return null;
  const said = state.explained.find(({ runId, productId }) => runId === run.id && productId === product.id);
  return latest(said?.at ?? run.startedAt, product.shortSince ?? run.startedAt);
}
