import { Moon } from 'lucide-react';
import { isHeldDuring } from '../../shared/take/applyClock.ts';
import { currentRun, type Suspension, type TakeState } from '../../shared/take/state.ts';
import { lengthText } from '../../shared/text/format.ts';
import { answerSuspended } from '../link/commands.ts';
import { useTake } from '../link/takeStore.ts';
import { Button } from '../ui/Button.tsx';
import { useText } from '../ui/text.ts';
import styles from './RecoveryBanner.module.css';

/**
 * The machine slept under a segment that is still on air: was that time on air, or a hold? Nothing waits for the answer
 * and nothing is asked of the next segment (semantics.md §2). A sleep inside a hold is a hold.
 */
export function SleepBanner() {
  const asked = useTake((link) => (link.role === 'director' && link.take !== null ? askedOf(link.take) : null));
  return asked === null ? null : <Banner asked={asked} />;
}

function askedOf(take: TakeState): Suspension | null {
  const { suspension } = take;
  const run = take.onAir.end === null && take.recoveredAt === null ? currentRun(take) : null;
  if (run === null || suspension === null || suspension.runId !== run.id || suspension.choice !== null) return null;
  return isHeldDuring(run, suspension) ? null : suspension;
}

function Banner({ asked }: { readonly asked: Suspension }) {
  const { sleep } = useText().common;
  return (
    <div className={styles.banner} role="status" data-testid="sleep">
      <Moon size={16} aria-hidden />
      <b>{sleep.title(lengthText(asked.to - asked.from))}</b>
      <span className={styles.hint}>{sleep.hint}</span>
      <Button variant="primary" data-testid="sleep-counting" onClick={() => void answerSuspended('counting')}>
        {sleep.counting}
      </Button>
      <Button data-testid="sleep-held" onClick={() => void answerSuspended('held')}>
        {sleep.held}
      </Button>
    </div>
  );
}
