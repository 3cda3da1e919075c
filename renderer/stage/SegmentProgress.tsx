import type { CurrentTiming } from '../../shared/take/timing.ts';
import { lengthText } from '../../shared/text/format.ts';
import type { Millis } from '../../shared/time.ts';
import { useText } from '../ui/text.ts';
import { clockText } from '../ui/wall.ts';
import styles from './SegmentProgress.module.css';

export interface SegmentProgressProps {
  readonly current: CurrentTiming;
  /** Planned + added. */
  readonly length: Millis;
  readonly frozen: boolean;
}

/** How far the segment is: a bar with its sub-cues, the next of them in words, and when it is expected to end. */
export function SegmentProgress({ current, length, frozen }: SegmentProgressProps) {
  const t = useText();
  const place = (offset: number) => `${length <= 0 ? 100 : Math.min(100, (offset / length) * 100)}%`;
  const cues = current.segment.subCues;
  const nextCue = cues.filter((cue) => cue.offset > current.elapsed).sort((a, b) => a.offset - b.offset)[0] ?? null;
  return (
    <div className={styles.progress}>
      <div className={styles.track}>
        <i className={styles.bar} style={{ width: place(current.elapsed) }} data-over={current.remaining <= -1000} data-held={frozen} />
        {cues
          .filter((cue) => cue.offset <= length)
          .map((cue) => (
            <span
              key={cue.id}
              className={styles.cue}
              data-past={cue.offset <= current.elapsed}
              style={{ insetInlineStart: place(cue.offset) }}
              title={cue.title}
            />
          ))}
      </div>
      <div className={styles.words}>
        <span>{t.stage.now.spoken(lengthText(current.elapsed))}</span>
        {nextCue !== null && (
          <span className={styles.nextCue}>▲ {t.stage.now.subCue(lengthText(nextCue.offset - current.elapsed), nextCue.title)}</span>
        )}
        <span>{t.stage.now.endsAt(clockText(current.expectedEnd))}</span>
      </div>
    </div>
  );
}
