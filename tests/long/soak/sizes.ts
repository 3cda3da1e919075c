import { readFileSync } from 'node:fs';
import type { CDPSession, ElectronApplication, Page } from 'playwright-core';

/** MiB of memory that each process holds, by what it is: the host, and each page by its name. */
export type Sizes = Readonly<Record<string, number>>;

/** Weighs the processes of a running app. */
export interface Scales {
  readonly weigh: () => Promise<Sizes>;
}

/** Every process throws its garbage away before it is weighed: what is left is held by something. */
export async function openScales(app: ElectronApplication, pages: readonly Page[]): Promise<Scales> {
  const collectors = await Promise.all(pages.map((page) => page.context().newCDPSession(page)));
  await app.evaluate(() => {
    process.getBuiltinModule('node:v8').setFlagsFromString('--expose-gc');
    Object.assign(globalThis, { collectGarbage: process.getBuiltinModule('node:vm').runInNewContext('gc') });
  });
  return {
    weigh: async () => {
      await Promise.all(collectors.map(collect));
      const pids = await app.evaluate(({ BrowserWindow }) => {
        (globalThis as unknown as { collectGarbage: () => void }).collectGarbage();
        const windows = BrowserWindow.getAllWindows().map(({ webContents }) => [
          /(\w+)\.html/.exec(webContents.getURL())?.[1] ?? '',
          webContents.getOSProcessId(),
        ]);
        return Object.fromEntries([['host', process.pid], ...windows]) as Record<string, number>;
      });
      return Object.fromEntries(Object.entries(pids).map(([name, pid]) => [name, residentSize(pid)]));
    },
  };
}

const collect = (session: CDPSession): Promise<unknown> => session.send('HeapProfiler.collectGarbage');

/** Linux only. */
function residentSize(pid: number): number {
  const kibibytes = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  if (kibibytes === undefined) throw new Error(`No size of process ${pid}`);
  return Number(kibibytes) / 1024;
}
