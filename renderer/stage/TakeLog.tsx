import { memo, useMemo } from 'react';
import type { TakeRecord } from '../../shared/wire/record.ts';
import { useSettled } from '../link/useSettled.ts';
import { useText } from '../ui/text.ts';
import { clockText } from '../ui/wall.ts';
import { logLines } from './logLines.ts';
import { logWords } from './logWords.ts';
import { SidePanel } from './SidePanel.tsx';
import styles from './TakeLog.module.css';

const SHOWN = 60;

/** What was done in this take, in the frame after it was done: it can be long, and nobody acts on it at once. */
export function TakeLog() {
  return <Lines records={useSettled().records} />;
}

/** Newest first; what an undo took back is struck through. */
const Lines = memo(function Lines({ records }: { readonly records: readonly TakeRecord[] }) {
  const t = useText().stage;
  const lines = useMemo(() => logLines(records).slice(-SHOWN).reverse(), [records]);
  return (
    <SidePanel name="log" summary={null} title={t.log.heading} grow>
      <ol className={styles.log} tabIndex={0} aria-label={t.log.heading} data-testid="take-log">
        {lines.map((line) => (
          <li key={line.key} data-undone={line.undone} data-type={line.happened.type}>
            <span className={styles.clock}>{clockText(line.at)}</span>
            <span className={styles.words}>{line.undone ? <s>{logWords(line.happened, t)}</s> : logWords(line.happened, t)}</span>
            {line.undone && <span className={styles.undone}>{t.log.undone}</span>}
          </li>
        ))}
      </ol>
    </SidePanel>
  );
});
