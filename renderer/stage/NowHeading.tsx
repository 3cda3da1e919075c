import type { Segment } from '../../shared/plan/segment.ts';
import { countdownText, lengthText, offsetText } from '../../shared/text/format.ts';
import type { Millis } from '../../shared/time.ts';
import { useText } from '../ui/text.ts';
import styles from './NowHeading.module.css';
import { SegmentChip } from './SegmentChip.tsx';

export interface NowHeadingProps {
  readonly segment: Segment;
  /** Place in the rundown, from 1. */
  readonly number: number;
  /** How many times it has been on air, this one included. */
  readonly runs: number;
  readonly remaining: Millis;
  readonly added: Millis;
  readonly held: Millis;
  readonly frozen: boolean;
}

/** Title and the giant countdown. Over and held are said in words beside the figures, not only by their colour. */
export function NowHeading({ segment, number, runs, remaining, added, held, frozen }: NowHeadingProps) {
  const t = useText();
  const text = countdownText(remaining);
  const over = remaining <= -1000;
  return (
    <div className={styles.heading}>
      <div className={styles.what}>
        {(frozen || over) && (
          <p className={styles.words}>
            {over && <b className={styles.over}>{t.stage.now.over}</b>}
            {frozen && <b className={styles.held}>{t.stage.now.held}</b>}
            {frozen && <span>{t.stage.now.heldFor(lengthText(held))}</span>}
          </p>
        )}
        <div className={styles.line}>
          <SegmentChip tier={segment.tier} kind={segment.kind} />
          <span>
            {number} · {t.common.phases[segment.phase]}
          </span>
          {runs > 1 && <span>{t.stage.now.second(runs)}</span>}
          {added !== 0 && <span className={styles.added}>{t.stage.now.added(offsetText(added))}</span>}
        </div>
        {/* Said when another comes on air: the countdown beside it is silent. */}
        <h1 className={styles.title} aria-live="polite" data-testid="now-title">
          {segment.title}
        </h1>
      </div>
      <div className={styles.clock} data-over={over} data-held={frozen} data-long={text.length > 6}>
        <span className={styles.digits} data-testid="countdown" role="timer">
          {text}
        </span>
      </div>
    </div>
  );
}
