import { readFileSync } from 'node:fs';
import { uptime } from 'node:os';
import { type Instant, instant, type Millis, millis, seconds } from '../../shared/time.ts';
import { countingSleep } from './sleepCount.ts';

/** The machine's clocks, injected so that a test can drive them. Both in whole milliseconds. */
export interface HostClock {
  /** Wall clock; may step. */
  readonly wall: () => Instant;
  /** Steady; never goes back while `boot` stays the same. Should count sleep, and may fail to. */
  readonly mono: () => Millis;
  /** Names this boot of the machine, null where the system does not say: mono means nothing across two boots. */
  readonly boot: string | null;
  /** Two looks at the clocks further apart than this mean that the machine slept; null where time jumps on purpose. */
  readonly sleepGap: Millis | null;
}

const steady = (): number => Number(process.hrtime.bigint() / 1_000_000n);

export const systemClock = (): HostClock => ({
  wall: () => instant(Date.now()),
  mono: process.platform === 'linux' ? countingSleep(steady, () => uptime() * 1000) : () => millis(steady()),
  boot: machineBoot(),
  sleepGap: seconds(5),
});

/** Names this boot of the machine, null where the system does not say. */
export function machineBoot(): string | null {
  if (process.platform !== 'linux') return null;
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim() || null;
  } catch {
    return null;
  }
}
