import { useMemo } from 'react';
import { undoTarget } from '../../shared/take/undo.ts';
import { takeNow } from '../link/clock.ts';
import { undo } from '../link/commands.ts';
import { useSettled } from '../link/useSettled.ts';
import { classes } from '../ui/classes.ts';
import { useText } from '../ui/text.ts';
import { ActionKeys } from './ActionKeys.tsx';
import { logWords } from './logWords.ts';
import button from './TransportButton.module.css';
import { onceOnly } from './TransportButton.tsx';
import styles from './UndoButton.module.css';
import { undoLeft, undoWhat } from './undoNaming.ts';

const look = classes(button.button, styles.undo);

/** Undo, naming what it takes back; for a GO also how long that is still possible. */
export function UndoButton() {
  const t = useText().stage;
  // The seconds left run with the stage's own clock, and what a GO out of its window leaves is another entry.
  const { take, records } = useSettled();
  const entry = take === null ? null : undoTarget(take, takeNow() ?? take.lastRecordAt);
  const what = useMemo(() => (entry === null ? null : undoWhat(records, entry)), [records, entry]);
  if (entry === null) {
    return (
      <button type="button" className={look} data-testid="undo" data-quiet="true" onKeyDown={onceOnly} onClick={() => void undo()}>
        <span>{t.transport.undo}</span>
        <small>{t.transport.nothingToUndo}</small>
      </button>
    );
  }
  const left = undoLeft(entry, takeNow() ?? entry.at);
  const late = left !== null && left < 0;
  return (
    <button type="button" className={look} data-testid="undo" data-quiet={late} onKeyDown={onceOnly} onClick={() => void undo()}>
      <span className={styles.what}>{t.transport.undoNamed(what === null ? t.transport.actions[entry.action] : logWords(what, t))}</span>
      <small>
        <ActionKeys name="undoCommand" />
        {left !== null && <span>{late ? t.transport.undoLate : t.transport.undoLeft(Math.ceil(left / 1000))}</span>}
      </small>
    </button>
  );
}
