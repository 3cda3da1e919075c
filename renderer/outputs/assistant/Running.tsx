import { Gift, Timer } from 'lucide-react';
import type { ReactNode } from 'react';
import { deviceTimings, promiseTimings } from '../../../shared/take/deviceTiming.ts';
import type { TakeState } from '../../../shared/take/state.ts';
import { countdownText } from '../../../shared/text/format.ts';
import { type Instant, millis, minutes } from '../../../shared/time.ts';
import { firstClick } from '../../hooks/firstClick.ts';
import { breakPromise, endDevice, extendDevice, keepPromise } from '../../link/crewCommands.ts';
import { useText } from '../../ui/text.ts';
import { useOutputText } from '../useOutputText.ts';
import styles from './Assistant.module.css';

/** Giveaways and promises that run, to their true end, each with its two ways on. */
export function Running({ take, now }: { readonly take: TakeState; readonly now: Instant }) {
  const t = useText().stage.running;
  const { assistant: words } = useOutputText();
  const devices = deviceTimings(take, now).filter(({ device }) => device.closed === null);
  const promises = promiseTimings(take, now).filter(({ promise }) => promise.closed === null);
  if (devices.length + promises.length === 0) return null;
  return (
    <section className={styles.card} aria-label={t.heading}>
      {promises.map(({ promise, phase, remaining }) => (
        <Row
          key={promise.id}
          icon={<Timer size={22} aria-hidden />}
          title={promise.text}
          over={phase === 'overdue' ? t.overdue : null}
          remaining={remaining ?? 0}
        >
          <button type="button" data-testid="assistant-broken" onClick={firstClick(() => void breakPromise(promise.id))}>
            {t.broken}
          </button>
          <button type="button" data-main="true" data-testid="assistant-kept" onClick={firstClick(() => void keepPromise(promise.id))}>
            {t.kept}
          </button>
        </Row>
      ))}
      {devices.map(({ device, phase, remaining }) => (
        <Row
          key={device.id}
          icon={<Gift size={22} aria-hidden />}
          title={device.title}
          over={phase === 'over' ? t.due : null}
          remaining={remaining ?? 0}
        >
          <button
            type="button"
            aria-label={`${words.longer} · ${device.title}`}
            data-testid="assistant-longer"
            onClick={() => void extendDevice(device.id, millis(minutes(1) + Math.max(0, -(remaining ?? 0))))}
          >
            {words.longer}
          </button>
          <button type="button" data-main="true" data-testid="assistant-ended" onClick={firstClick(() => void endDevice(device.id))}>
            {t.end}
          </button>
        </Row>
      ))}
    </section>
  );
}

interface RowProps {
  readonly icon: ReactNode;
  readonly title: string;
  readonly over: string | null;
  readonly remaining: number;
  readonly children: ReactNode;
}

function Row({ icon, title, over, remaining, children }: RowProps) {
  return (
    <div className={styles.running} data-over={over !== null} data-testid="assistant-running">
      {icon}
      <span className={styles.what}>
        <b>{title}</b>
        <span>
          {over} {countdownText(Math.abs(remaining))}
        </span>
      </span>
      {children}
    </div>
  );
}
