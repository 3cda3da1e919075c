import { assertNever } from '../assertNever.ts';
import { canonicalJson } from '../canonical.ts';
import type { Instant } from '../time.ts';
import type { CrewAction, Sender } from './command.ts';
import { isOnePerson } from './crew.ts';
import { accept, type Decision, refuse, unless } from './decision.ts';
import { endedRefusal } from './onAir.ts';
import type { TakeState } from './state.ts';

/** Characters a minute. */
const PACE_RANGE = { min: 30, max: 1000 } as const;

/** Words and signs between people. What was said can still be acknowledged and taken down after the end. */
export function decideCrew(state: TakeState, action: CrewAction, by: Sender, now: Instant): Decision {
  switch (action.type) {
    case 'sendMessage': {
      const { messageId, text, flash } = action;
      return unless(endedRefusal(state), { type: 'messageSent', messageId, text, flash, at: now });
    }
    case 'acknowledgeMessage': {
      const { message } = state;
      if (message?.id !== action.messageId || message.acknowledgedAt !== null) return refuse('unknownMessage');
      const singlePerson = isOnePerson(message.by, by.person);
      return accept({ type: 'messageAcknowledged', messageId: message.id, singlePerson, at: now });
    }
    case 'clearMessage':
      return unless(state.message?.id === action.messageId ? null : 'unknownMessage', {
        type: 'messageCleared',
        messageId: action.messageId,
        at: now,
      });
    case 'sendSignal': {
      const again = state.signals.some((each) => each.id === action.signalId) ? 'noChange' : null;
      return unless(endedRefusal(state) ?? again, { type: 'signalSent', signalId: action.signalId, signal: action.signal, at: now });
    }
    case 'acknowledgeSignal': {
      const signal = state.signals.find((each) => each.id === action.signalId);
      if (signal === undefined) return refuse('unknownSignal');
      return accept({ type: 'signalAcknowledged', signalId: signal.id, singlePerson: isOnePerson(signal.by, by.person), at: now });
    }
    case 'setPace': {
      const { pace } = action;
      const bad = Number.isFinite(pace) && pace >= PACE_RANGE.min && pace <= PACE_RANGE.max ? null : 'badPace';
      return unless(endedRefusal(state) ?? bad ?? (pace === state.pace ? 'noChange' : null), { type: 'paceSet', pace, at: now });
    }
    case 'setCrew': {
      const same = canonicalJson(action.crew) === canonicalJson(state.crew) ? 'noChange' : null;
      return unless(endedRefusal(state) ?? same, { type: 'crewChanged', crew: action.crew, at: now });
    }
    default:
      return assertNever(action);
  }
}
