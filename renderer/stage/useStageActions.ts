import { millis } from '../../shared/time.ts';
import { useActions } from '../hooks/useActions.ts';
import { adjust, go, hold, reopen, resume, undo } from '../link/commands.ts';

export interface StageAsks {
  readonly askJump: () => void;
  readonly askEnd: () => void;
  readonly writeMessage: () => void;
}

/** Binds the stage's actions while it is on screen. GO leaves in the key event itself: nothing stands between. */
export function useStageActions({ askJump, askEnd, writeMessage }: StageAsks): void {
  useActions({
    go: () => void go(),
    hold: () => void hold(),
    resume: () => void resume(),
    minus30: () => void adjust(millis(-30_000)),
    plus30: () => void adjust(millis(30_000)),
    plus60: () => void adjust(millis(60_000)),
    plus300: () => void adjust(millis(300_000)),
    undoCommand: () => void undo(),
    jump: askJump,
    endTake: askEnd,
    reopen: () => void reopen(),
    message: writeMessage,
  });
}
