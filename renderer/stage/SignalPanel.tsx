import { Hand } from 'lucide-react';
import { lengthText } from '../../shared/text/format.ts';
import { firstClick } from '../hooks/firstClick.ts';
import { useTake } from '../link/takeStore.ts';
import { useTiming } from '../link/useTiming.ts';
import { Button } from '../ui/Button.tsx';
import { useText } from '../ui/text.ts';
import { ActionKeys } from './ActionKeys.tsx';
import styles from './SignalPanel.module.css';
import { seeAll } from './seeSignal.ts';
import { onceOnly } from './TransportButton.tsx';
import { waitingSignals } from './waitingSignals.ts';

/** The host's signs, oldest first, until each is acknowledged. Stop is red, the others are amber. */
export function SignalPanel() {
  const t = useText().stage;
  const signals = useTake((link) => link.take?.signals ?? null);
  const now = useTiming()?.now ?? null;
  if (signals === null || signals.length === 0 || now === null) return null;
  return (
    <ul className={styles.signals} aria-label={t.signals.heading}>
      {waitingSignals(signals).map((waiting, index) => (
        <li key={waiting.signal} data-signal={waiting.signal} data-testid="signal">
          <Hand size={16} aria-hidden="true" />
          {/* Beside the seconds, which would have it said anew with each. */}
          <b role="alert">
            {t.signals.says(t.log.signals[waiting.signal])}
            {waiting.sent.length > 1 && ` ×${waiting.sent.length}`}
          </b>
          <span>{lengthText(Math.max(0, now - (waiting.sent[0]?.sentAt ?? now)))}</span>
          <Button data-testid="signal-see" onKeyDown={onceOnly} onClick={firstClick(() => seeAll(waiting))}>
            {t.signals.see}
            {index === 0 && <ActionKeys name="seeSignal" />}
          </Button>
        </li>
      ))}
    </ul>
  );
}
