import type { Page } from 'playwright-core';
import { afterEach } from 'vitest';
import { pageNamed } from '../fullShow/desk.ts';
import { launchApp, type RunningApp } from './electron.ts';

/** The app in the plan room, for each test of a file; whatever runs at its end is killed. */
export function planRoom(lang: 'zh-CN' | 'en'): {
  readonly open: (dataDir: string) => Promise<Page>;
  readonly running: () => RunningApp;
  readonly kill: () => Promise<void>;
} {
  let now: RunningApp | null = null;
  const kill = async () => {
    await now?.kill9();
    now = null;
  };
  afterEach(kill);
  return {
    open: async (dataDir) => {
      now = await launchApp({ dataDir, lang, args: [], env: {}, main: 'dist/e2e/main.js' });
      const page = await pageNamed(now.app, 'control');
      await page.getByTestId('segment-row').first().waitFor();
      return page;
    },
    running: () => {
      if (now === null) throw new Error('no app is running');
      return now;
    },
    kill,
  };
}
