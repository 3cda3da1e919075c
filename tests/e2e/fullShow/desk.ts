import type { ElectronApplication, Page } from 'playwright-core';
import type { WindowName } from '../../../shared/wire/shell.ts';
import type { ClockControl } from '../testClock.ts';

export async function pageNamed(app: ElectronApplication, name: WindowName): Promise<Page> {
  for (;;) {
    const found = app.windows().find((page) => page.url().includes(`/${name}.html`));
    if (found !== undefined) return found;
    await app.waitForEvent('window');
  }
}

const clockCall = <K extends keyof ClockControl>(app: ElectronApplication, call: K, value: number): Promise<number> =>
  app.evaluate(
    (_electron, [name, number]) => {
      const clock = (globalThis as unknown as { __cuedeskClock: Record<string, (n: number) => number> }).__cuedeskClock;
      return clock[String(name)]?.(Number(number)) ?? 0;
    },
    [call, value] as const,
  );

export const setRate = (app: ElectronApplication, rate: number) => clockCall(app, 'setRate', rate);
export const advance = (app: ElectronApplication, ms: number) => clockCall(app, 'advance', ms);
/** Past the second in which a GO behind a GO is refused, on the host's clock. */
export const pastTheGap = (app: ElectronApplication) => advance(app, 1_100);
export const wallOf = (app: ElectronApplication) => clockCall(app, 'wall', 0);

/** Lets `ms` of the host's time go by fast, then runs at rate 1 again. */
export async function pass(app: ElectronApplication, page: Page, ms: number): Promise<void> {
  const target = (await wallOf(app)) + ms;
  // Far from the target three times as fast as near it: what one question and its answer let pass stays under the 3 s.
  for (const [rate, rest] of [
    [900, 15_000],
    [300, 3_000],
  ] as const) {
    await setRate(app, rate);
    for (let left = ms; left > rest; left = target - (await wallOf(app))) await page.waitForTimeout(Math.min(200, left / (rate * 2)));
  }
  await setRate(app, 1);
}

/** Holds a button by the mouse, and lets go after `ms`. */
export async function holdDown(page: Page, testId: string, ms: number): Promise<void> {
  await pressOn(page, testId);
  await page.waitForTimeout(ms);
  await page.mouse.up();
}

/** Holds it until it acts: it says itself that it is held, and then no longer. */
export async function holdThrough(page: Page, testId: string): Promise<void> {
  await pressOn(page, testId);
  const held = page.locator(`[data-testid="${testId}"][data-holding="true"]`);
  await held.waitFor();
  await held.waitFor({ state: 'detached' });
  await page.mouse.up();
}

async function pressOn(page: Page, testId: string): Promise<void> {
  const box = await page.getByTestId(testId).boundingBox();
  if (box === null) throw new Error(`${testId} is not on screen`);
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
}

/** Lets some seconds go by at once, until the page has drawn that it is so much later: what was to move on it has moved. */
export async function advanceInSight(app: ElectronApplication, page: Page, ms: number): Promise<void> {
  const before = await page.getByTestId('wall-clock').textContent();
  await advance(app, ms);
  await page.waitForFunction(
    ([old, seconds]) => {
      const ofDay = (clock: string) => clock.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);
      const now = document.querySelector('[data-testid="wall-clock"]')?.textContent ?? '';
      return (ofDay(now) - ofDay(String(old)) + 86_400) % 86_400 >= Number(seconds);
    },
    [before, Math.floor(ms / 1000)] as const,
  );
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
}
