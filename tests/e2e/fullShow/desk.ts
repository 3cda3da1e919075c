import type { ElectronApplication, Page } from 'playwright-core';
import type { ClockControl } from '../testClock.ts';

export async function pageNamed(app: ElectronApplication, name: 'control' | 'prompter'): Promise<Page> {
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

const setRate = (app: ElectronApplication, rate: number) => clockCall(app, 'setRate', rate);
export const advance = (app: ElectronApplication, ms: number) => clockCall(app, 'advance', ms);
export const wallOf = (app: ElectronApplication) => clockCall(app, 'wall', 0);

/** Lets `ms` of the host's time go by fast, then runs at rate 1 again. */
export async function pass(app: ElectronApplication, page: Page, ms: number): Promise<void> {
  const target = (await wallOf(app)) + ms;
  await setRate(app, 300);
  while ((await wallOf(app)) < target - 3000) await page.waitForTimeout(Math.min(200, (target - (await wallOf(app))) / 600 + 5));
  await setRate(app, 1);
}

/** Holds a button by the mouse for as long as it wants. */
export async function holdDown(page: Page, testId: string, ms: number): Promise<void> {
  const box = await page.getByTestId(testId).boundingBox();
  if (box === null) throw new Error(`${testId} is not on screen`);
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.waitForTimeout(ms);
  await page.mouse.up();
}
