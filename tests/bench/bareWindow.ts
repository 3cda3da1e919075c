import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication, Page } from 'playwright-core';
import { freshDataDir, handOver } from '../e2e/support/stage.ts';
import { markChanges } from './marks.ts';

/** The number that a bare window shows. */
export const BARE = 'bare';

/** Below the desk's windows (desk.ts): it covers none of them. */
const PLACE = { x: 0, y: 1090, width: 1280, height: 100 };

/** A key goes to the main process and comes back, as a command does; then a number changes. */
const PRELOAD = `
const { ipcRenderer } = require('electron');
let count = 0;
ipcRenderer.on('bench:bare', () => {
  count += 1;
  document.querySelector('[data-testid="${BARE}"]').textContent = String(count);
});
window.addEventListener('keydown', ({ code }) => code === 'Space' && ipcRenderer.send('bench:bare'));
`;

/**
 * A window of the same app with one number in it and nothing of the product: what this machine, its Chromium and the way
 * through the main process take by themselves. Marks its keys and changes as the product's pages do.
 */
export async function openBareWindow(app: ElectronApplication): Promise<Page> {
  const folder = freshDataDir();
  mkdirSync(folder, { recursive: true });
  const preload = join(folder, 'preload.cjs');
  writeFileSync(preload, PRELOAD);
  handOver(folder);
  const opened = app.waitForEvent('window');
  await app.evaluate(
    ({ BrowserWindow, ipcMain }, [bounds, script, id]) => {
      ipcMain.on('bench:bare', ({ sender }) => sender.send('bench:bare'));
      const window = new BrowserWindow({ ...bounds, webPreferences: { preload: script, partition: 'bench' } });
      return window.loadURL(`data:text/html,<h1 data-testid="${id}">0</h1>`);
    },
    [PLACE, preload, BARE] as const,
  );
  const page = await opened;
  await page.getByTestId(BARE).waitFor();
  await markChanges(page, BARE);
  return page;
}
