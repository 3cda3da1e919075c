import type { ElectronApplication } from 'playwright-core';
import { openDesk } from './desk.ts';
import { type Figures, figureOf } from './figure.ts';
import { progress, wait } from './progress.ts';

/** Each window may die twice a minute before the plain page comes: so many starts of the app, two deaths of each in each. */
const STARTS = 4;

/** From the death of a window's page on air to the first frame that shows the show again. */
export async function healingFigures(): Promise<Figures> {
  const samples: number[] = [];
  for (let start = 0; start < STARTS; start += 1) {
    const { running } = await openDesk(5, 'two');
    try {
      for (const page of ['control', 'prompter', 'control', 'prompter'] as const) {
        samples.push(await crashToFrame(running.app, page));
        await wait(1000);
      }
    } finally {
      await running.kill9();
    }
    progress(`healing: ${samples.length} of ${STARTS * 4}`);
  }
  return { 'healing.window': figureOf(samples, 'ms') };
}

const crashToFrame = (app: ElectronApplication, page: 'control' | 'prompter'): Promise<number> =>
  app.evaluate(async ({ BrowserWindow }, name) => {
    const contents = BrowserWindow.getAllWindows().find((each) => each.webContents.getURL().endsWith(`/${name}.html`))?.webContents;
    if (contents === undefined) throw new Error(`No ${name} window`);
    const died = performance.timeOrigin + performance.now();
    const loaded = new Promise<void>((done) => contents.once('dom-ready', () => done()));
    contents.forcefullyCrashRenderer();
    await loaded;
    const shown = name === 'control' ? 'countdown' : 'prompter-countdown';
    const frame: number = await contents.executeJavaScript(`new Promise((done) => {
      const look = () => document.querySelector('[data-testid="${shown}"]') === null
        ? requestAnimationFrame(look)
        : requestAnimationFrame(() => done(performance.timeOrigin + performance.now()));
      look();
    })`);
    return frame - died;
  }, page);
