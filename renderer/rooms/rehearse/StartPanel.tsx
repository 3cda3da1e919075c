import { useState } from 'react';
import { plannedLength } from '../../../shared/plan/frozen.ts';
import { unskipped } from '../../../shared/plan/skip.ts';
import { lengthText } from '../../../shared/text/format.ts';
import type { OpenTakeAnswer } from '../../../shared/wire/bridge.ts';
import { useActions } from '../../hooks/useActions.ts';
import { useLibrary } from '../../library/libraryStore.ts';
import { readTalk, talkSplits } from '../../library/talk.ts';
import { openTake } from '../../link/commands.ts';
import { useTake } from '../../link/takeStore.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { useText } from '../../ui/text.ts';
import { clockText } from '../../ui/wall.ts';
import styles from './StartPanel.module.css';

type Trouble = Extract<OpenTakeAnswer, { type: 'refused' }>['reason'];

/** Opens a rehearsal of the show, and says beforehand that nothing goes out. */
export function StartPanel() {
  const t = useText();
  const show = useLibrary((library) => library.show);
  const mayWrite = useTake((link) => link.mayWrite);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [busy, setBusy] = useState(false);
  const start = async () => {
    if (show === null || busy) return;
    setBusy(true);
    await readTalk();
    const answer = await openTake(show, talkSplits(), 'rehearsal');
    setBusy(false);
    setTrouble(answer.type === 'refused' ? answer.reason : null);
  };
  useActions({ startRehearsal: () => void start() });
  if (show === null) return <EmptyState title={t.stage.ready.noShow}>{t.stage.ready.noShowHint}</EmptyState>;
  return (
    <div className={styles.room}>
      <div className={styles.panel}>
        <span className={styles.badge}>{t.rehearse.heading}</span>
        <h1>{show.title}</h1>
        <p className={styles.facts}>
          {t.stage.ready.segments(unskipped(show.segments).length, lengthText(plannedLength(show.segments)))} ·{' '}
          {t.rehearse.startsAt(clockText(show.plannedStart))}
        </p>
        <p>{t.rehearse.intro}</p>
        <p>{t.rehearse.nothingOut}</p>
        {trouble !== null && (
          <p className={styles.trouble} role="alert" data-testid="refusal">
            {t.reasons.openTake[trouble]}
          </p>
        )}
        <Button
          variant="primary"
          className={styles.start ?? ''}
          disabled={busy || !mayWrite}
          data-testid="start-rehearsal"
          onClick={() => void start()}
        >
          {t.rehearse.start}
        </Button>
      </div>
    </div>
  );
}
