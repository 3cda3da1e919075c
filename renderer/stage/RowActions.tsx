import { X } from 'lucide-react';
import type { ActionName } from '../../shared/actions.ts';
import { isInWindow, raiseWindow } from '../../shared/take/floating.ts';
import { currentRun, hasRun } from '../../shared/take/state.ts';
import { runAction } from '../hooks/actionStore.ts';
import { useSettled } from '../link/useSettled.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { useText } from '../ui/text.ts';
import { shortClock } from '../ui/wall.ts';
import { ActionKeys } from './ActionKeys.tsx';
import { chooseRow, chosenRow, useChosenRow } from './chosenRow.ts';
import styles from './RowActions.module.css';
import { onceOnly } from './TransportButton.tsx';

/** What can be done with the chosen row. A button that would be refused is quiet but still sends, so that the reason can be read. */
export function RowActions() {
  const t = useText().stage;
  const id = useChosenRow();
  const { take, timing } = useSettled();
  const segment = chosenRow(take, id);
  if (take === null || timing === null || segment === null || timing.status === 'ended') return null;
  const isCurrent = currentRun(take)?.segmentId === segment.id;
  const fixed = isCurrent || hasRun(take, segment.id);
  const skipped = take.skipped.has(segment.id);
  const { floating } = segment;
  const buttons: readonly (readonly [ActionName, string, boolean])[] = [
    ['setNext', t.rowActions.setNext, fixed || skipped],
    ['skip', skipped ? t.rowActions.unskip : t.rowActions.skip, fixed],
    ['moveUp', t.rowActions.up, fixed],
    ['moveDown', t.rowActions.down, fixed],
    ['editRow', t.rowActions.edit, fixed && !isCurrent],
    ['addSegment', t.rowActions.insert, false],
    ['removeSegment', t.rowActions.remove, fixed],
    ...(floating === null ? [] : [['raise', t.rowActions.raise, fixed || !isInWindow(take, floating, timing.now)] as const]),
  ];
  const span = floating === null ? null : raiseWindow(take, floating);
  return (
    <section className={styles.actions} aria-label={t.rowActions.label} data-testid="row-actions">
      <header>
        <b>{t.rowActions.numbered(take.rundown.indexOf(segment) + 1, segment.title)}</b>
        {span !== null && <span>{t.rowActions.window(shortClock(span.from), shortClock(span.to))}</span>}
        <IconButton size="s" label={t.rowActions.close} onClick={() => chooseRow(null)}>
          <X size={14} />
        </IconButton>
      </header>
      <div className={styles.grid}>
        {buttons.map(([name, label, quiet]) => (
          <button
            key={name}
            type="button"
            data-testid={`row-${name}`}
            data-quiet={quiet}
            onKeyDown={onceOnly}
            onClick={() => runAction(name)}
          >
            {label}
            <ActionKeys name={name} />
          </button>
        ))}
      </div>
    </section>
  );
}
