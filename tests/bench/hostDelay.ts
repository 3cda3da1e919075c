import type { ElectronApplication } from 'playwright-core';

declare global {
  var __benchDelay: { readonly max: number; readonly reset: () => void };
}

/** The main process tells no tasks: how late its timers are says the same. */
export const watchHost = (app: ElectronApplication): Promise<void> =>
  app.evaluate(() => {
    const delay = process.getBuiltinModule('node:perf_hooks').monitorEventLoopDelay({ resolution: 5 });
    delay.enable();
    globalThis.__benchDelay = delay;
  });

/** In ms, since the last time that it was asked. */
export const longestDelay = (app: ElectronApplication): Promise<number> =>
  app.evaluate(() => {
    const { max } = globalThis.__benchDelay;
    globalThis.__benchDelay.reset();
    return max / 1_000_000;
  });
