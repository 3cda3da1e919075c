import { app, BrowserWindow, type WebPreferences } from 'electron';
import { ICON, PRELOAD } from './appFiles.ts';
import type { Area } from './displays.ts';
import { isPage, type Page, pageUrl } from './origin.ts';

export interface PageWindow {
  readonly window: BrowserWindow;
  /** Loads another of our pages, or the same anew. */
  readonly load: (page: Page) => void;
  /** The page it was told to show. */
  readonly page: () => Page;
}

export interface PageOptions {
  readonly page: Page;
  readonly title: string;
  readonly bounds: Area;
  readonly minimum: { readonly width: number; readonly height: number };
  readonly fullscreen: boolean;
  /** true: appears without taking the keyboard from another window. */
  readonly quiet: boolean;
}

const ICON_AFTER = 500;
export const BACKGROUND = '#0a0c0f';

/** backgroundThrottling is set here and never again: changing it on a hidden window can leave it blank. */
export const preferences = (): WebPreferences => ({
  preload: PRELOAD,
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  webviewTag: false,
  navigateOnDragDrop: false,
  // alert() and confirm() would stop a page that is on air.
  disableDialogs: true,
  backgroundThrottling: false,
  spellcheck: false,
  devTools: !app.isPackaged,
});

/** Opens a window on one of our pages; it appears with its first picture, never white. */
export function openPage({ page: first, title, bounds, minimum, fullscreen, quiet }: PageOptions): PageWindow {
  let page = first;
  const window = new BrowserWindow({
    ...bounds,
    minWidth: minimum.width,
    minHeight: minimum.height,
    title,
    show: false,
    backgroundColor: BACKGROUND,
    webPreferences: preferences(),
  });
  let appeared = false;
  const appear = () => {
    if (window.isDestroyed() || appeared) return;
    appeared = true;
    // Elsewhere it is the program's own. Handing it over takes time that the page can use.
    if (process.platform === 'linux') setTimeout(() => window.isDestroyed() || window.setIcon(ICON), ICON_AFTER);
    if (quiet) window.showInactive();
    else window.show();
    if (fullscreen) window.setFullScreen(true);
  };
  window.once('ready-to-show', appear);
  window.webContents.once('did-fail-load', appear);
  // The shell names the windows: the page's own title is for browsers.
  window.on('page-title-updated', (event) => event.preventDefault());
  // A load that fails says so in did-fail-load; a window closed meanwhile is no fault.
  const load = (next: Page) => {
    page = next;
    // Electron focuses what it loads, and with it the window: the keyboard stays where it is.
    const quietly = appeared && !window.isFocused();
    if (quietly) window.setFocusable(false);
    void window.loadURL(pageUrl(page)).catch(() => {});
    if (quietly) window.setFocusable(true);
  };
  // about:blank is the one address that Chromium goes to without asking (guards.ts).
  window.webContents.on('did-navigate', (_event, url) => {
    if (!isPage(url, page)) load(page);
  });
  load(first);
  return { window, load, page: () => page };
}
