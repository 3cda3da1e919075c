import { assertNever } from '../assertNever.ts';
import type { CrewEvent } from './event.ts';
import type { TakeState } from './state.ts';

/** `person` sent the record. */
export function applyCrew(state: TakeState, event: CrewEvent, person: string): TakeState {
  switch (event.type) {
    case 'messageSent': {
      const { messageId: id, text, flash, at: sentAt } = event;
      return { ...state, message: { id, text, flash, by: person, sentAt, acknowledgedAt: null } };
    }
    case 'messageAcknowledged':
      return { ...state, message: state.message === null ? null : { ...state.message, acknowledgedAt: event.at } };
    case 'messageCleared':
      return { ...state, message: null };
    case 'signalSent':
      return {
        ...state,
        signals: [...state.signals, { id: event.signalId, signal: event.signal, by: person, sentAt: event.at }],
      };
    case 'signalAcknowledged':
      return { ...state, signals: state.signals.filter((signal) => signal.id !== event.signalId) };
    case 'paceSet':
      return { ...state, pace: event.pace };
    case 'crewChanged':
      return { ...state, crew: event.crew };
    default:
      return assertNever(event);
  }
}
