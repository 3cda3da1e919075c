import { assertNever } from '../assertNever.ts';
import type { Instant } from '../time.ts';
import { showTime } from './clock.ts';
import type { TakeCommand } from './command.ts';
import { decideAdvance } from './decideAdvance.ts';
import { decideCrew } from './decideCrew.ts';
import { decideDevice } from './decideDevice.ts';
import { decideEnd } from './decideEnd.ts';
import { decideRun } from './decideRun.ts';
import { decideRundown } from './decideRundown.ts';
import { accept, type Decision, refuse, unless } from './decision.ts';
import { decideResult } from './devices/decide.ts';
import { decideHandover } from './handover/handover.ts';
import { decideIncident } from './incidents/decide.ts';
import { decideMarker } from './markers/decide.ts';
import { decideNumber } from './numbers/decide.ts';
import { decideProduct } from './products/decide.ts';
import { decideNote } from './records/decide.ts';
import { decideTick } from './records/decideTick.ts';
import type { TakeState } from './state.ts';
import { redoRefusal, undoRefusal } from './undo.ts';

/** What a command does to a take, by the table of semantics.md §4. `takeNow` is take time; settle first (settle.ts). */
export function decide(state: TakeState, command: TakeCommand, takeNow: Instant): Decision {
  const decision = decideAction(state, command, takeNow);
  if (decision.type === 'refused' || state.recoveredAt === null || command.by.role !== 'director') return decision;
  // The director's first command on a recovered take confirms it (semantics.md §5).
  return accept({ type: 'recoveryConfirmed', at: showTime(state.clock, takeNow) }, ...decision.events);
}

function decideAction(state: TakeState, command: TakeCommand, takeNow: Instant): Decision {
  const { action, by } = command;
  const now = showTime(state.clock, takeNow);
  switch (action.type) {
    case 'go':
    case 'jump':
      return decideAdvance(state, action, takeNow);
    case 'hold':
    case 'resume':
    case 'adjust':
    case 'answerSuspended':
      return decideRun(state, action, now);
    case 'undo':
      return unless(undoRefusal(state, action.target, by, takeNow), { type: 'undone', commandId: action.target, at: now });
    case 'redo':
      return unless(redoRefusal(state, action.target, by, takeNow), { type: 'redone', commandId: action.target, at: now });
    case 'end':
    case 'reopen':
    case 'voidTake':
    case 'unvoidTake':
    case 'setRate':
      return decideEnd(state, action, by, takeNow);
    case 'confirmRecovery':
      return state.recoveredAt === null ? refuse('notRecovered') : accept();
    case 'setNext':
    case 'skip':
    case 'unskip':
    case 'insert':
    case 'move':
    case 'remove':
    case 'edit':
    case 'raise':
    case 'catchUp':
      return decideRundown(state, action, now);
    case 'startDevice':
    case 'extendDevice':
    case 'endDevice':
    case 'cancelDevice':
    case 'makePromise':
    case 'keepPromise':
    case 'breakPromise':
      return decideDevice(state, action, by, now);
    case 'describeDevice':
    case 'countDevice':
    case 'addWinner':
    case 'removeWinner':
    case 'announceWinners':
    case 'askQuestion':
    case 'answerQuestion':
    case 'dropQuestion':
      return decideResult(state, action, now);
    case 'enterNumber':
    case 'dropNumber':
    case 'setThresholds':
    case 'acknowledgeAlarm':
      return decideNumber(state, action, now);
    case 'setProductState':
    case 'explain':
    case 'setStock':
    case 'proposePrice':
    case 'withdrawPrice':
    case 'confirmPrice':
    case 'changePriceAlone':
    case 'seePrice':
    case 'orderLinks':
      return decideProduct(state, action, by, now);
    case 'dropMarker':
    case 'changeMarker':
    case 'strikeMarker':
    case 'restoreMarker':
      return decideMarker(state, action, now);
    case 'noteCorrection':
    case 'airCorrection':
    case 'noteComment':
    case 'noteLead':
    case 'assignLead':
    case 'withdrawNote':
      return decideNote(state, action, by, now);
    case 'tickItem':
      return decideTick(state, action, now);
    case 'sendMessage':
    case 'acknowledgeMessage':
    case 'clearMessage':
    case 'sendSignal':
    case 'acknowledgeSignal':
    case 'setPace':
    case 'setCrew':
      return decideCrew(state, action, by, now);
    case 'declareIncident':
    case 'acknowledgeIncident':
    case 'gradeIncident':
    case 'assignIncident':
    case 'tickStep':
    case 'untickStep':
    case 'resolveIncident':
    case 'reopenIncident':
    case 'dismissIncident':
    case 'setIncidentLimits':
    case 'goBack':
    case 'sendHolding':
    case 'acknowledgeHolding':
    case 'clearHolding':
      return decideIncident(state, action, by, takeNow);
    case 'handOver':
    case 'takeOver':
      return decideHandover(state, action, by, now);
    default:
      return assertNever(action);
  }
}
