import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { showId } from '../../shared/ids.ts';
import { instant } from '../../shared/time.ts';
import { makeSegment, makeShow } from '../support/plan.ts';
import { type Desk, importShow, openDesk, toAir } from './faults/desk.ts';
import { freshDataDir } from './support/stage.ts';

/** Keys changed in the real app: a clicker's F5, a key heard everywhere, and both after a kill. */
describe('keys of one’s own', () => {
  const dataDir = freshDataDir();
  let desk: Desk;
  beforeAll(async () => {
    desk = await openDesk(dataDir, 'zh-CN');
  });
  afterAll(() => desk.running.kill9());

  const row = (name: string) => desk.control.locator(`[data-name="${name}"]`);
  const accelerator = () =>
    desk.running.app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('hold')?.accelerator ?? null);
  /** The folded card stands in the window's store. */
  const foldKept = () =>
    desk.control.evaluate(
      () =>
        new Promise<boolean>((done, fail) => {
          const request = indexedDB.open('cuedesk');
          request.onerror = () => fail(request.error);
          request.onsuccess = () => {
            const read = request.result.transaction('settings').objectStore('settings').get('stagePanels');
            read.onsuccess = () => {
              request.result.close();
              done((read.result as { value: { running: boolean } } | undefined)?.value.running === false);
            };
          };
        }),
    );
  const isTaken = () => desk.running.app.evaluate(({ globalShortcut }) => globalShortcut.isRegistered('CmdOrCtrl+Alt+Space'));

  it('are learnt by pressing them, F5 too, without the page being loaded anew', async () => {
    const page = desk.control;
    await page.evaluate(() => Object.assign(window, { hereSince: 1 }));
    await page.keyboard.press('Control+Comma');
    await page.getByTestId('tab-stage').click();
    await row('hold').getByTestId('key-add').click();
    await page.keyboard.press('F5');
    await expect.poll(() => row('hold').getByTestId('key-chip').allTextContents()).toEqual(['H', 'F5']);
    await row('jump').getByTestId('key-add').click();
    await page.keyboard.press('KeyH');
    expect(await page.getByTestId('key-pending').textContent()).toContain('保持 / 继续');
    await page.getByTestId('key-take-over').click();
    await expect.poll(accelerator).toBe('F5');
    await page.getByTestId('tab-global').click();
    await row('go').getByTestId('global-on').check({ force: true });
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => 'hereSince' in window)).toBe(true);
  });

  it('act on air, and one that is heard everywhere is taken from other programs only once a take is armed', async () => {
    const page = desk.control;
    expect(await isTaken()).toBe(false);
    const segments = Array.from({ length: 5 }, (_, index) => makeSegment(`s${index + 1}`));
    await importShow(desk, makeShow({ id: showId('own'), title: '键', plannedStart: instant(Date.now()), segments }));
    await toAir(desk);
    await expect.poll(isTaken).toBe(true);
    await page.keyboard.press('Space');
    await page.getByTestId('now-title').waitFor();
    await page.keyboard.press('F5');
    await expect.poll(() => page.locator('[data-status]').first().getAttribute('data-status')).toBe('held');
    expect(await page.evaluate(() => 'hereSince' in window)).toBe(true);
    expect(await page.getByTestId('hold').textContent()).toContain('F5');
  });

  it('are there after a kill, and so is the panel that was folded', async () => {
    await desk.control.locator('[data-panel="running"] h2 button').click();
    await expect.poll(foldKept).toBe(true);
    await desk.running.kill9();
    desk = await openDesk(dataDir, 'zh-CN');
    await expect.poll(accelerator).toBe('F5');
    await expect.poll(isTaken).toBe(true);
    await expect.poll(() => desk.control.getByTestId('hold').textContent()).toContain('F5');
    await expect.poll(() => desk.control.locator('[data-panel="running"]').getAttribute('data-open')).toBe('false');
  });
});
