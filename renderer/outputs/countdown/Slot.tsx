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
import { Lost } from './Lost.tsx';

/** What the foot of the page has to say: the director's message until it is acknowledged, else what was promised. */
export function slotOf(take: TakeState, now: Instant) {
  const { message } = take;
  if (message !== null && message.acknowledgedAt === null) return { type: 'message', message } as const;
  const ending = soonestEnd(take, now);
  return ending === null ? null : ({ type: 'ending', ending } as const);
}

interface Props {
  readonly slot: ReturnType<typeof slotOf>;
  readonly isCut: boolean;
}

/** The foot keeps its place when it is empty; then it is where a lost link is told, and next and late stay in sight. */
export function Slot({ slot, isCut }: Props) {
  if (slot === null) return isCut ? <Lost className={styles.slot} /> : <div className={styles.slot} />;
  if (slot.type === 'message') {
    const { message } = slot;
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
  return <EndingLine ending={slot.ending} />;
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
