import { Pause, Play, Zap } from 'lucide-react';
import { useRef } from 'react';
import { takeStatus } from '../../../shared/take/state.ts';
import { lengthText } from '../../../shared/text/format.ts';
import { takeNow } from '../../link/clock.ts';
import { setRate } from '../../link/commands.ts';
import { useTake } from '../../link/takeStore.ts';
import { useTiming } from '../../link/useTiming.ts';
import { openSheet } from '../../stage/incidents/sheetStore.ts';
import { useIncidentText } from '../../stage/incidents/useIncidentText.ts';
import { onceOnly } from '../../stage/TransportButton.tsx';
import { useText } from '../../ui/text.ts';
import { clockText } from '../../ui/wall.ts';
import styles from './RehearsalBar.module.css';
import { RATES } from './rates.ts';
import { useRehearsalNumber } from './useRehearsalNumber.ts';

/** Blue, hatched, and in words: this is a rehearsal. Its speed, its pause, and show time beside real time. */
export function RehearsalBar() {
  const t = useText().rehearse;
  const { inject } = useIncidentText();
  const take = useTake((link) => link.take);
  const opened = useTake((link) => link.records[0]?.at ?? null);
  const timing = useTiming();
  const number = useRehearsalNumber(take?.takeId ?? null, take?.plan.showId ?? null);
  // What "continue" goes back to.
  const speed = useRef(1);
  if (take === null || timing === null) return null;
  const { rate } = take.clock;
  if (rate > 0) speed.current = rate;
  const status = takeStatus(take);
  const ended = status === 'ended';
  const real = opened === null ? null : Math.max(0, (takeNow() ?? opened) - opened);
  return (
    <div className={styles.bar} data-testid="rehearsal-bar" data-rate={rate}>
      <span className={styles.pair}>
        <b>{number === null ? t.heading : t.takeNumber(number)}</b>
        <span>{ended ? t.ended : status === 'armed' ? t.armed : rate === 0 ? t.paused : t.notCounted}</span>
      </span>
      <span className={styles.pair}>
        <b className={styles.clock} title={t.showTime}>
          {clockText(timing.now)}
        </b>
        <span>{t.showTime}</span>
      </span>
      <span className={styles.pair} data-real="true">
        <b>{lengthText(real)}</b>
        <span>{t.realElapsed}</span>
      </span>
      {!ended && (
        <span className={styles.controls}>
          <button
            type="button"
            className={styles.inject}
            data-testid="inject-incident"
            onKeyDown={onceOnly}
            onClick={() => openSheet('inject')}
          >
            <Zap size={14} aria-hidden="true" />
            {inject.button}
          </button>
          <button
            type="button"
            className={styles.pause}
            data-testid="rate-pause"
            data-paused={rate === 0}
            onKeyDown={onceOnly}
            onClick={() => void setRate(rate === 0 ? speed.current : 0)}
          >
            {rate === 0 ? <Play size={14} aria-hidden="true" /> : <Pause size={14} aria-hidden="true" />}
            {rate === 0 ? t.carryOn : t.pause}
          </button>
          <span className={styles.rates} role="group" aria-label={t.speed} data-testid="rate">
            {RATES.map(({ name, value }) => (
              <button
                key={name}
                type="button"
                aria-pressed={rate === value}
                data-rate={value}
                onKeyDown={onceOnly}
                onClick={() => void setRate(value)}
              >
                {t.rates[name]}
              </button>
            ))}
          </span>
        </span>
      )}
    </div>
  );
}
