import { SIGNALS, type Signal } from '../../../shared/take/command.ts';
import type { SentSignal } from '../../../shared/take/state.ts';
import { useKeyText } from '../../hooks/useKeyText.ts';
import { sendSignal } from '../../link/crewCommands.ts';
import { useText } from '../../ui/text.ts';
import styles from './Prompter.module.css';
import controls from './PrompterControls.module.css';

/** The host's four signs. The digit keys send the same ones. */
export function SignalTools() {
  const { prompter: t, stage } = useText();
  return (
    <div className={controls.signs} role="group" aria-label={t.signals}>
      {SIGNALS.map((signal, index) => (
        <button
          key={signal}
          type="button"
          data-testid={`signal-${signal}`}
          onClick={(event) => {
            // Space is the pause key again, not the same sign once more.
            event.currentTarget.blur();
            void sendSignal(signal);
          }}
        >
          <SignalKey place={index} />
          {stage.log.signals[signal]}
        </button>
      ))}
    </div>
  );
}

/** Its key as it is now. */
function SignalKey({ place }: { readonly place: number }) {
  const text = useKeyText()(SIGN_KEYS[place] ?? 'prompter.signal1');
  return text === null ? null : <kbd>{text}</kbd>;
}

const SIGN_KEYS = ['prompter.signal1', 'prompter.signal2', 'prompter.signal3', 'prompter.signal4'] as const;

export const signalAt = (place: number): Signal | null => SIGNALS[place] ?? null;

/** What was signalled and nobody has seen yet. */
export function WaitingSignals({ signals }: { readonly signals: readonly SentSignal[] }) {
  const { prompter: t, stage } = useText();
  if (signals.length === 0) return null;
  const names = [...new Set(signals.map(({ signal }) => stage.log.signals[signal]))].join(t.listMark);
  return (
    <b className={styles.signalled} role="status" data-testid="prompter-signals">
      {t.signalled(names)}
    </b>
  );
}
