import { countdownText } from '../../../shared/text/format.ts';
import type { Millis } from '../../../shared/time.ts';
import styles from './Countdown.module.css';

interface Props {
  readonly remaining: Millis | null;
  readonly isLate: boolean;
  /** Says what the red means; null without one. */
  readonly word: string | null;
}

/** As large as the page is wide: an hour more is set smaller, and so is what has a word beside it. */
export function Digits({ remaining, isLate, word }: Props) {
  const text = remaining === null ? '' : countdownText(Math.abs(remaining));
  return (
    <div
      className={styles.digits}
      data-size={text.length > 5 ? 'long' : word === null ? 'full' : 'worded'}
      data-late={isLate}
      role="timer"
      data-testid="countdown-digits"
    >
      {word !== null && <span className={styles.word}>{word}</span>}
      <b>{text}</b>
    </div>
  );
}
