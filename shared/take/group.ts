import type { ResultEvent } from './devices/event.ts';
import type { AirEvent, ClockEvent, CrewEvent, DeviceEvent, RundownEvent, TakeEvent, TakeOpened } from './event.ts';
import type { HandoverEvent } from './handover/event.ts';
import type { IncidentEvent } from './incidents/event.ts';
import type { MarkerEvent } from './markers/event.ts';
import type { NumberEvent } from './numbers/event.ts';
import type { ProductEvent } from './products/event.ts';
import type { TakeContinued } from './records/carried.ts';
import type { NoteEvent } from './records/event.ts';
import type { PapersEvent } from './records/papers.ts';

interface In<Group extends string, Event extends TakeEvent> {
  readonly group: Group;
  readonly event: Event;
}

/** An event with the part of a take that it changes. */
export type Grouped =
  | In<'opened', TakeOpened>
  | In<'continued', TakeContinued>
  | In<'air', AirEvent>
  | In<'clock', ClockEvent>
  | In<'rundown', RundownEvent>
  | In<'device', DeviceEvent>
  | In<'result', ResultEvent>
  | In<'number', NumberEvent>
  | In<'product', ProductEvent>
  | In<'marker', MarkerEvent>
  | In<'note', NoteEvent>
  | In<'papers', PapersEvent>
  | In<'crew', CrewEvent>
  | In<'incident', IncidentEvent>
  | In<'handover', HandoverEvent>;

/** The one list that everyone goes by who takes whole groups; the compiler holds that each event is in one of them. */
export function grouped(event: TakeEvent): Grouped {
  switch (event.type) {
    case 'takeOpened':
      return { group: 'opened', event };
    case 'takeContinued':
      return { group: 'continued', event };
    case 'nextSet':
    case 'segmentSkipped':
    case 'segmentUnskipped':
    case 'segmentInserted':
    case 'segmentMoved':
    case 'segmentRemoved':
    case 'segmentEdited':
    case 'segmentRaised':
    case 'caughtUp':
      return { group: 'rundown', event };
    case 'deviceStarted':
    case 'deviceExtended':
    case 'deviceEnded':
    case 'deviceCancelled':
    case 'promiseMade':
    case 'promiseKept':
    case 'promiseBroken':
      return { group: 'device', event };
    case 'deviceDescribed':
    case 'deviceCounted':
    case 'winnerAdded':
    case 'winnerRemoved':
    case 'winnersAnnounced':
    case 'questionAsked':
    case 'questionAnswered':
    case 'questionDropped':
      return { group: 'result', event };
    case 'numberEntered':
    case 'numberDropped':
    case 'alarmRaised':
    case 'thresholdsSet':
    case 'alarmAcknowledged':
      return { group: 'number', event };
    case 'productStateSet':
    case 'productExplained':
    case 'stockSet':
    case 'priceProposed':
    case 'priceWithdrawn':
    case 'priceChanged':
    case 'priceSeen':
    case 'linksOrdered':
      return { group: 'product', event };
    case 'markerDropped':
    case 'markerChanged':
    case 'markerStruck':
    case 'markerRestored':
      return { group: 'marker', event };
    case 'correctionNoted':
    case 'correctionAired':
    case 'commentHandled':
    case 'leadNoted':
    case 'leadAssigned':
    case 'noteWithdrawn':
      return { group: 'note', event };
    case 'papersKept':
    case 'itemTicked':
      return { group: 'papers', event };
    case 'messageSent':
    case 'messageAcknowledged':
    case 'messageCleared':
    case 'signalSent':
    case 'signalAcknowledged':
    case 'paceSet':
    case 'crewChanged':
      return { group: 'crew', event };
    case 'incidentDeclared':
    case 'incidentCarried':
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
    case 'holdingCarried':
    case 'holdingAcknowledged':
    case 'holdingCleared':
      return { group: 'incident', event };
    case 'handedOver':
    case 'handoverNoted':
    case 'tookOver':
      return { group: 'handover', event };
    case 'clockSet':
    case 'clockStepped':
    case 'suspended':
    case 'suspensionAnswered':
    case 'takeRecovered':
    case 'recoveryConfirmed':
      return { group: 'clock', event };
    default:
      return { group: 'air', event };
  }
}
