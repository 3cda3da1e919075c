import type { DiskLimits } from '../../electron/host/diskWatch.ts';

/** CUEDESK_TEST_DISK is `warn,refuse,reserve` in bytes. Without it nothing is said and nothing kept back: tests share a disk. */
export function testLimits(env: NodeJS.ProcessEnv): DiskLimits {
  const [warn = 0, refuse = 0, reserve = 0] = (env.CUEDESK_TEST_DISK ?? '').split(',').map(Number);
  return { warn, refuse, reserve };
}
