import { saidOf } from '../../shared/take/devices/details.ts';
import { deviceTimings, promiseTimings } from '../../shared/take/deviceTiming.ts';
import type { TakeState } from '../../shared/take/state.ts';
import type { Instant, Millis } from '../../shared/time.ts';

export interface Ending {
  readonly kind: 'device' | 'promise';
  readonly title: string;
  /** What the host says of it: a password, a prize, a condition, a guest. '' when nobody said. */
  readonly note: string;
  readonly remaining: Millis;
}

/** Of the giveaways and promises still open the one that ends first; one that is over stands behind all that still run. */
export function soonestEnd(take: TakeState, now: Instant): Ending | null {
  const devices = deviceTimings(take, now).map(({ device, remaining }) => ({
    kind: 'device' as const,
    title: device.title,
    note: saidOf(device.details),
    remaining,
  }));
  const promises = promiseTimings(take, now).map(({ promise, remaining }) => ({
    kind: 'promise' as const,
    title: promise.text,
    note: '',
    remaining,
  }));
  const open = [...devices, ...promises].flatMap((each) => (each.remaining === null ? [] : [{ ...each, remaining: each.remaining }]));
  const [first] = open.toSorted((a, b) => Number(a.remaining < 0) - Number(b.remaining < 0) || a.remaining - b.remaining);
  return first ?? null;
}
