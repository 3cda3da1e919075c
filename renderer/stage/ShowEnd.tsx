import type { Timing } from '../../shared/take/timing.ts';
import { clockOffset, offsetText } from '../../shared/text/format.ts';
import { useLiftedNotices } from '../ui/notices.ts';
import { useText } from '../ui/text.ts';
import { clockText } from '../ui/wall.ts';
import styles from './ShowEnd.module.css';

/** The rundown's last line: when the show is planned and expected to end, and the difference. */
export function ShowEnd({ timing }: { readonly timing: Timing }) {
  const t = useText().stage.rundown;
  useLiftedNotices();
  const offset = clockOffset(timing.expectedShowEnd, timing.plannedShowEnd);
  return (
    <div className={styles.end}>
      <b>{timing.status === 'ended' ? t.showEnded : t.showEnd}</b>
      <span className={styles.clocks}>
        {offset !== 0 && <s>{clockText(timing.plannedShowEnd)}</s>}
        <b>{clockText(timing.expectedShowEnd)}</b>
        <em data-sign={Math.sign(offset)} data-testid="end-offset">
          {offsetText(offset)}
        </em>
      </span>
    </div>
  );
}
