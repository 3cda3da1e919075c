/** Why a command was refused (semantics.md §4). Screens turn it into words; it never enters the log. */
export const REFUSALS = [
  'ended',
  'stale',
  'tooSoon',
  'nothingNext',
  'notRunning',
  'notHeld',
  'alreadyHeld',
  'tooShort',
  'alreadyCurrent',
  'unknownSegment',
  'nothingToUndo',
  'undoExpired',
  /** Something that came later rests on it: a segment that was inserted has run, a held run is over. */
  'dependedOn',
  'nothingToRedo',
  'redoExpired',
  'notEnded',
  'reopenExpired',
  'notRehearsal',
  'badRate',
  'unknownMessage',
  'badInstant',
  'notAllowed',
  'noTake',
  /** Another host has taken the show over: nothing can be recorded here any more. */
  'fenced',
  'notRecovered',
  'notSuspended',
  'skipped',
  'hasRun',
  'isCurrent',
  /** It is so already. */
  'noChange',
  /** A segment with this id was in the rundown before. */
  'knownSegment',
  'notFloating',
  'outsideWindow',
  'mustKeep',
  'outsideFlex',
  'closingTooShort',
  'unknownDevice',
  'unknownPromise',
  'badLength',
  /** A field that this kind does not have, or 憋单 without its condition. */
  'badDetails',
  /** 憋单: when it releases was said on air. */
  'releasePromised',
  'badFigure',
  'badName',
  'unknownWinner',
  'unknownQuestion',
  'unknownNumber',
  /** It is over, or another came in its place. */
  'unknownAlarm',
  'unknownSignal',
  'badPace',
  'unknownProduct',
  /** No step leads from how the product stands to that. */
  'badStep',
  'badStock',
  'badPrice',
  'unknownMarker',
  'unknownProposal',
  /** Who proposed a price is not who confirms it. */
  'ownProposal',
  /** Somebody else of the crew can confirm: nobody changes a price alone then. */
  'secondNeeded',
  /** The price was not typed twice alike. */
  'notTwice',
  'unknownIncident',
  /** One of its kind was declared a moment ago, and is open. */
  'incidentOpen',
  'unknownHandover',
  /** Nobody holds a button this shortly on purpose. */
  'notHeldLong',
  /** A release adds to what there is, and nobody has said what there is. */
  'stockNotSet',
  'unknownNote',
  /** Nothing was written. */
  'emptyNote',
  /** What is taken away from the viewers says why. */
  'needsReason',
  'unknownItem',
] as const;

export type Refusal = (typeof REFUSALS)[number];
