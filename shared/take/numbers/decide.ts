import { assertNever } from '../../assertNever.ts';
import { canonicalJson } from '../../canonical.ts';
import type { Instant } from '../../time.ts';
import { type ActionOf, accept, type Decision, refuse, unless } from '../decision.ts';
import { endedRefusal } from '../onAir.ts';
import type { TakeState } from '../state.ts';
import { alarmsOf, numberAlarms, openAlarms } from './alarms.ts';
import { applyNumber } from './apply.ts';
import type { NumberAction } from './command.ts';
import type { NumberEvent } from './event.ts';
import { isShare } from './number.ts';
import { THRESHOLD_KEYS, thresholdProblem } from './thresholds.ts';

export function decideNumber(state: TakeState, action: NumberAction, now: Instant): Decision {
  const first = endedRefusal(state);
  if (first !== null) return refuse(first);
  switch (action.type) {
    case 'enterNumber':
      return enter(state, action, now);
    case 'dropNumber': {
      const { numberId } = action;
      const known = state.numbers.some(({ id }) => id === numberId);
      return unless(known ? null : 'unknownNumber', { type: 'numberDropped', numberId, at: now });
    }
    case 'setThresholds': {
      const { thresholds } = action;
      const same = canonicalJson(thresholds) === canonicalJson(state.thresholds) ? 'noChange' : null;
      const bad = THRESHOLD_KEYS.some((key) => thresholdProblem(key, thresholds[key]) !== null) ? 'badFigure' : null;
      return unless(bad ?? same, { type: 'thresholdsSet', thresholds, at: now });
    }
    case 'acknowledgeAlarm': {
      const { alarm, since } = action;
      const isIt = (each: { readonly kind: string; readonly since: Instant }) => each.kind === alarm && each.since === since;
      const again = openAlarms(state, now).some(isIt) ? null : 'noChange';
      return unless(alarmsOf(state, now).some(isIt) ? again : 'unknownAlarm', { type: 'alarmAcknowledged', alarm, since, at: now });
    }
    default:
      return assertNever(action);
  }
}

/** 10,000,000,000 元: more than that is a slip of the finger. Of a share there is no more than all. */
const MOST = 1_000_000_000_000;
const ALL = 10_000;

/** What the figure brings up stands in the same record, so that the log says it even if nobody looks. */
function enter(state: TakeState, { numberId, kind, value }: ActionOf<'enterNumber'>, now: Instant): Decision {
  if (!Number.isInteger(value) || value < 0 || value > (isShare(kind) ? ALL : MOST)) return refuse('badFigure');
  if (state.numbers.some(({ id }) => id === numberId)) return refuse('noChange');
  const entered: NumberEvent = { type: 'numberEntered', numberId, kind, value, at: now };
  const known = new Set(numberAlarms(state).map((alarm) => `${alarm.kind} ${alarm.since}`));
  const raised = numberAlarms(applyNumber(state, entered, '')).filter((alarm) => !known.has(`${alarm.kind} ${alarm.since}`));
  return accept(entered, ...raised.map(({ kind: alarm, since }): NumberEvent => ({ type: 'alarmRaised', alarm, since, at: now })));
}
