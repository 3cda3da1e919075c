import { History } from 'lucide-react';
import { useState } from 'react';
import { toWall } from '../../shared/take/clock.ts';
import { type TakeState, takeStatus } from '../../shared/take/state.ts';
import { confirmRecovery, end } from '../link/commands.ts';
import { useTake } from '../link/takeStore.ts';
import { useWallClock } from '../link/useTiming.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { useText } from '../ui/text.ts';
import { clockText } from '../ui/wall.ts';
import styles from './RecoveryBanner.module.css';

/** After a crash: the show is back as it was, and waits for one word before anything acts by itself. */
export function RecoveryBanner() {
  const take = useTake((link) =>
    link.take !== null && link.take.recoveredAt !== null && takeStatus(link.take) !== 'ended' ? link.take : null,
  );
  return take === null ? null : <Banner take={take} />;
}

function Banner({ take }: { readonly take: TakeState }) {
  const { recovery } = useText().common;
  const [asking, setAsking] = useState(false);
  const last = clockText(toWall(take.recoveredFrom ?? take.lastRecordAt, take.wallSteps));
  return (
    <div className={styles.banner} role="alert" data-testid="recovery">
      <History size={16} aria-hidden />
      <b>{recovery.title(last)}</b>
      <span className={styles.hint}>{recovery.hint}</span>
      <Button variant="primary" data-testid="recovery-continue" onClick={() => void confirmRecovery()}>
        {recovery.continue}
      </Button>
      <Button data-testid="recovery-end" onClick={() => setAsking(true)}>
        {recovery.endAt}
      </Button>
      <EndDialog open={asking} onClose={() => setAsking(false)} last={last} />
    </div>
  );
}

interface EndDialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly last: string;
}

function EndDialog({ open, onClose, last }: EndDialogProps) {
  const { common } = useText();
  const { recovery } = common;
  const [at, setAt] = useState<'lastRecord' | 'now'>('lastRecord');
  const now = clockText(useWallClock());
  const finish = () => {
    onClose();
    void end({ type: at });
  };
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={recovery.endTitle}
      actions={
        <>
          <Button variant="ghost" onClick={onClose}>
            {common.cancel}
          </Button>
          <Button variant="danger" data-testid="recovery-end-confirm" onClick={finish}>
            {recovery.end}
          </Button>
        </>
      }
    >
      <label className={styles.choice}>
        <input type="radio" name="recovery-end" checked={at === 'lastRecord'} onChange={() => setAt('lastRecord')} />
        <span>{recovery.lastRecord(last)}</span>
      </label>
      <label className={styles.choice}>
        <input type="radio" name="recovery-end" checked={at === 'now'} onChange={() => setAt('now')} />
        <span>{recovery.now(now)}</span>
      </label>
    </Dialog>
  );
}
