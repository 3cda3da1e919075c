import type { TakeMode } from './take/event.ts';
import type { TakeStatus } from './take/state.ts';

export type Room = 'plan' | 'rehearse' | 'live' | 'review';

/** What decides whether an action is allowed: computed by the control window, told to the native menu. */
export interface ActionContext {
  readonly room: Room;
  readonly hasShow: boolean;
  readonly take: { readonly mode: TakeMode; readonly status: TakeStatus } | null;
  readonly canUndoEdit: boolean;
  readonly canRedoEdit: boolean;
  readonly canUndoCommand: boolean;
  readonly canRedoCommand: boolean;
  readonly mayWrite: boolean;
}

/** Before the first window has said where it stands. */
export const NO_CONTEXT: ActionContext = {
  room: 'plan',
  hasShow: false,
  take: null,
  canUndoEdit: false,
  canRedoEdit: false,
  canUndoCommand: false,
  canRedoCommand: false,
  mayWrite: false,
};

export type ActionGroup = 'file' | 'edit' | 'show' | 'view' | 'help';

/**
 * A user action, described once. Buttons, the native menu, shortcuts and the help sheet derive from it; the room that
 * owns it binds the effect. `keys` is null when it has no shortcut. Letters are bound by key code, `mod` is Ctrl or ⌘.
 */
export interface ActionInfo {
  readonly name: ActionName;
  readonly group: ActionGroup;
  /** null: in every room. */
  readonly rooms: readonly Room[] | null;
  readonly keys: string | null;
  readonly isAllowed: (context: ActionContext) => boolean;
}

export type ActionName =
  | 'newFromSample'
  | 'importShow'
  | 'exportShow'
  | 'printPlan'
  | 'scriptLibrary'
  | 'scriptVersions'
  | 'backups'
  | 'exportReviewCsv'
  | 'newFromTemplate'
  | 'saveAsTemplate'
  | 'autoSequence'
  | 'fitToTime'
  | 'importRundown'
  | 'exportRundown'
  | 'importProducts'
  | 'productLibrary'
  | 'checklist'
  | 'undoEdit'
  | 'redoEdit'
  | 'addSegment'
  | 'removeSegment'
  | 'duplicateSegment'
  | 'skipSegment'
  | 'phaseBudget'
  | 'moveUp'
  | 'moveDown'
  | 'fixFirst'
  | 'fixSecond'
  | 'fixThird'
  | 'goToAir'
  | 'startRehearsal'
  | 'go'
  | 'hold'
  | 'resume'
  | 'minus30'
  | 'plus30'
  | 'plus60'
  | 'plus300'
  | 'undoCommand'
  | 'redoCommand'
  | 'catchUp'
  | 'setNext'
  | 'skip'
  | 'raise'
  | 'editRow'
  | 'editScript'
  | 'placeBack'
  | 'placeOn'
  | 'startDevice'
  | 'promise'
  | 'seeSignal'
  | 'productStep'
  | 'soldOut'
  | 'delist'
  | 'changePrice'
  | 'changeStock'
  | 'nextProduct'
  | 'orderLinks'
  | 'enterNumber'
  | 'seeAlarm'
  | 'startHook'
  | 'raiseAtPeak'
  | 'noteCorrection'
  | 'noteComment'
  | 'noteLead'
  | 'jump'
  | 'incident'
  | 'toIncident'
  | 'backToPoint'
  | 'endTake'
  | 'reopen'
  | 'message'
  | 'mark'
  | 'writeMark'
  | 'nextPart'
  | 'previousPart'
  | 'roomPlan'
  | 'roomRehearse'
  | 'roomLive'
  | 'roomReview'
  | 'togglePrompter'
  | 'toggleCountdown'
  | 'toggleAssistant'
  | 'blackPrompter'
  | 'blackCountdown'
  | 'blackAssistant'
  | 'blackAll'
  | 'palette'
  | 'displays'
  | 'keys'
  | 'toggleLanguage'
  | 'help';

/** The stage answers with its reason when it refuses, so its keys reach it in every state. */
const anyTake = (context: ActionContext) => context.take !== null;
const openTake = (context: ActionContext) => context.take !== null && context.take.status !== 'ended';
const noOpenTake = (context: ActionContext) => !openTake(context);
/** The rundown of the plan, or that of the take on the stage. */
const editable = (context: ActionContext) => context.mayWrite && (context.hasShow || openTake(context));
const always = () => true;

const STAGE: readonly Room[] = ['live', 'rehearse'];
const PLAN: readonly Room[] = ['plan'];
const RUNDOWN: readonly Room[] = [...PLAN, ...STAGE];

export const ACTIONS: readonly ActionInfo[] = [
  { name: 'newFromSample', group: 'file', rooms: null, keys: 'mod+KeyN', isAllowed: (c) => c.mayWrite },
  { name: 'newFromTemplate', group: 'file', rooms: PLAN, keys: 'mod+shift+KeyN', isAllowed: (c) => c.mayWrite },
  { name: 'saveAsTemplate', group: 'file', rooms: PLAN, keys: null, isAllowed: (c) => c.hasShow && c.mayWrite },
  { name: 'importShow', group: 'file', rooms: null, keys: 'mod+KeyO', isAllowed: (c) => c.mayWrite && noOpenTake(c) },
  { name: 'importRundown', group: 'file', rooms: PLAN, keys: 'mod+KeyI', isAllowed: (c) => c.hasShow && c.mayWrite },
  { name: 'importProducts', group: 'file', rooms: PLAN, keys: 'mod+shift+KeyO', isAllowed: (c) => c.hasShow && c.mayWrite },
  { name: 'productLibrary', group: 'edit', rooms: PLAN, keys: 'mod+shift+KeyL', isAllowed: (c) => c.hasShow && c.mayWrite },
  { name: 'scriptLibrary', group: 'edit', rooms: PLAN, keys: 'mod+shift+KeyU', isAllowed: (c) => c.hasShow && c.mayWrite },
  { name: 'scriptVersions', group: 'edit', rooms: PLAN, keys: 'mod+shift+KeyH', isAllowed: (c) => c.hasShow && c.mayWrite },
  { name: 'checklist', group: 'edit', rooms: PLAN, keys: 'mod+shift+KeyK', isAllowed: (c) => c.hasShow && c.mayWrite },
  { name: 'exportRundown', group: 'file', rooms: PLAN, keys: 'mod+shift+KeyT', isAllowed: (c) => c.hasShow },
  { name: 'exportShow', group: 'file', rooms: null, keys: 'mod+KeyE', isAllowed: (c) => c.hasShow },
  { name: 'printPlan', group: 'file', rooms: PLAN, keys: 'mod+shift+KeyP', isAllowed: (c) => c.hasShow },
  { name: 'backups', group: 'file', rooms: null, keys: null, isAllowed: always },
  { name: 'exportReviewCsv', group: 'file', rooms: ['review'], keys: 'mod+shift+KeyE', isAllowed: always },
  { name: 'undoEdit', group: 'edit', rooms: PLAN, keys: 'mod+KeyZ', isAllowed: (c) => c.canUndoEdit },
  { name: 'redoEdit', group: 'edit', rooms: PLAN, keys: 'mod+shift+KeyZ', isAllowed: (c) => c.canRedoEdit },
  { name: 'addSegment', group: 'edit', rooms: RUNDOWN, keys: 'mod+Enter', isAllowed: editable },
  { name: 'removeSegment', group: 'edit', rooms: RUNDOWN, keys: 'mod+Backspace', isAllowed: editable },
  { name: 'duplicateSegment', group: 'edit', rooms: PLAN, keys: 'mod+KeyD', isAllowed: (c) => c.hasShow && c.mayWrite },
  { name: 'skipSegment', group: 'edit', rooms: PLAN, keys: 'mod+shift+KeyX', isAllowed: (c) => c.hasShow && c.mayWrite },
  { name: 'phaseBudget', group: 'edit', rooms: PLAN, keys: 'mod+KeyB', isAllowed: (c) => c.hasShow && c.mayWrite },
  { name: 'moveUp', group: 'edit', rooms: RUNDOWN, keys: 'alt+ArrowUp', isAllowed: editable },
  { name: 'moveDown', group: 'edit', rooms: RUNDOWN, keys: 'alt+ArrowDown', isAllowed: editable },
  { name: 'autoSequence', group: 'edit', rooms: PLAN, keys: 'mod+shift+KeyS', isAllowed: (c) => c.hasShow && c.mayWrite },
  { name: 'fitToTime', group: 'edit', rooms: PLAN, keys: 'mod+shift+KeyF', isAllowed: (c) => c.hasShow && c.mayWrite },
  { name: 'fixFirst', group: 'edit', rooms: PLAN, keys: 'alt+Digit1', isAllowed: (c) => c.hasShow },
  { name: 'fixSecond', group: 'edit', rooms: PLAN, keys: 'alt+Digit2', isAllowed: (c) => c.hasShow },
  { name: 'fixThird', group: 'edit', rooms: PLAN, keys: 'alt+Digit3', isAllowed: (c) => c.hasShow },
  { name: 'goToAir', group: 'show', rooms: null, keys: null, isAllowed: (c) => c.hasShow && c.mayWrite && noOpenTake(c) },
  { name: 'startRehearsal', group: 'show', rooms: null, keys: null, isAllowed: (c) => c.hasShow && c.mayWrite && noOpenTake(c) },
  { name: 'go', group: 'show', rooms: STAGE, keys: 'Space', isAllowed: anyTake },
  { name: 'hold', group: 'show', rooms: STAGE, keys: 'KeyH', isAllowed: (c) => anyTake(c) && c.take?.status !== 'held' },
  { name: 'resume', group: 'show', rooms: STAGE, keys: 'KeyH', isAllowed: (c) => c.take?.status === 'held' },
  { name: 'minus30', group: 'show', rooms: STAGE, keys: 'BracketLeft', isAllowed: anyTake },
  { name: 'plus30', group: 'show', rooms: STAGE, keys: 'BracketRight', isAllowed: anyTake },
  { name: 'plus60', group: 'show', rooms: STAGE, keys: 'Equal', isAllowed: anyTake },
  { name: 'plus300', group: 'show', rooms: STAGE, keys: 'shift+Equal', isAllowed: anyTake },
  { name: 'undoCommand', group: 'show', rooms: STAGE, keys: 'mod+KeyZ', isAllowed: (c) => c.canUndoCommand },
  { name: 'redoCommand', group: 'show', rooms: STAGE, keys: 'mod+shift+KeyZ', isAllowed: (c) => c.canRedoCommand },
  { name: 'setNext', group: 'show', rooms: STAGE, keys: 'KeyN', isAllowed: openTake },
  { name: 'skip', group: 'show', rooms: STAGE, keys: 'KeyS', isAllowed: openTake },
  { name: 'raise', group: 'show', rooms: STAGE, keys: 'KeyR', isAllowed: openTake },
  { name: 'editRow', group: 'show', rooms: STAGE, keys: 'KeyE', isAllowed: openTake },
  { name: 'editScript', group: 'show', rooms: STAGE, keys: 'shift+KeyE', isAllowed: openTake },
  { name: 'placeBack', group: 'show', rooms: STAGE, keys: 'Comma', isAllowed: openTake },
  { name: 'placeOn', group: 'show', rooms: STAGE, keys: 'Period', isAllowed: openTake },
  { name: 'catchUp', group: 'show', rooms: STAGE, keys: 'KeyC', isAllowed: openTake },
  { name: 'startDevice', group: 'show', rooms: STAGE, keys: 'KeyD', isAllowed: openTake },
  { name: 'promise', group: 'show', rooms: STAGE, keys: 'KeyP', isAllowed: openTake },
  { name: 'seeSignal', group: 'show', rooms: STAGE, keys: 'KeyA', isAllowed: openTake },
  { name: 'productStep', group: 'show', rooms: STAGE, keys: 'KeyL', isAllowed: openTake },
  { name: 'soldOut', group: 'show', rooms: STAGE, keys: 'KeyX', isAllowed: openTake },
  { name: 'delist', group: 'show', rooms: STAGE, keys: 'shift+KeyL', isAllowed: openTake },
  { name: 'changePrice', group: 'show', rooms: STAGE, keys: 'KeyG', isAllowed: openTake },
  { name: 'changeStock', group: 'show', rooms: STAGE, keys: 'KeyI', isAllowed: openTake },
  { name: 'nextProduct', group: 'show', rooms: STAGE, keys: 'KeyW', isAllowed: openTake },
  { name: 'orderLinks', group: 'show', rooms: STAGE, keys: 'KeyO', isAllowed: openTake },
  { name: 'enterNumber', group: 'show', rooms: STAGE, keys: 'KeyF', isAllowed: openTake },
  { name: 'seeAlarm', group: 'show', rooms: STAGE, keys: 'KeyY', isAllowed: openTake },
  { name: 'startHook', group: 'show', rooms: STAGE, keys: 'KeyU', isAllowed: openTake },
  { name: 'raiseAtPeak', group: 'show', rooms: STAGE, keys: 'KeyQ', isAllowed: openTake },
  { name: 'noteCorrection', group: 'show', rooms: STAGE, keys: 'shift+KeyC', isAllowed: anyTake },
  { name: 'noteComment', group: 'show', rooms: STAGE, keys: 'shift+KeyM', isAllowed: anyTake },
  { name: 'noteLead', group: 'show', rooms: STAGE, keys: 'KeyV', isAllowed: anyTake },
  { name: 'jump', group: 'show', rooms: STAGE, keys: 'KeyJ', isAllowed: openTake },
  { name: 'message', group: 'show', rooms: STAGE, keys: 'KeyM', isAllowed: openTake },
  { name: 'mark', group: 'show', rooms: STAGE, keys: 'KeyK', isAllowed: openTake },
  { name: 'writeMark', group: 'show', rooms: STAGE, keys: 'shift+KeyK', isAllowed: openTake },
  { name: 'incident', group: 'show', rooms: STAGE, keys: 'F9', isAllowed: openTake },
  { name: 'toIncident', group: 'show', rooms: STAGE, keys: 'shift+F9', isAllowed: anyTake },
  { name: 'backToPoint', group: 'show', rooms: STAGE, keys: 'KeyB', isAllowed: openTake },
  { name: 'endTake', group: 'show', rooms: STAGE, keys: null, isAllowed: openTake },
  { name: 'reopen', group: 'show', rooms: STAGE, keys: null, isAllowed: (c) => c.take?.status === 'ended' },
  { name: 'nextPart', group: 'view', rooms: STAGE, keys: 'F6', isAllowed: anyTake },
  { name: 'previousPart', group: 'view', rooms: STAGE, keys: 'shift+F6', isAllowed: anyTake },
  { name: 'palette', group: 'view', rooms: null, keys: 'mod+KeyK', isAllowed: always },
  { name: 'roomPlan', group: 'view', rooms: null, keys: 'mod+Digit1', isAllowed: always },
  { name: 'roomRehearse', group: 'view', rooms: null, keys: 'mod+Digit2', isAllowed: always },
  { name: 'roomLive', group: 'view', rooms: null, keys: 'mod+Digit3', isAllowed: always },
  { name: 'roomReview', group: 'view', rooms: null, keys: 'mod+Digit4', isAllowed: always },
  { name: 'togglePrompter', group: 'view', rooms: null, keys: 'mod+KeyP', isAllowed: always },
  { name: 'toggleCountdown', group: 'view', rooms: null, keys: null, isAllowed: always },
  { name: 'toggleAssistant', group: 'view', rooms: null, keys: null, isAllowed: always },
  { name: 'blackPrompter', group: 'view', rooms: null, keys: 'mod+shift+KeyB', isAllowed: always },
  { name: 'blackCountdown', group: 'view', rooms: null, keys: null, isAllowed: always },
  { name: 'blackAssistant', group: 'view', rooms: null, keys: null, isAllowed: always },
  { name: 'blackAll', group: 'view', rooms: null, keys: 'mod+shift+Period', isAllowed: always },
  { name: 'displays', group: 'view', rooms: null, keys: 'mod+shift+KeyD', isAllowed: always },
  { name: 'keys', group: 'view', rooms: null, keys: 'mod+Comma', isAllowed: always },
  { name: 'toggleLanguage', group: 'view', rooms: null, keys: null, isAllowed: always },
  { name: 'help', group: 'help', rooms: null, keys: 'shift+Slash', isAllowed: always },
];

export function actionInfo(name: ActionName): ActionInfo {
  const found = ACTIONS.find((action) => action.name === name);
  if (found === undefined) throw new Error(`No action ${name}`);
  return found;
}
