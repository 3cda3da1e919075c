import { memo, useEffect, useRef } from 'react';
import type { Script } from '../../shared/plan/script.ts';
import { scriptCount, speakingTime } from '../../shared/plan/speaking.ts';
import { lengthText } from '../../shared/text/format.ts';
import { useText } from '../ui/text.ts';
import styles from './ScriptPanel.module.css';

export interface ScriptPanelProps {
  readonly script: Script;
  /** Characters a minute. */
  readonly pace: number;
  /** Blocks of the step that is due; stays the same array while the step does. */
  readonly dueBlocks: readonly string[];
}

/** The script on the prompter, the blocks of the due step standing out. */
export const ScriptPanel = memo(function ScriptPanel({ script, pace, dueBlocks }: ScriptPanelProps) {
  const t = useText();
  const due = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (list.current !== null && due.current !== null) list.current.scrollTop = due.current.offsetTop - list.current.offsetTop - 8;
  }, [dueBlocks]);
  const count = scriptCount(script);
  return (
    <section className={styles.panel}>
      <header className={styles.head}>
        <span>{t.stage.script.heading}</span>
        <span className={styles.pace}>{t.stage.script.pace(pace)}</span>
        {count > 0 && (
          <span className={styles.total}>{t.stage.script.chars(count.toLocaleString('en'), lengthText(speakingTime(count, pace)))}</span>
        )}
      </header>
      {script.blocks.length === 0 ? (
        <p className={styles.none}>{t.stage.script.none}</p>
      ) : (
        <div className={styles.text} ref={list} tabIndex={0} role="region" aria-label={t.stage.script.heading}>
          {script.blocks.map((block) => {
            const isDue = dueBlocks.includes(block.id);
            return (
              <div key={block.id} className={styles.block} data-due={isDue} ref={block.id === dueBlocks[0] ? due : null}>
                {block.step !== null && <span className={styles.step}>{t.stage.steps[block.step]}</span>}
                <p>{block.text}</p>
              </div>
            );
          })}
        </div>
      )}
    </section>
  );
});
