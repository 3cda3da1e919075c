import { isShortTake } from '../../shared/take/decideEnd.ts';
import { end } from '../link/commands.ts';
import { useSettled } from '../link/useSettled.ts';
import { HoldButton } from '../ui/HoldButton.tsx';
import { useText } from '../ui/text.ts';
import styles from './EndControl.module.css';

const HOLD = 2000;

export interface EndControlProps {
  readonly askEnd: () => void;
}

/** END, held for 2 s. Before the first GO it voids the take; under two minutes on air it asks. */
export function EndControl({ askEnd }: EndControlProps) {
  const t = useText().stage.transport;
  const { timing } = useSettled();
  const short = timing !== null && isShortTake(timing.showElapsed);
  return (
    <HoldButton
      holdMs={HOLD}
      className={styles.end ?? ''}
      data-testid="end"
      onConfirm={() => (short ? askEnd() : void end({ type: 'now' }))}
    >
      <span>{t.end}</span>
      <small>{t.endHold}</small>
    </HoldButton>
  );
}
