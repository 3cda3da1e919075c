import { textWidth } from '../../../shared/plan/promptLines.ts';
import { lengthText } from '../../../shared/text/format.ts';
import type { Instant } from '../../../shared/time.ts';
import { useTake } from '../../link/takeStore.ts';
import { useStale } from '../../link/useStale.ts';
import { clockText } from '../../ui/wall.ts';
import { useOutputText } from '../useOutputText.ts';
import styles from './Countdown.module.css';
import type { Face } from './face.ts';

/** What comes next and how the whole show stands; without a link, that this is reckoned on from the last state. */
export function Facts({ face, plannedStart }: { readonly face: Face; readonly plannedStart: Instant }) {
  const { countdown: t } = useOutputText();
  const link = useTake((each) => each.link);
  const stale = useStale();
  if (link !== 'live') {
    return (
      <div className={styles.facts} data-lost="true" role="status" data-testid="countdown-lost">
        <b>{stale === null ? t.lost : t.stale(stale)}</b>
      </div>
    );
  }
  return (
    <div className={styles.facts}>
      <span className={styles.nextWord}>{face.next === null ? '' : t.next}</span>
      <b className={styles.next} data-long={textWidth(face.next ?? t.last) > 5} data-testid="countdown-next">
        {face.next ?? t.last}
      </b>
      {face.showLeft === null ? (
        <span className={styles.quiet}>{t.startAt(clockText(plannedStart).slice(0, 5))}</span>
      ) : (
        <span className={styles.quiet}>
          {t.left} <b data-testid="countdown-left">{lengthText(face.showLeft)}</b>
        </span>
      )}
      {face.offset !== null && <Offset ms={face.offset} />}
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
