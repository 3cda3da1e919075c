import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { killTree } from '../support/processTree.ts';

/** The app after it started itself again: another process, reached by its own debugging port. */
export interface NextRun {
  readonly pid: number;
  readonly page: (name: string) => Promise<Page>;
}

/** Ends whichever process has the folder: one that started itself again outlives the test that lost it. */
export async function endHolder(dataDir: string): Promise<void> {
  const pid = holder(dataDir);
  if (pid !== null && existsSync(`/proc/${pid}`)) await killTree(pid);
}

const pause = () => new Promise((done) => setTimeout(done, 50));

/** Waits until another process than `before` has the data folder and its control window answers. */
export async function nextRun(dataDir: string, before: number): Promise<NextRun> {
  let pid = holder(dataDir);
  for (const start = performance.now(); pid === null || pid === before; pid = holder(dataDir)) {
    if (performance.now() - start > 20_000) throw new Error(`Nobody took the data folder over from ${before}`);
    await pause();
  }
  const browser = await connect(dataDir, pid);
  return {
    pid,
    page: async (name) => {
      for (;;) {
        const found = browser
          .contexts()
          .flatMap((context) => context.pages())
          .find((page) => page.url().endsWith(`/${name}.html`));
        if (found !== undefined) return found;
        await pause();
      }
    },
  };
}

/** The process that the folder's lock names. */
function holder(dataDir: string): number | null {
  try {
    const { pid } = JSON.parse(readFileSync(join(dataDir, 'host.lock'), 'utf8')) as { readonly pid: number };
    return pid;
  } catch {
    return null;
  }
}

async function connect(dataDir: string, pid: number): Promise<Browser> {
  for (const start = performance.now(); ; await pause()) {
    try {
      return await chromium.connectOverCDP(`http://127.0.0.1:${portOf(dataDir)}`);
    } catch (error) {
      if (performance.now() - start > 10_000) throw new Error(`Process ${pid} is not to be reached: ${String(error)}`);
    }
  }
}

/** Chromium writes down the port it chose, beside its own data. */
const portOf = (dataDir: string): number => Number(readFileSync(join(dataDir, 'browser', 'DevToolsActivePort'), 'utf8').split('\n')[0]);
