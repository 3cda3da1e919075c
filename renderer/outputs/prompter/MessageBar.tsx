import { Megaphone } from 'lucide-react';
import { textWidth } from '../../../shared/plan/promptLines.ts';
import type { HostMessage } from '../../../shared/take/state.ts';
import { useKeyText } from '../../hooks/useKeyText.ts';
import { classes } from '../../ui/classes.ts';
import { useText } from '../../ui/text.ts';
import flash from '../flash.module.css';
import answer from './acknowledge.module.css';
import styles from './Prompter.module.css';

interface Props {
  readonly message: HostMessage;
  /** The key answers it; not while the same key answers something more urgent. */
  readonly hasKey: boolean;
  readonly onAcknowledge: () => void;
}

/** Covers only what has been said; never moves the script. Flashes once a second at most, steady under reduced motion. */
export function MessageBar({ message, hasKey, onAcknowledge }: Props) {
  const t = useText().prompter;
  const keys = useKeyText()('prompter.acknowledge');
  const width = textWidth(message.text);
  const size = width <= 14 ? 'large' : width <= 24 ? 'middle' : width <= 54 ? 'small' : 'tiny';
  return (
    <div
      className={classes(styles.message, flash.message)}
      role="alert"
      data-testid="prompter-message"
      data-flash={message.flash}
      data-size={size}
    >
      <Megaphone />
      <b>{message.text}</b>
      <button type="button" className={answer.acknowledge} onClick={onAcknowledge}>
        {hasKey && keys !== null && <kbd>{keys}</kbd>}
        {t.acknowledge}
      </button>
    </div>
  );
}
