import { fillScript } from '../../shared/plan/variables.ts';
import { clockOffset, countdownText, lengthText } from '../../shared/text/format.ts';
import { useLibrary } from '../library/libraryStore.ts';
import { useTake } from '../link/takeStore.ts';
import { useTiming } from '../link/useTiming.ts';
import { useText } from '../ui/text.ts';
import { clockText } from '../ui/wall.ts';
import styles from './ArmedPanel.module.css';
import { firstLine } from './firstLine.ts';
import { OpenItems } from './OpenItems.tsx';
import { ReadyWords } from './ProductReady.tsx';
import { SegmentChip } from './SegmentChip.tsx';

/** Before the first GO: how long to the planned start, then how long past it, and what GO will start. */
export function ArmedPanel() {
  const { common, stage: t } = useText();
  const take = useTake((link) => link.take);
  const show = useLibrary((library) => library.show);
  const timing = useTiming();
  if (take === null || timing === null || timing.toPlannedStart === null) return null;
  const late = clockOffset(timing.expectedShowEnd, timing.plannedShowEnd);
  // A rehearsal's clock stands at the planned start until its first GO: there is nothing to count.
  const rehearsal = take.mode === 'rehearsal';
  const past = timing.toPlannedStart <= -1000;
  const next = timing.next?.segment ?? null;
  const product = take.products.find((each) => each.id === next?.productIds[0]) ?? null;
  const line = next === null ? null : firstLine(fillScript(next.script, product));
  return (
    <div className={styles.armed}>
      <div className={styles.clock} data-past={past}>
        <span className={styles.label}>{rehearsal ? t.armed.standsAt : past ? t.armed.pastStart : t.armed.untilStart}</span>
        <span className={styles.digits} data-testid="countdown" role="timer">
          {rehearsal ? clockText(timing.now) : past ? lengthText(overBy(timing.toPlannedStart)) : countdownText(timing.toPlannedStart)}
        </span>
        <span className={styles.plan}>
          {rehearsal ? t.armed.runsWithGo : t.armed.startAt(clockText(take.plan.plannedStart))}
          {late > 0 && <b>{t.armed.lateNow(lengthText(late))}</b>}
        </span>
      </div>
      {!rehearsal && show !== null && show.id === take.plan.showId && <OpenItems show={show} />}
      {next !== null && (
        <div className={styles.first}>
          <b className={styles.will}>{t.armed.willStart}</b>
          <div className={styles.line}>
            <SegmentChip tier={next.tier} kind={next.kind} />
            <span>{`${take.rundown.indexOf(next) + 1} · ${common.phases[next.phase]} · ${lengthText(next.length)}`}</span>
            {product !== null && <ReadyWords product={product} />}
          </div>
          <h1 data-testid="next-title">{next.title}</h1>
          {line !== null && <p>{line}</p>}
        </div>
      )}
    </div>
  );
}

/** Whole seconds past the start, so that the figure agrees with the wall clock beside it. */
const overBy = (toStart: number): number => Math.floor(-toStart / 1000) * 1000;
