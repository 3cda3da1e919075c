import type { TakeRecord } from '../wire/record.ts';
import { applyAir } from './applyAir.ts';
import { applyClock } from './applyClock.ts';
import { applyCrew } from './applyCrew.ts';
import { applyDevice } from './applyDevice.ts';
import { applyRundown } from './applyRundown.ts';
import { applyResult } from './devices/apply.ts';
import type { TakeEvent, TakeOpened } from './event.ts';
import { applyHandover } from './handover/handover.ts';
import { applyIncident } from './incidents/apply.ts';
import { applyMarker } from './markers/apply.ts';
import { applyNumber } from './numbers/apply.ts';
import { openedState } from './opened.ts';
import { applyProduct } from './products/apply.ts';
import { applyNote } from './records/apply.ts';
import { applyContinued } from './records/carryOn.ts';
import { applyPapers } from './records/papers.ts';
import type { TakeState } from './state.ts';
import { remember } from './undo.ts';

/**
 * State after a record. The same function runs in the host, in every window and in replay, so that they cannot
 * disagree. It trusts its record: decide refused what must not happen.
 */
export function apply(state: TakeState | null, record: TakeRecord): TakeState {
  let after = state;
  for (const event of record.events) after = applyEvent(after, event, record);
  if (after === null) throw new Error(`Record ${record.seq}: the first event of a take is takeOpened`);
  const place = { seq: record.seq, lastRecordAt: record.at };
  return state === null ? { ...after, ...place } : { ...after, ...remember(state, after, record), ...place };
}

/** State after a whole log, or null for an empty one. */
export const fold = (records: readonly TakeRecord[]): TakeState | null =>
  records.reduce<TakeState | null>((state, record) => apply(state, record), null);

function applyEvent(state: TakeState | null, event: TakeEvent, record: TakeRecord): TakeState {
  if (event.type === 'takeOpened') return openedState(event, record);
  if (state === null) throw new Error(`Record ${record.seq}: ${event.type} before takeOpened`);
  return applyToOpen(state, event, record);
}

/** One group of events a file; the compiler holds that each is in one of them. */
function applyToOpen(state: TakeState, event: Exclude<TakeEvent, TakeOpened>, record: TakeRecord): TakeState {
  switch (event.type) {
    case 'nextSet':
    case 'segmentSkipped':
    case 'segmentUnskipped':
    case 'segmentInserted':
    case 'segmentMoved':
    case 'segmentRemoved':
    case 'segmentEdited':
    case 'segmentRaised':
    case 'caughtUp':
      return { ...state, ...applyRundown(state, event) };
    case 'deviceStarted':
    case 'deviceExtended':
    case 'deviceEnded':
    case 'deviceCancelled':
    case 'promiseMade':
    case 'promiseKept':
    case 'promiseBroken':
      return applyDevice(state, event, record.by.person);
    case 'deviceDescribed':
    case 'deviceCounted':
    case 'winnerAdded':
    case 'winnerRemoved':
    case 'winnersAnnounced':
    case 'questionAsked':
    case 'questionAnswered':
    case 'questionDropped':
      return applyResult(state, event);
    case 'numberEntered':
    case 'numberDropped':
    case 'alarmRaised':
    case 'thresholdsSet':
    case 'alarmAcknowledged':
      return applyNumber(state, event, record.by.person);
    case 'productStateSet':
    case 'productExplained':
    case 'stockSet':
    case 'priceProposed':
    case 'priceWithdrawn':
    case 'priceChanged':
    case 'priceSeen':
    case 'linksOrdered':
      return applyProduct(state, event, record.by);
    case 'markerDropped':
    case 'markerChanged':
    case 'markerStruck':
    case 'markerRestored':
      return applyMarker(state, event, record.by.person);
    case 'correctionNoted':
    case 'correctionAired':
    case 'commentHandled':
    case 'leadNoted':
    case 'leadAssigned':
    case 'noteWithdrawn':
      return { ...state, notes: applyNote(state.notes, event, record.by.person) };
    case 'papersKept':
    case 'itemTicked':
      return { ...state, papers: applyPapers(state.papers, event, record.by.person) };
    case 'takeContinued':
      return applyContinued(state, event);
    case 'messageSent':
    case 'messageAcknowledged':
    case 'messageCleared':
    case 'signalSent':
    case 'signalAcknowledged':
    case 'paceSet':
    case 'crewChanged':
      return applyCrew(state, event, record.by.person);
    case 'incidentDeclared':
    case 'incidentAcknowledged':
    case 'incidentEscalated':
    case 'incidentGraded':
    case 'incidentAssigned':
    case 'stepTicked':
    case 'stepUnticked':
    case 'incidentResolved':
    case 'incidentReopened':
    case 'incidentDismissed':
    case 'incidentLimitsSet':
    case 'wentBack':
    case 'holdingSent':
    case 'holdingAcknowledged':
    case 'holdingCleared':
      return applyIncident(state, event, record);
    case 'handedOver':
    case 'tookOver':
      return applyHandover(state, event, record.by.person);
    case 'clockSet':
    case 'clockStepped':
    case 'suspended':
    case 'suspensionAnswered':
    case 'takeRecovered':
    case 'recoveryConfirmed':
      return applyClock(state, event);
    default:
      return applyAir(state, event, record.at);
  }
}
