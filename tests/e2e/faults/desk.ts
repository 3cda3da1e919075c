import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { canonicalJson } from '../../../shared/canonical.ts';
import type { Show } from '../../../shared/plan/show.ts';
import { showFileText } from '../../../shared/plan/showFile.ts';
import { pageNamed } from '../fullShow/desk.ts';
import type { Line } from '../fullShow/journal.ts';
import { launchApp, type RunningApp } from '../support/electron.ts';
import { currentStage } from '../support/stage.ts';
import { chooseFrom } from '../support/toolbarMenu.ts';

const MAIN = 'dist/e2e/main.js';

export interface Desk {
  readonly running: RunningApp;
  readonly control: Page;
  /** Errors that no page caught. */
  readonly uncaught: readonly string[];
}

/** The control room, once a show is on its screen. */
export async function openDesk(
  dataDir: string,
  lang: 'en' | 'zh-CN',
  args: readonly string[] = [],
  wall = Date.now(),
  more: Readonly<Record<string, string>> = {},
): Promise<Desk> {
  const env = { ...more, CUEDESK_TEST_WALL: String(Math.round(wall)) };
  const running = await launchApp({ dataDir, lang, args, env, main: MAIN });
  const uncaught: string[] = [];
  running.app.context().on('weberror', (fault) => uncaught.push(String(fault.error())));
  const control = await pageNamed(running.app, 'control');
  await control.getByTestId('show-title').waitFor();
  return { running, control, uncaught };
}

const folder = (): string => {
  const path = mkdtempSync(join(tmpdir(), 'cuedesk-bad-'));
  chmodSync(path, 0o755);
  return path;
};

/** A file that the app's user may read, in a folder of its own. */
export function fileOf(name: string, content: string | Buffer): string {
  const path = join(folder(), name);
  writeFileSync(path, content);
  return path;
}

export const placeFor = (name: string): string => join(folder(), name);
export const showFile = (show: Show): string => fileOf(`${show.id}.cuedesk.json`, showFileText(show));

/** What the system's dialogs answer from now on: that file. Counts how often it was asked. */
export async function answerDialog({ running }: Pick<Desk, 'running'>, path: string): Promise<void> {
  await running.app.evaluate(({ dialog }, chosen) => {
    const seen = { asked: 0 };
    Object.assign(globalThis, { askedDialogs: seen });
    dialog.showOpenDialog = () => {
      seen.asked += 1;
      return Promise.resolve({ canceled: false, filePaths: [chosen] });
    };
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: chosen });
  }, path);
}

export const dialogsAsked = ({ running }: Desk): Promise<number> =>
  running.app.evaluate(() => (globalThis as unknown as { askedDialogs?: { asked: number } }).askedDialogs?.asked ?? 0);

/** Imports by the button, as a user does. */
export async function importFile(desk: Desk, path: string): Promise<void> {
  await answerDialog(desk, path);
  await desk.control.getByTestId('room-plan').click();
  await chooseFrom(desk.control, 'import-menu', 'toolbar-import');
}

export async function importShow(desk: Desk, show: Show): Promise<void> {
  await importFile(desk, showFile(show));
  for (const start = performance.now(); (await desk.control.getByTestId('show-title').textContent()) !== show.title; ) {
    if (performance.now() - start > 10_000) throw new Error(`not imported: ${(await notices(desk.control)).join()}`);
    await desk.control.waitForTimeout(20);
  }
}

/** Everything in the library, in one spelling: a row that was built anew names its fields in another order. */
export const libraryText = async (control: Page): Promise<string> => {
  const text = await control.evaluate(
    () =>
      new Promise<string>((done, fail) => {
        const request = indexedDB.open('cuedesk');
        request.onerror = () => fail(request.error);
        request.onsuccess = () => {
          const names = ['shows', 'segments', 'scripts', 'products'];
          const reads = request.result.transaction(names);
          const all = names.map((name) => reads.objectStore(name).getAll());
          reads.oncomplete = () => {
            request.result.close();
            done(JSON.stringify(all.map((each) => each.result)));
          };
        };
      }),
  );
  return canonicalJson(JSON.parse(text));
};

export const notices = (control: Page): Promise<readonly string[]> => control.getByTestId('notice').allTextContents();

/** Each by its own button, in one step: one that goes by itself meanwhile is not waited for. */
export async function closeNotices(control: Page): Promise<void> {
  while ((await control.getByTestId('notice').count()) > 0)
    await control.evaluate(() => document.querySelector<HTMLElement>('[data-testid="notice"] > button')?.click());
}

/** Armed, at the planned start or from now on: a show that is planned for later asks which. */
export async function toAir({ control }: Pick<Desk, 'control'>, start: 'confirm' | 'shift' = 'confirm'): Promise<void> {
  await control.getByTestId('room-live').click();
  await control.getByTestId('go-to-air').click();
  await control.getByTestId(`go-to-air-${start}`).click();
  await control.getByTestId('go').waitFor();
  await control.bringToFront();
}

export const placeOf = (control: Page, number: number): Promise<string | null> =>
  control
    .getByTestId('stage-row')
    .nth(number - 1)
    .getAttribute('data-place');

/** The log that was written to last, as it stands on disk; a line that is cut off is left out. */
export function newestLog(dataDir: string): { readonly path: string; readonly lines: readonly Line[] } {
  const takes = join(dataDir, 'takes');
  const paths = readdirSync(takes)
    .filter((name) => name.endsWith('.ndjson') && !name.includes('damaged'))
    .map((name) => join(takes, name))
    .toSorted((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs);
  const [path] = paths;
  if (path === undefined) throw new Error('no log');
  const lines = readFileSync(path, 'utf8')
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Line);
  return { path, lines };
}

export const eventsIn = (dataDir: string, type: string): number =>
  newestLog(dataDir)
    .lines.flatMap((line) => line.events)
    .filter((event) => event.type === type).length;

/** Starts the app again over the running one, as a double click does; resolves with its exit code. */
export function startAgain(dataDir: string, args: readonly string[]): Promise<number | null> {
  const { command, electron, appRoot } = currentStage();
  const env = { ...process.env, CUEDESK_DATA: dataDir, CUEDESK_EXECUTABLE: electron };
  const child = spawn(command ?? electron, [resolve(appRoot, MAIN), ...args], { env, stdio: 'ignore' });
  return new Promise((done) => child.once('exit', done));
}
