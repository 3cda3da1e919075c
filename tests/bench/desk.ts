import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication, Page } from 'playwright-core';
import { launchApp, type RunningApp } from '../e2e/support/electron.ts';
import { freshDataDir } from '../e2e/support/stage.ts';
import { longShowText } from './longShow.ts';

const TITLE = 'GO bench';

/** Side by side on the 1920 × 1200 of the test display: a page that is covered draws no frames, and lies. */
const PLACES = { control: { x: 0, y: 0, width: 1280, height: 1080 }, prompter: { x: 1290, y: 0, width: 620, height: 1080 } } as const;

type PageName = keyof typeof PLACES;

export interface Desk {
  readonly running: RunningApp;
  readonly control: Page;
  readonly prompter: Page;
}

/** The product on air with `count` segments before it, its first GO given, both windows in full view. */
export async function openDesk(count: number): Promise<Desk> {
  const dataDir = freshDataDir();
  const file = join(dataDir, 'bench.cuedesk.json');
  writeFileSync(file, longShowText(TITLE, count));
  const running = await launchApp({ dataDir, lang: 'zh-CN', args: [file], env: {}, main: '.' });
  const control = await pageNamed(running.app, 'control');
  await control.getByTestId('show-title').filter({ hasText: TITLE }).waitFor();
  await control.getByTestId('room-live').click();
  await control.getByTestId('go-to-air').click();
  await control.getByTestId('go-to-air-confirm').click();
  await control.getByTestId('go').waitFor();
  const prompter = await pageNamed(running.app, 'prompter');
  await place(running.app, 'control');
  await place(running.app, 'prompter');
  await control.bringToFront();
  await control.keyboard.press('Space');
  await control.getByTestId('now-title').waitFor();
  await control.waitForTimeout(1000);
  await mustBeInView({ running, control, prompter });
  return { running, control, prompter };
}

async function pageNamed(app: ElectronApplication, name: PageName): Promise<Page> {
  const isIt = (page: Page) => page.url().includes(`/${name}.html`);
  return app.windows().find(isIt) ?? app.waitForEvent('window', isIt);
}

const place = (app: ElectronApplication, name: PageName): Promise<void> =>
  app.evaluate(
    ({ BrowserWindow }, [page, bounds]) => {
      const window = BrowserWindow.getAllWindows().find((each) => each.webContents.getURL().includes(`/${page}.html`));
      window?.setBounds(bounds);
    },
    [name, PLACES[name]] as const,
  );

/** Throws when a window is hidden, or the two overlap. */
async function mustBeInView({ running, control, prompter }: Desk): Promise<void> {
  for (const page of [control, prompter]) {
    if ((await page.evaluate(() => document.visibilityState)) !== 'visible') throw new Error(`${page.url()} is not visible`);
  }
  const all = await running.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((window) => window.getBounds()));
  const [a, b, ...others] = all;
  if (a === undefined || b === undefined || others.length > 0) throw new Error(`${all.length} windows, not 2`);
  const apart = a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;
  if (!apart) throw new Error(`One window covers the other: ${JSON.stringify(all)}`);
}
