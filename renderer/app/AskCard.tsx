import { ShieldAlert } from 'lucide-react';
import { getBridge } from '../link/bridge.ts';
import { useTake } from '../link/takeStore.ts';
import { Button } from '../ui/Button.tsx';
import { HoldButton } from '../ui/HoldButton.tsx';
import { useText } from '../ui/text.ts';
import styles from './AskCard.module.css';

const HOLD = 2000;

/**
 * What would break into the show, and the long press that does it. It is no dialog: it takes neither the focus nor a key,
 * so GO works while it stands. The shell takes it away again when nobody answers.
 */
export function AskCard() {
  const ask = useTake((link) => link.ask);
  const { shell } = useText();
  if (ask === null) return null;
  const { title, text, hold } = shell.asks[ask.accident];
  const answer = (yes: boolean) => void getBridge().askShell({ type: 'answer', id: ask.id, yes });
  return (
    <section
      className={styles.card}
      role="alertdialog"
      data-part
      aria-labelledby="ask-title"
      data-testid="ask"
      data-accident={ask.accident}
    >
      <ShieldAlert size={20} aria-hidden className={styles.icon} />
      <div className={styles.words}>
        {ask.onAir && <em>{shell.onAir}</em>}
        <h2 id="ask-title">{title}</h2>
        <p>{text}</p>
        {ask.unsaved > 0 && <p className={styles.lost}>{shell.unsaved(ask.unsaved)}</p>}
        <footer>
          <Button variant="primary" data-testid="ask-stay" onClick={() => answer(false)}>
            {shell.stay}
          </Button>
          <HoldButton key={ask.id} holdMs={HOLD} className={styles.hold ?? ''} data-testid="ask-hold" onConfirm={() => answer(true)}>
            {hold}
          </HoldButton>
        </footer>
      </div>
    </section>
  );
}
