import type { Page } from 'playwright-core';

/** In the trace: when the key event happened by its own time stamp, and when the text of `testId` had changed for it. */
export const KEY_MARK = 'bench:key';
export const shownMark = (testId: string): string => `bench:shown:${testId}`;

declare global {
  interface Window {
    __benchShown: number;
    __benchWait: (count: number) => Promise<void>;
  }
}

/**
 * From now on the page marks each key down, and each change of the text of `testId`. A mutation observer runs after the
 * whole change is in the document and before anything of it is drawn; it asks for no frame of its own.
 */
export const markChanges = (page: Page, testId: string): Promise<void> =>
  page.evaluate(
    ([id, keyMark, changeMark]) => {
      const read = () => document.querySelector(`[data-testid="${id}"]`)?.textContent ?? null;
      const waiting = new Map<number, () => void>();
      let text = read();
      window.__benchShown = 0;
      window.__benchWait = (count) => new Promise((go) => (window.__benchShown >= count ? go() : waiting.set(count, go)));
      new MutationObserver(() => {
        const now = read();
        if (now === null || now === text) return;
        text = now;
        performance.mark(changeMark);
        window.__benchShown += 1;
        waiting.get(window.__benchShown)?.();
      }).observe(document.body, { childList: true, subtree: true, characterData: true });
      window.addEventListener('keydown', (event) => performance.mark(keyMark, { startTime: event.timeStamp }), true);
    },
    [testId, KEY_MARK, shownMark(testId)] as const,
  );

const PATIENCE_MS = 5000;

/** Resolves when `count` changes were marked. Polling by animation frames would keep the page drawing. */
export async function whenShown(page: Page, count: number): Promise<void> {
  const late = Symbol('late');
  let timer: NodeJS.Timeout | null = null;
  const patience = new Promise<typeof late>((tell) => {
    timer = setTimeout(() => tell(late), PATIENCE_MS);
  });
  const outcome = await Promise.race([page.evaluate((shown) => window.__benchWait(shown), count), patience]);
  if (timer !== null) clearTimeout(timer);
  if (outcome === late) throw new Error(`${page.url()} did not show GO ${count}, but ${await page.evaluate(() => window.__benchShown)}`);
}
