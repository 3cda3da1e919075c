import { splitFor } from '../../plan/talkSplit.ts';
import { between, type Instant, later, millis, minutes } from '../../time.ts';
import { lastHook } from '../devices/hook.ts';
import { spokenProduct } from '../products/shown.ts';
import { dueAt, remainingOf, spokenOf } from '../run.ts';
import { currentRun, currentSegment, type Run, type TakeState } from '../state.ts';
import { stepParts } from '../steps.ts';
import type { Alarm, AlarmKind } from './alarm.ts';
import { flowOf, sinceOf } from './flow.ts';
import { aboveSince, growsSince, percent, refundLimit, stayFallsSince } from './levels.ts';
import { type EnteredNumber, meanOf, perMinute, type Reading, readingsOf, valueAt } from './number.ts';
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

/** Without a figure there is no alarm, and without its threshold neither. */
export function numberAlarms(state: TakeState): readonly Alarm[] {
  const start = state.onAir.runs[0]?.startedAt;
  if (start === undefined) return [];
  const numbers = state.numbers.filter(({ at }) => at >= start);
  const online = readingsOf(numbers, 'online');
  const flow = flowOf(online, start, state.thresholds);
  return [
    ...(flow?.flow === 'drop' || flow?.flow === 'peak' ? [{ kind: flow.flow, since: flow.since }] : []),
    ...found('slotDrop', slotDropSince(state.onAir.runs, online, state.thresholds)),
    ...found('interaction', interactionSince(numbers, state.thresholds)),
    ...found(
      'onlineFloor',
      belowSince(online, state.thresholds.onlineFloor, (upTo) => upTo.at(-1)?.value ?? null),
    ),
    ...found('ordersFloor', belowSince(readingsOf(numbers, 'orders'), state.thresholds.ordersFloor, perMinute)),
    ...found('stay', stayFallsSince(readingsOf(numbers, 'stay'), state.thresholds)),
    ...found('unpaid', growsSince(readingsOf(numbers, 'unpaid'), state.thresholds.unpaidMinutes)),
    ...found('paid', aboveSince(readingsOf(numbers, 'paid'), percent(state.thresholds.paidShare))),
    ...found('refund', aboveSince(readingsOf(numbers, 'refund'), refundLimit(state.thresholds))),
  ];
}

const found = (kind: AlarmKind, since: Instant | null): readonly Alarm[] => (since === null ? [] : [{ kind, since }]);

/** 流量骤降: the mean of this run against the one before it that has figures. */
function slotDropSince(runs: readonly Run[], online: readonly Reading[], { slotDrop }: Thresholds): Instant | null {
  const last = runs.at(-1);
  if (slotDrop === null || last === undefined) return null;
  const meanIn = ({ startedAt, endedAt }: Run) => meanOf(online.filter(({ at }) => at >= startedAt && (endedAt === null || at < endedAt)));
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
const interactionSince = (numbers: readonly EnteredNumber[], { interaction }: Thresholds): Instant | null =>
  belowSince(readingsOf(numbers, 'comments'), interaction === null ? null : interaction / 100, (upTo) => interactionOf(numbers, upTo));

/** null where nobody knows how many were online. */
export function interactionOf(numbers: readonly EnteredNumber[], comments: readonly Reading[]): number | null {
  const online = readingsOf(numbers, 'online');
  const last = comments.at(-1);
  const rate = perMinute(comments);
  if (last === undefined || rate === null) return null;
  const people = valueAt(online, last.at) ?? online.findLast(({ at }) => at <= last.at)?.value ?? null;
  return people === null || people === 0 ? null : rate / people;
}

function belowSince(
  readings: readonly Reading[],
  limit: number | null,
  measure: (upTo: readonly Reading[]) => number | null,
): Instant | null {
  if (limit === null) return null;
  return sinceOf(readings, (upTo) => {
    const value = measure(upTo);
    return value !== null && value < limit;
  });
}

function takeAlarms(state: TakeState, run: Run, now: Instant): readonly Alarm[] {
  const { thresholds: limits } = state;
  return [
    ...found('noHook', noHookSince(state, now)),
    ...found('overrun', overrunSince(run, limits, now)),
    ...found('closing', closingSince(state, run, limits, now)),
    ...found('stock', stockSince(state, limits)),
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

/** 库存告急, of what is spoken of now. */
function stockSince(state: TakeState, { stock }: Thresholds): Instant | null {
  const product = spokenProduct(state);
  const run = currentRun(state);
  return stock !== null && run !== null && product !== null && product.stock !== null && product.stock < stock ? run.startedAt : null;
}
