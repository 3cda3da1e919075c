import type { BrowserWindow } from 'electron';
import type { Page } from './origin.ts';

const WINDOW_MS = 60_000;
const PAUSES_MS = [0, 1_000, 5_000];

/** How long to wait before a page that died is opened again: at once, then longer while it keeps dying. Times in ms. */
export function healingPause(deaths: readonly number[], now: number): number {
  const recent = deaths.filter((at) => now - at < WINDOW_MS).length;
  return PAUSES_MS[Math.min(recent, PAUSES_MS.length - 1)] ?? 0;
}

export interface Healing {
  readonly watch: (page: Page, window: BrowserWindow, reopen: () => void) => void;
}

/** Calls `reopen` when the page of a window has died. The show goes on meanwhile: it does not live in a page. */
export function startHealing(mono: () => number, report: (what: string) => void): Healing {
  const deaths = new Map<Page, readonly number[]>();
  return {
    watch: (page, window, reopen) => {
      window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
        if (reason === 'clean-exit') return;
        const now = mono();
        const before = deaths.get(page) ?? [];
        const pause = healingPause(before, now);
        deaths.set(page, [...before.slice(-9), now]);
        report(`${page} page gone: ${reason} (${exitCode}), opening again in ${pause} ms`);
        setTimeout(() => {
          if (!window.isDestroyed()) reopen();
        }, pause);
      });
    },
  };
}
