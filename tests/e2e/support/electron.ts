import { resolve } from 'node:path';
import { _electron, type ElectronApplication } from 'playwright-core';
import { killTree } from './processTree.ts';
import { currentStage, handOver } from './stage.ts';

export type AppOptions = {
  /** Absolute; made when missing, owned by the app's user after the call. Becomes CUEDESK_DATA. */
  readonly dataDir: string;
  readonly lang: 'zh-CN' | 'en';
  /** After the entry, e.g. a show file. Files must be readable by everyone. */
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  /** Relative to the project, e.g. `dist/e2e/main.js` or `.` for the product's own main. */
  readonly main: string;
};

export type RunningApp = {
  readonly app: ElectronApplication;
  readonly pid: number;
  /** SIGKILL to the whole process tree; resolves when all of it is gone. */
  readonly kill9: () => Promise<void>;
  /** A graceful quit. */
  readonly close: () => Promise<void>;
};

/** Starts the bundled app in real Electron on the test display: sandbox on, as an unprivileged user when the tests are root. */
export function launchApp(options: AppOptions): Promise<RunningApp> {
  const stage = currentStage();
  return launchExecutable(stage.electron, [resolve(stage.appRoot, options.main), ...options.args], options);
}

/** The same for a packaged app, which is its own executable. */
export async function launchExecutable(
  executable: string,
  args: readonly string[],
  { dataDir, lang, env }: Pick<AppOptions, 'dataDir' | 'lang' | 'env'>,
): Promise<RunningApp> {
  const { command } = currentStage();
  handOver(dataDir);
  const app = await _electron.launch({
    executablePath: command ?? executable,
    args: [...args],
    // Otherwise Playwright adds --no-sandbox by itself.
    chromiumSandbox: true,
    env: { ...inherited(), CUEDESK_DATA: dataDir, CUEDESK_LANG: lang, CUEDESK_EXECUTABLE: executable, ...env },
  });
  const pid = app.process().pid;
  if (pid === undefined) throw new Error('Electron started without a process id');
  askAgainWhenLost(app);
  return { app, pid, kill9: () => killTree(pid), close: () => app.close() };
}

/**
 * V8's inspector may lose the answer to a question while pages come and go ("garbage collected"), though the app lives:
 * the question is asked once more. What the app then says counts, as ever.
 */
function askAgainWhenLost(app: ElectronApplication): void {
  const ask = app.evaluate.bind(app) as (...question: readonly unknown[]) => Promise<unknown>;
  const again = async (...question: readonly unknown[]) => {
    try {
      return await ask(...question);
    } catch (error) {
      if (!String(error).includes('promise was garbage collected')) throw error;
      return ask(...question);
    }
  };
  Object.assign(app, { evaluate: again });
}

function inherited(): Record<string, string> {
  const entries = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined);
  // Vitest's own settings are not the app's.
  return Object.fromEntries(entries.filter(([name]) => !/^(VITEST|NODE_|npm_|TEST$)/.test(name)));
}
