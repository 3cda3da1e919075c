import type { ElectronApplication } from 'playwright-core';
import { commandId, runId } from '../../../shared/ids.ts';
import type { OpenTakeRequest } from '../../../shared/wire/bridge.ts';
import type { WindowName } from '../../../shared/wire/shell.ts';
import { readyPage, twoSegments } from '../shell/pages.ts';
import { launchApp, type RunningApp } from '../support/electron.ts';

/** A window as the shell sees it; Playwright loses a page that crashed, this does not. */
export interface Seen {
  readonly page: string;
  readonly bounds: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  readonly visible: boolean;
  readonly focused: boolean;
  readonly fullscreen: boolean;
  readonly crashed: boolean;
  readonly pid: number;
}

export interface Rig {
  readonly running: RunningApp;
  readonly app: ElectronApplication;
  readonly window: (name: WindowName) => Promise<Seen>;
  /** What an expression gives in that window's page, whichever it is now; null while it has none. */
  readonly inPage: <T>(name: WindowName, expression: string) => Promise<T | null>;
}

/** A show on air, in its second of air time, with both windows open. */
export async function openOnAir(dataDir: string, lang: 'en' | 'zh-CN', args: readonly string[] = []): Promise<Rig> {
  const running = await launchApp({ dataDir, lang, args, env: {}, main: 'dist/e2e/main.js' });
  const control = await readyPage(running.app, 'control', null);
  await control.getByTestId('show-title').waitFor();
  const request: OpenTakeRequest = { ...twoSegments('healing'), mode: 'live' };
  await control.evaluate(
    ([open, go]) =>
      (window as unknown as { cuedesk: import('../../../shared/wire/bridge.ts').Bridge }).cuedesk
        .openTake(open)
        .then(() => (window as unknown as { cuedesk: import('../../../shared/wire/bridge.ts').Bridge }).cuedesk.send(go)),
    [
      request,
      {
        commandId: commandId('go-1'),
        by: { person: '陈墨', role: 'director', device: 'test' },
        action: { type: 'go', newRunId: runId('run-1'), expectedRunId: null },
      },
    ] as const,
  );
  await control.getByTestId('room-live').click();
  const rig = rigOf(running, await idsOf(running.app));
  await readyPage(running.app, 'prompter', null);
  await control.bringToFront();
  return rig;
}

async function idsOf(app: ElectronApplication): Promise<Readonly<Record<WindowName, number>>> {
  for (;;) {
    const ids = await app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map((window) => [window.webContents.getURL().replace(/^.*\/|\.html.*$/g, ''), window.id] as const),
    );
    const found = Object.fromEntries(ids);
    if (found['control'] !== undefined && found['prompter'] !== undefined) return found as Record<WindowName, number>;
    await new Promise((done) => setTimeout(done, 50));
  }
}

function rigOf(running: RunningApp, ids: Readonly<Record<WindowName, number>>): Rig {
  const { app } = running;
  return {
    running,
    app,
    window: (name) =>
      app.evaluate(({ BrowserWindow }, id) => {
        const window = BrowserWindow.fromId(id);
        if (window === null) throw new Error('The window is gone');
        return {
          page: window.webContents.getURL().replace(/^.*\/|\.html.*$/g, ''),
          bounds: window.getBounds(),
          visible: window.isVisible(),
          focused: window.isFocused(),
          fullscreen: window.isFullScreen(),
          crashed: window.webContents.isCrashed(),
          pid: window.webContents.getOSProcessId(),
        };
      }, ids[name]),
    inPage: (name, expression) =>
      app.evaluate(
        ({ BrowserWindow }, [id, code]) => {
          const contents = BrowserWindow.fromId(Number(id))?.webContents;
          if (contents === undefined || contents.isCrashed() || contents.isLoading()) return null;
          // A page that hangs or dies meanwhile never answers.
          const late = new Promise<null>((done) => setTimeout(() => done(null), 1_000));
          return Promise.race([contents.executeJavaScript(`(() => (${code}))()`).catch(() => null), late]);
        },
        [ids[name], expression] as const,
      ),
  };
}

/** Kills the page of a window, as a fault of its own would. */
export const crash = (rig: Rig, ...names: readonly WindowName[]): Promise<void> =>
  rig.app.evaluate(({ BrowserWindow }, pages) => {
    for (const window of BrowserWindow.getAllWindows()) {
      const title = window.getTitle();
      const name = /提词|Prompter/.test(title) ? 'prompter' : 'control';
      if (pages.includes(name)) window.webContents.forcefullyCrashRenderer();
    }
  }, names);

/** The text of a part of the whole page. */
export const onScreen = (testId: string): string => `document.querySelector('[data-testid="${testId}"]')?.textContent ?? ''`;

/** A key, pressed and let go in a window. */
export const press = (
  rig: Rig,
  name: WindowName,
  keyCode: string,
  modifiers: readonly ('control' | 'alt' | 'shift')[] = [],
): Promise<void> =>
  rig.app.evaluate(
    ({ BrowserWindow }, [page, code, held]) => {
      for (const window of BrowserWindow.getAllWindows()) {
        if ((/提词|Prompter/.test(window.getTitle()) ? 'prompter' : 'control') !== page) continue;
        for (const type of ['keyDown', 'keyUp'] as const) window.webContents.sendInputEvent({ type, keyCode: code, modifiers: [...held] });
      }
    },
    [name, keyCode, modifiers] as const,
  );

/** Take time at which the segment on air started. */
export async function startedAt(rig: Rig): Promise<number> {
  const records = await rig.inPage<number>(
    'prompter',
    `window.cuedesk.records(0).then(({ records }) => records.find(({ events }) => events.some(({ type }) => type === 'segmentStarted')).at)`,
  );
  if (records === null) throw new Error('The prompter does not answer');
  return records;
}
