import type { Page } from 'playwright-core';
import { KEY_MARK, shownMark } from './marks.ts';

/** What these marks are called in a trace. */
export const PLAN_MARK = 'plan';

/**
 * From now on the page marks each key down and click, and when what it changes is in the document: a character at its
 * input event, another row or show at the grid's change. Every scroll is marked too, so that the trace knows the page.
 * Only a grid of at least `rows` counts: on the way to a long show the one before it moves as well.
 */
export const markPlan = (page: Page, rows: number): Promise<void> =>
  page.evaluate(
    ([keyMark, changeMark, least]) => {
      const grid = () => document.querySelector('[data-testid="rundown"]');
      const now = () => `${grid()?.getAttribute('aria-activedescendant')} ${grid()?.getAttribute('aria-rowcount')}`;
      let seen = now();
      const shown = () => {
        if (Number(grid()?.getAttribute('aria-rowcount')) >= least) performance.mark(changeMark);
      };
      new MutationObserver(() => {
        const next = now();
        if (next === seen || !next.includes('segment-')) return;
        seen = next;
        shown();
      }).observe(document.body, { childList: true, subtree: true, attributes: true });
      window.addEventListener('input', shown, true);
      window.addEventListener('scroll', shown, true);
      const pressed = (event: Event) => performance.mark(keyMark, { startTime: event.timeStamp });
      window.addEventListener('keydown', pressed, true);
      window.addEventListener('click', pressed, true);
    },
    [KEY_MARK, shownMark(PLAN_MARK), rows] as const,
  );
