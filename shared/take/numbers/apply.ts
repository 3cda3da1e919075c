import { assertNever } from '../../assertNever.ts';
import type { TakeState } from '../state.ts';
import type { NumberEvent } from './event.ts';

/** `person` sent the record. */
export function applyNumber(state: TakeState, event: NumberEvent, person: string): TakeState {
  switch (event.type) {
    case 'numberEntered': {
      const { numberId: id, kind, value, at } = event;
      return { ...state, numbers: [...state.numbers, { id, kind, value, at, by: person }] };
    }
    case 'numberDropped':
      return { ...state, numbers: state.numbers.filter(({ id }) => id !== event.numberId) };
    case 'alarmRaised':
      return { ...state, alarmsRaised: [...state.alarmsRaised, { kind: event.alarm, since: event.since, at: event.at }] };
    case 'thresholdsSet':
      return { ...state, thresholds: event.thresholds };
    case 'alarmAcknowledged':
      return { ...state, alarmsSeen: [...state.alarmsSeen, { kind: event.alarm, since: event.since, at: event.at, by: person }] };
    default:
      return assertNever(event);
  }
}
