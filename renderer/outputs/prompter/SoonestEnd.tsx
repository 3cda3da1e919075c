import { Gift, Timer } from 'lucide-react';
import { deviceTimings, promiseTimings } from '../../../shared/take/deviceTiming.ts';
import type { TakeState } from '../../../shared/take/state.ts';
import { countdownText } from '../../../shared/text/format.ts';
import type { Instant, Millis } from '../../../shared/time.ts';
import { useText } from '../../ui/text.ts';
import styles from './Prompter.module.css';

interface Ending {
  readonly kind: 'device' | 'promise';
  readonly title: string;
  readonly remaining: Millis;
}

/** Of the giveaways and promises still open the one that ends first; one that is over stands behind all that still run. */
export function soonestEnd(take: TakeState, now: Instant): Ending | null {
  const devices = deviceTimings(take, now).map(({ device, remaining }) => ({ kind: 'device' as const, title: device.title, remaining }));
  const promises = promiseTimings(take, now).map(({ promise, remaining }) => ({
    kind: 'promise' as const,
    title: promise.text,
    remaining,
  }));
  const open = [...devices, ...promises].flatMap((each) => (each.remaining === null ? [] : [{ ...each, remaining: each.remaining }]));
  const [first] = open.toSorted((a, b) => Number(a.remaining < 0) - Number(b.remaining < 0) || a.remaining - b.remaining);
  return first ?? null;
}

/** What the host has to bring to its end, with its true countdown: it takes the wall clock's place. */
export function SoonestEnd({ ending }: { readonly ending: Ending }) {
  const t = useText().stage.running;
  const over = ending.remaining < 0;
  return (
    <span className={styles.ending} data-testid="prompter-ending" data-over={over}>
      {ending.kind === 'device' ? <Gift aria-hidden /> : <Timer aria-hidden />}
      <span>{ending.title}</span>
      {over && (ending.kind === 'device' ? t.due : t.overdue)} <b>{countdownText(Math.abs(ending.remaining))}</b>
    </span>
  );
}
