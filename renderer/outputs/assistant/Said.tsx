import { Hand, Megaphone } from 'lucide-react';
import type { TakeState } from '../../../shared/take/state.ts';
import { waitingSignals } from '../../stage/waitingSignals.ts';
import { useText } from '../../ui/text.ts';
import { useOutputText } from '../useOutputText.ts';
import styles from './Assistant.module.css';

/** What the director tells the host and what the host signals back, until each is acknowledged: the hands nearest by may help. */
export function Said({ take: { message, signals } }: { readonly take: TakeState }) {
  const { stage } = useText();
  const { assistant: t } = useOutputText();
  const open = message !== null && message.acknowledgedAt === null ? message : null;
  return (
    <>
      {waitingSignals(signals).map(({ signal, sent }) => (
        <p key={signal} className={styles.said} data-signal={signal} role="alert" data-testid="assistant-signal">
          <Hand size={20} aria-hidden />
          <b>
            {stage.signals.says(stage.log.signals[signal])}
            {sent.length > 1 && ` ×${sent.length}`}
          </b>
        </p>
      ))}
      {open !== null && (
        <p className={styles.said} role="alert" data-testid="assistant-message">
          <Megaphone size={20} aria-hidden />
          <span>{t.toHost}</span>
          <b>{open.text}</b>
        </p>
      )}
    </>
  );
}
