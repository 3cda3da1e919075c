import type { UndoEntry } from '../../shared/take/state.ts';
import { ADVANCE_UNDO_WINDOW, isAdvance } from '../../shared/take/undo.ts';
import { type Instant, type Millis, millis } from '../../shared/time.ts';
import type { TakeRecord } from '../../shared/wire/record.ts';
import type { Happened } from './happened.ts';
import { logLines } from './logLines.ts';

/** What an undo would take back. */
export function undoWhat(records: readonly TakeRecord[], entry: UndoEntry): Happened | null {
  return logLines(records).findLast((line) => line.commandId === entry.commandId)?.happened ?? null;
}

/** How long it can still be taken back, in real time: advances only for 30 s (≤ 0 is too late), others without limit (null). */
export const undoLeft = (entry: UndoEntry, takeNow: Instant): Millis | null =>
  isAdvance(entry) ? millis(ADVANCE_UNDO_WINDOW - (takeNow - entry.at)) : null;
