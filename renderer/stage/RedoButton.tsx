import { useMemo } from 'react';
import { redoTarget } from '../../shared/take/undo.ts';
import { redo } from '../link/commands.ts';
import { useSettled } from '../link/useSettled.ts';
import { classes } from '../ui/classes.ts';
import { useText } from '../ui/text.ts';
import { ActionKeys } from './ActionKeys.tsx';
import { logWords } from './logWords.ts';
import button from './TransportButton.module.css';
import { onceOnly } from './TransportButton.tsx';
import styles from './UndoButton.module.css';
import { undoWhat } from './undoNaming.ts';

/** Redo, naming what it puts back. Only there while something can be put back. */
export function RedoButton() {
  const t = useText().stage;
  const { take, records } = useSettled();
  const entry = take === null ? null : redoTarget(take);
  const what = useMemo(() => (entry === null ? null : undoWhat(records, entry)), [records, entry]);
  if (entry === null) return null;
  const name = what === null ? t.transport.actions[entry.action] : logWords(what, t);
  return (
    <button
      type="button"
      className={classes(button.button, styles.undo)}
      data-narrow="true"
      data-testid="redo"
      title={name}
      onKeyDown={onceOnly}
      onClick={() => void redo()}
    >
      <span className={styles.what}>{t.transport.redoNamed(name)}</span>
      <small>
        <ActionKeys name="redoCommand" />
      </small>
    </button>
  );
}
