import { type ReactNode, useCallback, useRef, useState } from 'react';
import { takeStatus } from '../../shared/take/state.ts';
import { useTake } from '../link/takeStore.ts';
import { ArmedPanel } from './ArmedPanel.tsx';
import { CrewPanel } from './CrewPanel.tsx';
import { EndDialog } from './EndDialog.tsx';
import { EndedPanel } from './EndedPanel.tsx';
import { JumpDialog } from './JumpDialog.tsx';
import { MessagePanel } from './MessagePanel.tsx';
import { NextCard } from './NextCard.tsx';
import { NowPanel } from './NowPanel.tsx';
import { RunningRundown } from './RunningRundown.tsx';
import styles from './StageView.module.css';
import { TakeLog } from './TakeLog.tsx';
import { Transport } from './Transport.tsx';
import { useStageActions } from './useStageActions.ts';

export interface StageViewProps {
  /** Above the columns: the rehearsal's bar; null in a live take. */
  readonly bar: ReactNode | null;
}

/** The stage of the open take, live or rehearsed: rundown, now and next, what goes to the host, and the transport. */
export function StageView({ bar }: StageViewProps) {
  const status = useTake((link) => (link.take === null ? null : takeStatus(link.take)));
  const [asking, setAsking] = useState<'jump' | 'end' | null>(null);
  const messageField = useRef<HTMLInputElement>(null);
  const close = useCallback(() => setAsking(null), []);
  const askJump = useCallback(() => setAsking('jump'), []);
  const askEnd = useCallback(() => setAsking('end'), []);
  useStageActions({ askJump, askEnd, writeMessage: () => messageField.current?.focus() });
  if (status === null) return null;

  return (
    <div className={styles.stage} data-status={status} data-bar={bar !== null}>
      {bar}
      <div className={styles.columns}>
        <RunningRundown />
        <section className={styles.centre}>
          {status === 'armed' && <ArmedPanel />}
          {(status === 'running' || status === 'held') && <NowPanel />}
          {status === 'ended' && <EndedPanel />}
          {status !== 'ended' && status !== 'armed' && <NextCard />}
        </section>
        <aside className={styles.side}>
          {status !== 'ended' && <MessagePanel field={messageField} />}
          <CrewPanel />
          <TakeLog />
        </aside>
      </div>
      <Transport askJump={askJump} askEnd={askEnd} />
      <JumpDialog open={asking === 'jump'} onClose={close} />
      <EndDialog open={asking === 'end'} onClose={close} />
    </div>
  );
}
