import { textWidth } from '../../../shared/plan/promptLines.ts';
import { lengthText } from '../../../shared/text/format.ts';
import type { Instant } from '../../../shared/time.ts';
import { clockText } from '../../ui/wall.ts';
import { useOutputText } from '../useOutputText.ts';
import styles from './Countdown.module.css';
import type { Face } from './face.ts';
import { Lost } from './Lost.tsx';

/** As many characters as the line takes at full size. */
const WIDE = 13;

interface Props {
  readonly face: Face;
  readonly plannedStart: Instant;
  /** The link is gone, and the foot has no room to say so. */
  readonly isLost: boolean;
}

/** What comes next on a line of its own, and under it how the whole show stands. */
export function Facts({ face, plannedStart, isLost }: Props) {
  const { countdown: t } = useOutputText();
  if (isLost) return <Lost className={styles.facts} />;
  return (
    <div className={styles.facts}>
      <p className={styles.coming}>
        {face.next !== null && <span className={styles.nextWord}>{t.next}</span>}
        <b className={styles.next} data-long={textWidth(face.next ?? t.last) > WIDE} data-testid="countdown-next">
          {face.next ?? t.last}
        </b>
      </p>
      <p className={styles.show}>
        {face.showLeft === null ? (
          <span className={styles.quiet}>{t.startAt(clockText(plannedStart).slice(0, 5))}</span>
        ) : (
          <span className={styles.quiet}>
            {t.left} <b data-testid="countdown-left">{lengthText(face.showLeft)}</b>
          </span>
        )}
        {face.offset !== null && <Offset ms={face.offset} />}
      </p>
    </div>
  );
}

function Offset({ ms }: { readonly ms: number }) {
  const { countdown: t } = useOutputText();
  const word = ms === 0 ? 'onTime' : ms > 0 ? 'late' : 'early';
  return (
    <b className={styles.offset} data-word={word} data-testid="countdown-offset">
      {word === 'onTime' ? t.onTime : t[word](lengthText(Math.abs(ms)))}
    </b>
  );
}
