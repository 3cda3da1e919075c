import type { AlarmKind } from '../../../shared/take/numbers/alarm.ts';
import { openAlarms } from '../../../shared/take/numbers/alarms.ts';
import { acknowledgeAlarm } from '../../link/resultCommands.ts';
import { raiseSegment } from '../../link/rundownCommands.ts';
import { takeStore } from '../../link/takeStore.ts';
import { timingNow } from '../../link/useTiming.ts';
import { startNumbered, USUAL_LENGTH } from '../devices/startNow.ts';
import { raisable } from './raisable.ts';

function open() {
  const { take } = takeStore.getState();
  const now = timingNow()?.now ?? null;
  return take === null || now === null ? null : { take, now, alarms: openAlarms(take, now) };
}

const seeAll = (kind: AlarmKind): void => {
  for (const alarm of open()?.alarms ?? []) if (alarm.kind === kind) void acknowledgeAlarm(alarm);
};

/** The first that nobody has seen. */
export function seeAlarm(): void {
  const first = open()?.alarms[0];
  if (first !== undefined) void acknowledgeAlarm(first);
}

/** 福袋 at once, while that is what is missing: at another time the same key would give something away by mistake. */
export function startHook(): void {
  if (open()?.alarms.some(({ kind }) => kind === 'noHook') !== true) return;
  seeAll('noHook');
  void startNumbered('luckyBag', USUAL_LENGTH, []);
}

/** The floating 答疑 becomes next, while the peak lasts. */
export function raiseAtPeak(): void {
  const here = open();
  const segment = here === null ? null : raisable(here.take, here.now);
  if (segment === null || here?.alarms.some(({ kind }) => kind === 'peak') !== true) return;
  void raiseSegment(segment.id).then((answer) => answer.type === 'acknowledged' && seeAll('peak'));
}
