import { readFileSync } from 'node:fs';
import { type Instant, instant, type Millis, millis } from '../../shared/time.ts';

/** The machine's clocks, injected so that a test can drive them. Both in whole milliseconds. */
export interface HostClock {
  /** Wall clock; may step. */
  readonly wall: () => Instant;
  /** Steady; never goes back while `boot` stays the same. */
  readonly mono: () => Millis;
  /** Names this boot of the machine, null where the system does not say: mono means nothing across two boots. */
  readonly boot: string | null;
}

export const systemClock = (): HostClock => ({
  wall: () => instant(Date.now()),
  mono: () => millis(Number(process.hrtime.bigint() / 1_000_000n)),
  boot: machineBoot(),
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
