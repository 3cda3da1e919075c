import { readFileSync } from 'node:fs';
import type { CDPSession, ElectronApplication, Page } from 'playwright-core';

/** MiB that a process holds: all of it, and what of that is its own, and pages of files (the program's code as it is first run). */
export interface Size {
  readonly all: number;
  readonly own: number;
  readonly files: number;
}

/** Of each process, by what it is: the host, and each page by its name. */
export type Sizes = Readonly<Record<string, Size>>;

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
function residentSize(pid: number): Size {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const mebibytes = (line: string) => {
    const kibibytes = new RegExp(`^${line}:\\s+(\\d+) kB$`, 'm').exec(status)?.[1];
    if (kibibytes === undefined) throw new Error(`No ${line} of process ${pid}`);
    return Number(kibibytes) / 1024;
  };
  return { all: mebibytes('VmRSS'), own: mebibytes('RssAnon'), files: mebibytes('RssFile') };
}
