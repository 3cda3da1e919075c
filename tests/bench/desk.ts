import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication, Page } from 'playwright-core';
import { toAir } from '../e2e/faults/desk.ts';
import { launchApp, type RunningApp } from '../e2e/support/electron.ts';
import { freshDataDir } from '../e2e/support/stage.ts';
import { longShowText } from './longShow.ts';

export const TITLE = 'GO bench';

/** Side by side on the 1920 × 1200 of the test display: a page that is covered draws no frames, and lies. */
const CONTROL = { x: 0, y: 0, width: 1280, height: 1080 };
const BESIDE = { x: 1290, width: 620 };
const PLACES = {
  two: { control: CONTROL, prompter: { ...BESIDE, y: 0, height: 1080 } },
  three: { control: CONTROL, prompter: { ...BESIDE, y: 0, height: 560 }, countdown: { ...BESIDE, y: 620, height: 460 } },
  large: { control: { x: 0, y: 940, width: 1280, height: 720 }, prompter: { x: 0, y: 0, width: 1440, height: 900 } },
} as const;

/**
 * Which windows stand on the desk: the director's and the prompter, or the stage's countdown under that as well; large:
 * the prompter as it was drawn, and the director's window under it, most of it below the screen.
 */
export type Windows = keyof typeof PLACES;
type PageName = 'control' | 'prompter' | 'countdown';
type Bounds = Readonly<Record<'x' | 'y' | 'width' | 'height', number>>;

export interface Desk {
  readonly running: RunningApp;
  readonly control: Page;
  readonly prompter: Page;
  readonly countdown: Page | null;
}

/** The product on air with `count` segments before it, its first GO given, all windows in full view. */
export const openDesk = (count: number, windows: Windows): Promise<Desk> => openDeskOf(longShowText(TITLE, count), windows);

/** The same with a show of one's own, whose title is TITLE. */
export const openDeskOf = (show: string, windows: Windows): Promise<Desk> => openDeskIn(freshDataDir(), show, windows);

/** The same on a data folder in which something lies. */
export async function openDeskIn(dataDir: string, show: string, windows: Windows): Promise<Desk> {
  const file = join(dataDir, 'bench.cuedesk.json');
  writeFileSync(file, show);
  const running = await launchApp({ dataDir, lang: 'zh-CN', args: [file], env: {}, main: '.' });
  const control = await pageNamed(running.app, 'control');
  await control.getByTestId('show-title').filter({ hasText: TITLE }).waitFor();
  await toAir({ control });
  const prompter = await pageNamed(running.app, 'prompter');
  const countdown = windows === 'three' ? await openCountdown(running.app) : null;
  for (const [name, bounds] of Object.entries(PLACES[windows])) await place(running.app, name as PageName, bounds);
  await control.bringToFront();
  await control.keyboard.press('Space');
  await control.getByTestId('now-title').waitFor();
  await control.waitForTimeout(1000);
  const desk = { running, control, prompter, countdown };
  await mustBeInView(desk);
  return desk;
}

async function openCountdown(app: ElectronApplication): Promise<Page> {
  await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('toggleCountdown')?.click());
  const page = await pageNamed(app, 'countdown');
  await page.getByTestId('countdown-digits').waitFor();
  return page;
}

async function pageNamed(app: ElectronApplication, name: PageName): Promise<Page> {
  const isIt = (page: Page) => page.url().includes(`/${name}.html`);
  return app.windows().find(isIt) ?? app.waitForEvent('window', isIt);
}

const place = (app: ElectronApplication, name: PageName, bounds: Bounds): Promise<void> =>
  app.evaluate(
    ({ BrowserWindow }, [page, wanted]) => {
      const window = BrowserWindow.getAllWindows().find((each) => each.webContents.getURL().includes(`/${page}.html`));
      window?.setBounds(wanted);
    },
    [name, bounds] as const,
  );

/** Throws when a window is hidden, or two overlap. */
async function mustBeInView(desk: Desk): Promise<void> {
  const pages = pagesOf(desk);
  for (const page of pages) {
    if ((await page.evaluate(() => document.visibilityState)) !== 'visible') throw new Error(`${page.url()} is not visible`);
  }
  const all = await desk.running.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((window) => window.getBounds()));
  if (all.length !== pages.length) throw new Error(`${all.length} windows, not ${pages.length}`);
  const apart = (a: Bounds, b: Bounds) => a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;
  if (all.some((a, at) => all.slice(at + 1).some((b) => !apart(a, b))))
    throw new Error(`One window covers another: ${JSON.stringify(all)}`);
}

/** Every page of the desk, the director's first. */
export const pagesOf = ({ control, prompter, countdown }: Desk): readonly Page[] => [
  control,
  prompter,
  ...(countdown === null ? [] : [countdown]),
];
