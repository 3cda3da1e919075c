import type { TakeAction, TakeActionType } from '../../../../shared/take/command.ts';
import type { Refusal } from '../../../../shared/take/refusal.ts';

/**
 * Commands that touch no timing, and what only they are refused for: each group has a property test of its own, and
 * would take places in the big model from those that do.
 */
export const OUTSIDE = [
  ...(['describeDevice', 'countDevice', 'addWinner', 'removeWinner', 'announceWinners'] as const),
  ...(['askQuestion', 'answerQuestion', 'dropQuestion'] as const),
  ...(['enterNumber', 'dropNumber', 'setThresholds', 'acknowledgeAlarm'] as const),
  ...(['dropMarker', 'changeMarker', 'strikeMarker', 'restoreMarker'] as const),
  ...(['declareIncident', 'acknowledgeIncident', 'gradeIncident', 'assignIncident', 'tickStep', 'untickStep'] as const),
  ...(['resolveIncident', 'reopenIncident', 'dismissIncident', 'goBack', 'setIncidentLimits'] as const),
  ...(['sendHolding', 'acknowledgeHolding', 'clearHolding', 'handOver', 'takeOver'] as const),
  ...(['noteCorrection', 'airCorrection', 'noteComment'] as const),
  ...(['noteLead', 'assignLead', 'withdrawNote', 'tickItem'] as const),
] as const satisfies readonly TakeActionType[];

export const OUTSIDE_REFUSALS: readonly Refusal[] = [
  ...([
    'badDetails',
    'releasePromised',
    'badFigure',
    'badName',
    'unknownWinner',
    'unknownQuestion',
    'unknownNumber',
    'unknownAlarm',
    'unknownMarker',
    'unknownIncident',
    'incidentOpen',
    'unknownHandover',
    'notHeldLong',
    'stockNotSet',
    'unknownNote',
    'emptyNote',
    'needsReason',
    'unknownItem',
  ] as const),
];

export type ModelledType = Exclude<TakeActionType, (typeof OUTSIDE)[number]>;
export type ModelledAction = Extract<TakeAction, { readonly type: ModelledType }>;
