import type { Page } from 'playwright-core';
import { afterEach } from 'vitest';
import type { RunningApp } from './electron.ts';
import { oneDesk } from './oneDesk.ts';

/** The app in the plan room, for each test of a file; whatever runs at its end is killed. */
export function planRoom(lang: 'zh-CN' | 'en'): {
  readonly open: (dataDir: string) => Promise<Page>;
  readonly running: () => RunningApp;
  readonly kill: () => Promise<void>;
} {
  const { open, leave } = oneDesk();
  let now: RunningApp | null = null;
  afterEach(leave);
  return {
    open: async (dataDir) => {
      const { running, control } = await open(dataDir, lang);
      now = running;
      await control.getByTestId('segment-row').first().waitFor();
      return control;
    },
    running: () => {
      if (now === null) throw new Error('no app is running');
      return now;
    },
    kill: leave,
  };
}
