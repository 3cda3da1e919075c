import type { ElectronApplication } from 'playwright-core';

export interface Plugged {
  readonly id: number;
  readonly label: string;
  readonly y: number;
  readonly height: number;
}

/** One screen under test, cut into parts that the app takes for displays; control on the upper one. */
export const plug = (app: ElectronApplication, parts: readonly Plugged[]): Promise<void> =>
  app.evaluate(({ BrowserWindow, screen }, areas) => {
    const displays = areas.map(({ id, label, y, height }) => ({
      ...screen.getPrimaryDisplay(),
      id,
      label,
      bounds: { x: 0, y, width: 1920, height },
      workArea: { x: 0, y, width: 1920, height },
    }));
    screen.getAllDisplays = () => displays;
    screen.getPrimaryDisplay = () => displays[0] ?? screen.getPrimaryDisplay();
    BrowserWindow.getAllWindows()
      .find((window) => window.webContents.getURL().endsWith('/control.html'))
      ?.setBounds({ x: 0, y: 0, width: 1280, height: 720 });
    screen.emit('display-added', {}, displays[0]);
  }, parts);
