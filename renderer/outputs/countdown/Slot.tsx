import { Gift, Megaphone, Timer } from 'lucide-react';
import { textWidth } from '../../../shared/plan/promptLines.ts';
import type { TakeState } from '../../../shared/take/state.ts';
import { countdownText } from '../../../shared/text/format.ts';
import type { Instant } from '../../../shared/time.ts';
import { classes } from '../../ui/classes.ts';
import { useText } from '../../ui/text.ts';
import flash from '../flash.module.css';
import { type Ending, soonestEnd } from '../soonestEnd.ts';
import styles from './Countdown.module.css';

/** The foot of the page: the director's message until it is acknowledged, else what was promised. It keeps its place when empty. */
export function Slot({ take, now }: { readonly take: TakeState; readonly now: Instant }) {
  const { message } = take;
  const ending = soonestEnd(take, now);
  if (message !== null && message.acknowledgedAt === null) {
    const width = textWidth(message.text);
    return (
      <div
        className={classes(styles.slot, styles.message, flash.message)}
        data-flash={message.flash}
        data-size={width <= 14 ? 'large' : width <= 22 ? 'middle' : 'small'}
        role="alert"
        data-testid="countdown-message"
      >
        <Megaphone aria-hidden />
        <b>{message.text}</b>
      </div>
    );
  }
  return ending === null ? <div className={styles.slot} /> : <EndingLine ending={ending} />;
}

function EndingLine({ ending: { kind, title, note, remaining } }: { readonly ending: Ending }) {
  const t = useText().stage.running;
  const isOver = remaining < 0;
  return (
    <div className={classes(styles.slot, styles.ending)} data-over={isOver} data-testid="countdown-ending">
      {kind === 'device' ? <Gift aria-hidden /> : <Timer aria-hidden />}
      <b>{note === '' ? title : `${title} · ${note}`}</b>
      {isOver && <span>{kind === 'device' ? t.due : t.overdue}</span>}
      <strong>{countdownText(Math.abs(remaining))}</strong>
    </div>
  );
}
