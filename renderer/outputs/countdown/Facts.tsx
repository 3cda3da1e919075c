import { textWidth } from '../../../shared/plan/promptLines.ts';
import { lengthText } from '../../../shared/text/format.ts';
import type { Instant } from '../../../shared/time.ts';
import { useTake } from '../../link/takeStore.ts';
import { useStale } from '../../link/useStale.ts';
import { clockText } from '../../ui/wall.ts';
import { useOutputText } from '../useOutputText.ts';
import styles from './Countdown.module.css';
import type { Face } from './face.ts';

/** As many characters as the line takes at full size. */
const WIDE = 13;

/** What comes next on a line of its own, and under it how the whole show stands; without a link, that this is reckoned on from the last state. */
export function Facts({ face, plannedStart }: { readonly face: Face; readonly plannedStart: Instant }) {
  const { countdown: t } = useOutputText();
  const link = useTake((each) => each.link);
  const stale = useStale();
  if (link !== 'live') {
    return (
      <div className={styles.facts} data-lost="true" role="status">
        {/* Said once: the seconds are for who sees them. */}
        <span className="visually-hidden">{t.lost}</span>
        <b aria-hidden="true" data-testid="countdown-lost">
          {stale === null ? t.lost : t.stale(stale)}
        </b>
      </div>
    );
  }
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
