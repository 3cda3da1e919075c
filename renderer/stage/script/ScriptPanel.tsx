import { Pencil } from 'lucide-react';
import { memo, useMemo } from 'react';
import type { RunId } from '../../../shared/ids.ts';
import type { Script } from '../../../shared/plan/script.ts';
import { type SpokenBlock, spokenBlocks } from '../../../shared/plan/scriptPlace.ts';
import { speakingTime, spokenCount } from '../../../shared/plan/speaking.ts';
import { lengthText } from '../../../shared/text/format.ts';
import type { SharedPlace } from '../../../shared/wire/place.ts';
import { runAction } from '../../hooks/actionStore.ts';
import { useHostPlace } from '../../link/useHostPlace.ts';
import { useText } from '../../ui/text.ts';
import { ActionKeys } from '../ActionKeys.tsx';
import { BlackoutButton } from './BlackoutButton.tsx';
import { ScriptBlocks } from './ScriptBlocks.tsx';
import styles from './ScriptPanel.module.css';

export interface ScriptPanelProps {
  readonly runId: RunId;
  readonly script: Script;
  /** Characters a minute. */
  readonly pace: number;
  /** Blocks of the step that is due; stays the same array while the step does. */
  readonly dueBlocks: readonly string[];
}

/** The script on the prompter with the place that the host has reached; without a prompter the blocks of the due step stand out. */
export const ScriptPanel = memo(function ScriptPanel({ runId, script, pace, dueBlocks }: ScriptPanelProps) {
  const t = useText().stage.script;
  const place = useHostPlace(runId);
  const blocks = useMemo(() => spokenBlocks(script), [script]);
  const count = useMemo(() => blocks.reduce((sum, { text }) => sum + spokenCount(text), 0), [blocks]);
  const speed = place?.perMinute ?? pace;
  const left = place === null ? count : leftOf(blocks, place);
  const figures = (place === null ? t.chars : t.left)(left.toLocaleString('en'), lengthText(speakingTime(left, speed)));
  return (
    <section className={styles.panel}>
      <header className={styles.head}>
        <span>{t.heading}</span>
        <span className={styles.pace} data-testid="script-motion">
          {t.pace(speed)}
          {place !== null && ` · ${t.motions[place.motion]}`}
        </span>
        {count > 0 && (
          <span className={styles.total} data-testid="script-left">
            {figures}
          </span>
        )}
        <BlackoutButton />
        <button type="button" className={styles.edit} data-testid="edit-script" onClick={() => runAction('editScript')}>
          <Pencil size={12} />
          {t.edit}
          <ActionKeys name="editScript" />
        </button>
      </header>
      {place !== null && count > 0 && (
        <div className={styles.progress} role="img" aria-label={t.place} data-testid="script-progress">
          <i style={{ transform: `scaleX(${(1 - left / count).toFixed(4)})` }} />
        </div>
      )}
      {blocks.length === 0 ? (
        <p className={styles.none}>{t.none}</p>
      ) : (
        <ScriptBlocks runId={runId} script={script} blocks={blocks} place={place} dueBlocks={dueBlocks} />
      )}
    </section>
  );
});

/** Characters from the place on. */
function leftOf(blocks: readonly SpokenBlock[], { place }: SharedPlace): number {
  const at = blocks.findIndex(({ id }) => id === place.blockId);
  const rest = blocks[at]?.text.slice(Math.max(0, Math.round(place.offset))) ?? '';
  return blocks.slice(at + 1).reduce((sum, { text }) => sum + spokenCount(text), spokenCount(rest));
}
