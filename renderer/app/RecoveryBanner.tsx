import { History } from 'lucide-react';
import { useState } from 'react';
import { toWall } from '../../shared/take/clock.ts';
import { type TakeState, takeStatus } from '../../shared/take/state.ts';
import { confirmRecovery } from '../link/commands.ts';
import { useTake } from '../link/takeStore.ts';
import { Button } from '../ui/Button.tsx';
import { useText } from '../ui/text.ts';
import { clockText } from '../ui/wall.ts';
import styles from './RecoveryBanner.module.css';
import { RecoveryEnd } from './RecoveryEnd.tsx';

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
    <>
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
      </div>
      {/* Outside of what is said at once: its clock runs. */}
      <RecoveryEnd take={take} open={asking} onClose={() => setAsking(false)} />
    </>
  );
}
