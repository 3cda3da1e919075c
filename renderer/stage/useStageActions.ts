import { millis } from '../../shared/time.ts';
import { useActions } from '../hooks/useActions.ts';
import { useOnePress } from '../hooks/useOnePress.ts';
import { adjust, go, hold, redo, reopen, resume, undo } from '../link/commands.ts';
import { dropMarker } from '../link/markerCommands.ts';
import { raiseAtPeak, seeAlarm, startHook } from './numbers/alarmEffects.ts';
import { PRODUCT_EFFECTS } from './products/productEffects.ts';
import { ROW_EFFECTS } from './rowEffects.ts';
import { moveHost } from './script/moveHost.ts';
import { seeSignal } from './seeSignal.ts';
import { toPart } from './toPart.ts';

export interface StageAsks {
  readonly askJump: () => void;
  readonly askEnd: () => void;
  readonly writeMessage: () => void;
  readonly writeMarker: () => void;
  readonly askInsert: () => void;
  readonly askEdit: () => void;
  readonly askScript: () => void;
  readonly toCatchUp: () => void;
  readonly writeDevice: () => void;
  readonly writePromise: () => void;
  readonly enterNumber: () => void;
  readonly askPrice: () => void;
  readonly askStock: () => void;
}

/** Binds the stage's actions while it is on screen. GO leaves in the key event itself: nothing stands between. */
export function useStageActions(asks: StageAsks): void {
  useActions({
    go: () => void go(),
    hold: () => void hold(),
    resume: () => void resume(),
    minus30: () => void adjust(millis(-30_000)),
    plus30: () => void adjust(millis(30_000)),
    plus60: () => void adjust(millis(60_000)),
    plus300: () => void adjust(millis(300_000)),
    undoCommand: () => void undo(),
    redoCommand: () => void redo(),
    jump: asks.askJump,
    endTake: asks.askEnd,
    reopen: () => void reopen(),
    message: asks.writeMessage,
    mark: () => void dropMarker('note'),
    writeMark: asks.writeMarker,
    addSegment: asks.askInsert,
    editRow: asks.askEdit,
    editScript: asks.askScript,
    placeBack: () => moveHost(-1),
    placeOn: () => moveHost(1),
    catchUp: asks.toCatchUp,
    startDevice: asks.writeDevice,
    promise: asks.writePromise,
    seeSignal: useOnePress(seeSignal),
    nextPart: () => toPart(1),
    previousPart: () => toPart(-1),
    enterNumber: asks.enterNumber,
    seeAlarm: useOnePress(seeAlarm),
    startHook,
    raiseAtPeak,
    changePrice: asks.askPrice,
    changeStock: asks.askStock,
    ...PRODUCT_EFFECTS,
    ...ROW_EFFECTS,
  });
}
