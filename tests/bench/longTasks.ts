import type { Page } from 'playwright-core';

declare global {
  interface Window {
    __longest: number;
  }
}

/** From now on the page notes its longest task. */
export const watchTasks = (page: Page): Promise<void> =>
  page.evaluate(() => {
    window.__longest = 0;
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) window.__longest = Math.max(window.__longest, duration);
    }).observe({ entryTypes: ['longtask'] });
  });

/** The longest task of the page's main thread since it was asked last, in ms; 0: none over 50. */
export const longestTask = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const longest = window.__longest;
    window.__longest = 0;
    return longest;
  });
