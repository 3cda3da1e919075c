import { copyFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDesk } from './faults/desk.ts';
import { holdThrough, pageNamed } from './fullShow/desk.ts';
import type { RunningApp } from './support/electron.ts';
import { freshDataDir } from './support/stage.ts';

const SAMPLE = 'assets/samples/commerce-240.cuedesk.json';

/** What is small, cut or hidden in the smallest windows and at 200 %, told by the boxes of a real page. */
describe('in small windows', () => {
  let running: RunningApp;
  let control: Page;

  const size = async (page: Page, width: number, height: number, zoom: number) => {
    await running.app.evaluate(
      ({ BrowserWindow }, [end, w, h, z]) => {
        const window = BrowserWindow.getAllWindows().find((each) => each.webContents.getURL() === end);
        window?.setContentSize(Number(w), Number(h));
        window?.webContents.setZoomFactor(Number(z));
      },
      [page.url(), width, height, zoom] as const,
    );
    await expect
      .poll(() => page.evaluate(() => [window.innerWidth, window.innerHeight]), { timeout: 10_000 })
      .toEqual([width / zoom, height / zoom]);
  };
  /** Of the elements that match, the words of those whose text is not whole in their box, or whose box is not in its cell. */
  const cut = (page: Page, selector: string) =>
    page.evaluate((where) => {
      const found = [...document.querySelectorAll<HTMLElement>(where)];
      if (found.length === 0) throw new Error(`nothing is ${where}`);
      return found
        .filter((each) => {
          const cell = each.closest('td, dl > div')?.getBoundingClientRect();
          const box = each.getBoundingClientRect();
          return each.scrollWidth > each.clientWidth || (cell !== undefined && (box.right > cell.right || box.left < cell.left));
        })
        .map((each) => each.textContent);
    }, selector);

  beforeAll(async () => {
    const dataDir = freshDataDir();
    const file = join(dataDir, 'tonight.cuedesk.json');
    copyFileSync(SAMPLE, file);
    const { show } = JSON.parse(readFileSync(SAMPLE, 'utf8')) as { show: { plannedStart: number } };
    ({ running, control } = await openDesk(dataDir, 'zh-CN', [file], show.plannedStart - 600_000));
  });
  afterAll(() => running.kill9());

  it('the way to air at 200 % is whole in both languages, and nothing scrolls sideways', async () => {
    const widths = () =>
      control.evaluate(() => {
        const air = document.querySelector('[data-testid="go-to-air"]')?.getBoundingClientRect();
        const wide = [...document.querySelectorAll('main, main > *')].filter((each) => each.scrollWidth > each.clientWidth);
        const right = air === undefined || air.width === 0 ? 0 : window.innerWidth - air.right;
        return { whole: right > 0, inItsCorner: right < 40, wide: wide.length };
      });
    // The tools come in after the page; until then there is room.
    await control.getByTestId('import-menu').waitFor();
    await size(control, 1440, 900, 2);
    const inChinese = await widths();
    await control.getByTestId('language').click();
    await control.getByTestId('room-plan').filter({ hasText: 'Plan' }).waitFor();
    const inEnglish = await widths();
    await control.getByTestId('language').click();
    await control.getByTestId('room-plan').filter({ hasText: '策划' }).waitFor();
    await size(control, 1440, 900, 1);
    const fine = { whole: true, inItsCorner: true, wide: 0 };
    expect([inChinese, inEnglish]).toEqual([fine, fine]);
  });

  it('the word rules at 200 % scroll once, and the ring of a switch is whole', async () => {
    await control.getByTestId('tab-checks').click();
    await control.getByTestId('open-rules').click();
    const rules = control.getByTestId('word-rules');
    await rules.waitFor();
    const rightOfSwitch = () =>
      rules.evaluate((dialog) => {
        const field = dialog.querySelector('li select, li button');
        const scrollers = [...dialog.querySelectorAll('*')].filter(
          (each) => each.scrollHeight > each.clientHeight + 1 && getComputedStyle(each).overflowY === 'auto',
        );
        if (field === null) throw new Error('no switch');
        const [inner] = scrollers.filter((each) => each.contains(field)).slice(-1);
        const room =
          inner === undefined ? 99 : inner.getBoundingClientRect().left + inner.clientWidth - field.getBoundingClientRect().right;
        return { scrollers: scrollers.length, hasRoom: room >= 4 };
      });
    const before = await rightOfSwitch();
    await size(control, 1440, 900, 2);
    const zoomed = await rightOfSwitch();
    await size(control, 1440, 900, 1);
    await control.keyboard.press('Escape');
    const fine = { scrollers: 1, hasRoom: true };
    expect([before, zoomed]).toEqual([fine, fine]);
  });

  it('a rehearsal runs, on a product with words of its own', async () => {
    await control.getByTestId('room-rehearse').click();
    await control.getByTestId('start-rehearsal').click();
    await control.getByTestId('go').waitFor();
    await control.bringToFront();
    await control.keyboard.press('Space');
    await control.locator('[data-testid="stage-row"][data-place="current"]').waitFor();
    await control.keyboard.press('KeyJ');
    await control.keyboard.type('7');
    await control.keyboard.press('Enter');
    await (await pageNamed(running.app, 'prompter')).getByTestId('prompter-price').waitFor();
  });

  it('what a silent main process means is read whole at 200 %, in English too', async () => {
    await control.getByTestId('language').click();
    await control.getByTestId('room-plan').filter({ hasText: 'Plan' }).waitFor();
    await size(control, 1440, 900, 2);
    await control.evaluate(() => {
      const cuts: boolean[] = [];
      Object.assign(window, { cuts });
      setInterval(() => {
        const hint = document.querySelector('[data-testid="away"] span');
        if (hint !== null) cuts.push(hint.scrollWidth > hint.clientWidth);
      }, 100);
    });
    await running.app.evaluate(() => {
      for (const from = Date.now(); Date.now() - from < 3_500; );
    });
    const cuts = await control.evaluate(() => (window as unknown as { cuts: readonly boolean[] }).cuts);
    await size(control, 1440, 900, 1);
    await control.getByTestId('language').click();
    await control.getByTestId('room-plan').filter({ hasText: '策划' }).waitFor();
    expect(new Set(cuts)).toEqual(new Set([false]));
  });

  it.each([
    [900, 600],
    [480, 800],
  ])('the prompter at %d × %d has what must and must not be said large enough, and the reading line free', async (width, height) => {
    const prompter = await pageNamed(running.app, 'prompter');
    await size(prompter, width, height, 1);
    await prompter.mouse.move(width / 2, height / 2);
    await prompter.mouse.move(width / 2 + 5, height / 2);
    await prompter.locator('[role="toolbar"][data-shown="true"]').waitFor();
    const words = await prompter.evaluate(() => {
      const all = [...document.querySelectorAll('[data-say] b')];
      const strip = all[0]?.closest('section')?.getBoundingClientRect();
      const script = document.querySelector('[data-testid="prompter-script"]');
      const line = script?.querySelector('p')?.offsetHeight ?? 0;
      const top = script?.parentElement?.getBoundingClientRect().top ?? 0;
      const reading = script === null ? 0 : top + Number.parseFloat(getComputedStyle(script).top) + line;
      return {
        sizes: all.map((each) => Number.parseFloat(getComputedStyle(each).fontSize)),
        whole: all.every((each) => each.getBoundingClientRect().right <= window.innerWidth && each.scrollWidth <= each.clientWidth + 1),
        free: strip !== undefined && reading > 0 && reading <= strip.top,
        uncovered: (document.querySelector('[role="toolbar"]')?.getBoundingClientRect().bottom ?? 9_999) <= (strip?.top ?? 0),
      };
    });
    expect(words.sizes.length).toBe(2);
    expect(Math.min(...words.sizes)).toBeGreaterThanOrEqual(20);
    expect(words).toMatchObject({ whole: true, free: true, uncovered: true });
  });

  it('the review cuts no mark of a row in two, no part of a sum, and no name of a field', async () => {
    await control.bringToFront();
    await control.locator('body').click({ position: { x: 640, y: 2 } });
    await holdThrough(control, 'end');
    await control.getByTestId('end-confirm').click();
    await control.getByTestId('to-review').waitFor();
    await control.getByTestId('room-review').click();
    await control.getByTestId('review-total').waitFor();
    const chips = '[data-testid="review-row"][data-aired="false"] td span + span';
    await size(control, 1280, 720, 1);
    const low = await cut(control, chips);
    await size(control, 1440, 900, 2);
    const zoomed = [await cut(control, chips), await cut(control, '[data-testid^="figure-"] dd')];
    const linesOfName = await control.locator('label:has([data-testid="review-take"]) > span:first-child').evaluate((each) => {
      const range = document.createRange();
      range.selectNodeContents(each);
      return range.getClientRects().length;
    });
    const share = await control.getByTestId('review-verdict').evaluate((each) => {
      const [facts, head] = [each.previousElementSibling, each.parentElement];
      return (facts?.clientWidth ?? 0) / (head?.clientWidth ?? 1);
    });
    await control.getByTestId('language').click();
    await control.getByTestId('room-review').filter({ hasText: 'Review' }).waitFor();
    await size(control, 1280, 720, 1);
    const inEnglish = [await cut(control, chips), await cut(control, '[data-testid^="figure-"] dd')];
    expect({ low, zoomed, linesOfName, inEnglish }).toEqual({ low: [], zoomed: [[], []], linesOfName: 1, inEnglish: [[], []] });
    expect(share).toBeGreaterThan(0.9);
  });
});
