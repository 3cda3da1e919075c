import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Desk, openDesk, toAir } from './faults/desk.ts';
import { advance } from './fullShow/desk.ts';
import { twentyPast } from './support/onAir.ts';
import { freshDataDir } from './support/stage.ts';

/** What has to be in sight beside what is long, on the two windows that a desk usually has, in both languages. */
describe('what stays in sight on the stage', () => {
  let desk: Desk;
  let control: Page;

  const inBothAndOnBoth = async (look: (where: string) => Promise<void>) => {
    for (const [width, height] of [
      [1440, 900],
      [1280, 720],
    ] as const) {
      await desk.running.app.evaluate(
        ({ BrowserWindow }, [w, h]) =>
          BrowserWindow.getAllWindows()
            .find((each) => each.webContents.getURL().includes('control.html'))
            ?.setContentSize(w, h),
        [width, height] as const,
      );
      await control.waitForFunction((wide) => window.innerWidth === wide, width);
      for (const again of [1, 2]) {
        await look(`${width}×${height}, language ${again}`);
        const before = await control.getByTestId('language').textContent();
        await control.getByTestId('language').click();
        await expect.poll(() => control.getByTestId('language').textContent()).not.toBe(before);
      }
    }
  };
  /** Which of them are cut off, or lie under something, at a corner or in the middle. */
  const notInSight = (selectors: readonly string[]) =>
    control.evaluate((all) => {
      const seen = (element: Element, x: number, y: number) => {
        const top = document.elementFromPoint(x, y);
        return top !== null && (element.contains(top) || top.contains(element)) && top.closest('[data-testid="notice"]') === null;
      };
      return all.filter((selector) => {
        const element = document.querySelector(selector);
        if (element === null) return true;
        const { left, right, top, bottom } = element.getBoundingClientRect();
        const [x, y] = [(left + right) / 2, (top + bottom) / 2];
        return ![
          [x, top + 3],
          [x, y],
          [x, bottom - 3],
          [left + 3, y],
          [right - 3, y],
        ].every(([px = 0, py = 0]) => seen(element, px, py));
      });
    }, selectors);
  const id = (name: string) => `[data-testid="${name}"]`;

  beforeAll(async () => {
    desk = await openDesk(freshDataDir(), 'en', [], twentyPast());
    ({ control } = desk);
    await toAir(desk, 'shift');
    await control.keyboard.press('Space');
    await advance(desk.running.app, 2_000);
    await control.keyboard.press('KeyJ');
    await control.keyboard.type('7');
    await control.keyboard.press('Enter');
    await control.getByTestId('now-title').filter({ hasText: '样板间实景' }).waitFor();
  });
  afterAll(() => desk?.running.kill9());

  it('what is pressed in an incident, its level and its owner; of its steps the one that is due', async () => {
    await control.keyboard.press('F9');
    await control.getByTestId('incident-kinds').waitFor();
    await control.keyboard.press('Digit1');
    await control.getByTestId('incident-resolve').waitFor();
    const pressed = ['incident-resolve', 'incident-script', 'incident-hold', 'incident-dismiss', 'incident-owner'].map(id);
    await inBothAndOnBoth(async (where) => {
      expect(await notInSight([...pressed, '[data-testid="incident"] [data-level="P3"]']), where).toEqual([]);
    });
    const right = async (box: string) => control.locator(box).evaluate((element) => Math.round(element.getBoundingClientRect().right));
    expect(await right('[data-testid="incidents"]')).toBe(await right('[data-panel="message"]'));
    const steps = control.locator('[data-testid="incident"] li');
    for (let done = 0; done < (await steps.count()) - 1; done += 1) await steps.nth(done).locator('input').check();
    await control
      .locator('[data-testid="incident"] li[data-next="true"]')
      .filter({ hasText: /review|复盘/ })
      .waitFor();
    expect(await notInSight(['[data-testid="incident"] li[data-next="true"]', ...pressed])).toEqual([]);
  });

  it('the expected end of the show and what is on air, under a notice', async () => {
    await control.getByTestId('incident-dismiss').click();
    await control.getByTestId('notice').waitFor();
    await inBothAndOnBoth(async (where) => {
      const notice = await control.getByTestId('notice').boundingBox();
      const foot = await control.getByTestId('end-offset').locator('xpath=../..').boundingBox();
      const centre = await control.getByTestId('now-title').boundingBox();
      expect((notice?.y ?? 0) + (notice?.height ?? 0), where).toBeLessThanOrEqual(foot?.y ?? 0);
      expect((notice?.x ?? 0) + (notice?.width ?? 0), where).toBeLessThan(centre?.x ?? 0);
    });
    await control.getByTestId('notice').getByRole('button').last().click();
  });

  it('what came of a giveaway: nothing of the column is wider than the column', async () => {
    await control.getByTestId('device-start').click();
    await control.getByTestId('result-open').click();
    for (const name of ['李小明', '王大锤']) {
      await control.getByTestId('winner-name').fill(name);
      await control.keyboard.press('Enter');
      await control
        .getByTestId('winner')
        .filter({ hasText: name.slice(0, 1) })
        .waitFor();
    }
    await inBothAndOnBoth(async (where) => {
      const wider = await control.locator('aside').evaluate((side) => [...side.children].map((box) => box.scrollWidth - box.clientWidth));
      expect(Math.max(...wider), where).toBe(0);
    });
  });

  it('the title of a row that is sold out', async () => {
    await control.keyboard.press('KeyL');
    await control.locator('[data-testid="product-row"][data-state="explaining"]').waitFor();
    await control.keyboard.press('KeyX');
    const current = control.locator('[data-testid="stage-row"][data-place="current"]');
    await current.getByTestId('row-product').waitFor();
    await inBothAndOnBoth(async (where) => {
      const cut = await current
        .locator('span', { hasText: /^样板间实景$/ })
        .last()
        .evaluate((name) => name.scrollWidth - name.clientWidth);
      expect(cut, where).toBe(0);
    });
  });

  it('the button of a handover card, above the alarms', async () => {
    await advance(desk.running.app, 1_500_000);
    await control.getByTestId('alarm').first().waitFor();
    await control.getByTestId('hand-over').click();
    await control.getByTestId('crew-director').fill('Lin Wei');
    await control.getByTestId('handover-confirm').click();
    await control.getByTestId('handover-waiting').waitFor();
    await inBothAndOnBoth(async (where) => {
      expect(await notInSight([id('take-over')]), where).toEqual([]);
    });
  });
});
