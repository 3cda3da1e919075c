import { assertNever } from '../../shared/assertNever.ts';
import type { AlarmKind } from '../../shared/take/numbers/alarm.ts';
import type { NumberEvent } from '../../shared/take/numbers/event.ts';
import type { NumberKind } from '../../shared/take/numbers/number.ts';
import type { Entered, Names } from './logNames.ts';

/** What a figure or an alarm says in the log, without words. */
export type NumberHappened =
  | { readonly type: 'numberEntered'; readonly kind: NumberKind; readonly value: number }
  | { readonly type: 'numberDropped'; readonly number: Entered | null }
  | { readonly type: 'alarmRaised' | 'alarmSeen'; readonly alarm: AlarmKind }
  | { readonly type: 'thresholdsSet' };

export function happenedToNumber(event: NumberEvent, names: Pick<Names, 'number'>): NumberHappened {
  switch (event.type) {
    case 'numberEntered':
      return { type: 'numberEntered', kind: event.kind, value: event.value };
    case 'numberDropped':
      return { type: 'numberDropped', number: names.number(event.numberId) };
    case 'alarmRaised':
      return { type: 'alarmRaised', alarm: event.alarm };
    case 'alarmAcknowledged':
      return { type: 'alarmSeen', alarm: event.alarm };
    case 'thresholdsSet':
      return { type: 'thresholdsSet' };
    default:
      return assertNever(event);
  }
}
