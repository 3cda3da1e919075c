import type { Product } from '../../../../shared/plan/product.ts';
import type { Segment } from '../../../../shared/plan/segment.ts';
import { scriptCount, speakingTime } from '../../../../shared/plan/speaking.ts';
import { leftOf } from '../../../../shared/plan/speech.ts';
import { fillScript } from '../../../../shared/plan/variables.ts';
import { lengthText } from '../../../../shared/text/format.ts';
import { useText } from '../../../ui/text.ts';
import styles from './grid.module.css';

/** The meter is 56 px wide; its tick, the segment's length, stands at 44. */
const TICK = 44;
const WIDTH = 56;

interface ScriptMeterProps {
  readonly segment: Segment;
  readonly product: Product | null;
  readonly pace: number;
}

/** Speaking time of the script against the segment's length, with the word 余 or 超. */
export function ScriptMeter({ segment, product, pace }: ScriptMeterProps) {
  const t = useText();
  const count = scriptCount(fillScript(segment.script, product));
  if (count === 0) return <span className={styles.noScript}>{t.plan.grid.noScript}</span>;
  const spoken = speakingTime(count, pace);
  const left = leftOf(segment.length, spoken);
  const width = segment.length === 0 ? WIDTH : Math.min(WIDTH, (spoken / segment.length) * TICK);
  return (
    <span className={styles.script}>
      <span className={styles.spoken}>{lengthText(spoken)}</span>
      <span className={styles.meter} aria-hidden="true">
        <i style={{ width: Math.min(width, TICK) }} />
        {width > TICK && <i className={styles.meterOver} style={{ left: TICK, width: width - TICK }} />}
        <u />
      </span>
      {left >= 0 ? (
        <span className={styles.left}>{t.plan.grid.left(lengthText(left))}</span>
      ) : (
        <span className={styles.over}>{t.plan.grid.over(lengthText(-left))}</span>
      )}
    </span>
  );
}
