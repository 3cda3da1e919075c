import type { TakeState } from '../../../shared/take/state.ts';
import type { Timing } from '../../../shared/take/timing.ts';
import { countdownText } from '../../../shared/text/format.ts';
import { useTake } from '../../link/takeStore.ts';
import { useWallClock } from '../../link/useTiming.ts';
import { clockText } from '../../ui/wall.ts';
import { lampOf } from '../lamp.ts';
import { useOutputText } from '../useOutputText.ts';
import styles from './Assistant.module.css';

/** On air or not, the segment with its countdown, and whether the link is there. */
export function Head({ take, shown }: { readonly take: TakeState; readonly shown: Timing }) {
  const { countdown, assistant: t } = useOutputText();
  const { current, toPlannedStart, next } = shown;
  const segment = current?.segment ?? next?.segment ?? null;
  const number = take.rundown.findIndex(({ id }) => id === segment?.id) + 1;
  const remaining = current?.remaining ?? toPlannedStart;
  const isPast = remaining !== null && remaining < 0;
  const lamp = lampOf(take, shown.status);
  const word = current === null ? (isPast ? countdown.pastStart : countdown.toStart) : isPast ? countdown.over : null;
  return (
    <header className={styles.head} data-lamp={lamp}>
      <span className={styles.lamp} data-testid="assistant-lamp">
        {countdown.lamps[lamp]}
      </span>
      <div className={styles.place}>
        <h1 data-testid="assistant-title">{segment === null ? countdown.last : t.place(number, segment.title)}</h1>
        <Link />
      </div>
      <span className={styles.countdown} role="timer" data-late={isPast} data-testid="assistant-countdown">
        {word !== null && <em>{word}</em>}
        {remaining === null ? '' : countdownText(Math.abs(remaining))}
      </span>
      {current !== null && (
        <i
          className={styles.progress}
          aria-hidden
          style={{ transform: `scaleX(${Math.min(1, current.elapsed / Math.max(1, current.run.planned + current.run.added))})` }}
        />
      )}
    </header>
  );
}

/** That it is there, and the time of day; that it is not stands under the head. */
function Link() {
  const { assistant: t } = useOutputText();
  const isLive = useTake((each) => each.link === 'live');
  const wall = clockText(useWallClock());
  return (
    isLive && (
      <span className={styles.link} data-testid="assistant-link">
        <i aria-hidden />
        {`${t.linked} · ${wall}`}
      </span>
    )
  );
}
