import type { ElectronApplication } from 'playwright-core';

/** The steady clock stands, the wall goes on by `ms`, and the system says both that it sleeps and that it is back. */
export const asleep = (app: ElectronApplication, ms: number): Promise<void> =>
  app.evaluate(({ powerMonitor }, slept) => {
    powerMonitor.emit('suspend');
    (globalThis as unknown as { __cuedeskClock: { stepWall(ms: number): void } }).__cuedeskClock.stepWall(slept);
    powerMonitor.emit('resume');
  }, ms);
