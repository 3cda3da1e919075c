import type { TakeEvent } from '../take/event.ts';
import type { LinkRole } from './frame.ts';

/** Who is told most comes first: each role hears all that the ones behind it hear. */
const BY_TRUST: readonly LinkRole[] = ['director', 'assistant', 'host', 'viewer'];

/**
 * The last in that order who is told of an event. The compiler asks it of each: a new one reaches nobody before somebody
 * has said whom. Figures and markers (remarks on who is on air) are the desk's; a price that nobody has confirmed reaches
 * nobody who could say it on air; papers, leads and the comments of others are nothing to be read out; what viewers ask
 * is, and so is what was wrong.
 */
const TOLD_TO: Readonly<Record<TakeEvent['type'], LinkRole>> = {
  ...{ numberEntered: 'director', numberDropped: 'director', thresholdsSet: 'director' },
  ...{ alarmRaised: 'director', alarmAcknowledged: 'director' },
  ...{ markerDropped: 'director', markerChanged: 'director', markerStruck: 'director', markerRestored: 'director' },
  ...{ priceProposed: 'assistant', priceWithdrawn: 'assistant' },
  ...{ papersKept: 'assistant', itemTicked: 'assistant' },
  ...{ commentHandled: 'assistant', leadNoted: 'assistant', leadAssigned: 'assistant' },
  ...{ questionAsked: 'host', questionAnswered: 'host', questionDropped: 'host' },
  ...{ correctionNoted: 'host', correctionAired: 'host', noteWithdrawn: 'host' },
  ...{ takeOpened: 'viewer', takeContinued: 'viewer', takeEnded: 'viewer', takeReopened: 'viewer' },
  ...{ takeVoided: 'viewer', takeUnvoided: 'viewer', undone: 'viewer', redone: 'viewer' },
  ...{ segmentStarted: 'viewer', segmentHeld: 'viewer', segmentResumed: 'viewer', timeAdjusted: 'viewer' },
  ...{ subCueFired: 'viewer', subCueMissed: 'viewer' },
  ...{ clockSet: 'viewer', clockStepped: 'viewer', suspended: 'viewer', suspensionAnswered: 'viewer' },
  ...{ takeRecovered: 'viewer', recoveryConfirmed: 'viewer' },
  ...{ nextSet: 'viewer', segmentSkipped: 'viewer', segmentUnskipped: 'viewer', segmentInserted: 'viewer' },
  ...{ segmentMoved: 'viewer', segmentRemoved: 'viewer', segmentEdited: 'viewer', segmentRaised: 'viewer', caughtUp: 'viewer' },
  ...{ deviceStarted: 'viewer', deviceExtended: 'viewer', deviceEnded: 'viewer', deviceCancelled: 'viewer' },
  ...{ deviceDescribed: 'viewer', deviceCounted: 'viewer' },
  ...{ winnerAdded: 'viewer', winnerRemoved: 'viewer', winnersAnnounced: 'viewer' },
  ...{ promiseMade: 'viewer', promiseKept: 'viewer', promiseBroken: 'viewer' },
  ...{ productStateSet: 'viewer', productExplained: 'viewer', stockSet: 'viewer', linksOrdered: 'viewer' },
  ...{ priceChanged: 'viewer', priceSeen: 'viewer' },
  ...{ messageSent: 'viewer', messageAcknowledged: 'viewer', messageCleared: 'viewer' },
  ...{ signalSent: 'viewer', signalAcknowledged: 'viewer', paceSet: 'viewer', crewChanged: 'viewer' },
  ...{ incidentDeclared: 'viewer', incidentAcknowledged: 'viewer', incidentEscalated: 'viewer', incidentGraded: 'viewer' },
  ...{ incidentAssigned: 'viewer', stepTicked: 'viewer', stepUnticked: 'viewer', incidentResolved: 'viewer' },
  ...{
    incidentCarried: 'viewer',
    incidentReopened: 'viewer',
    incidentDismissed: 'viewer',
    wentBack: 'viewer',
    incidentLimitsSet: 'viewer',
  },
  ...{ holdingSent: 'viewer', holdingCarried: 'viewer', holdingAcknowledged: 'viewer', holdingCleared: 'viewer' },
  ...{ handoverNoted: 'host', handedOver: 'viewer', tookOver: 'viewer' },
};

export const isTold = (role: LinkRole, type: TakeEvent['type']): boolean => BY_TRUST.indexOf(role) <= BY_TRUST.indexOf(TOLD_TO[type]);
