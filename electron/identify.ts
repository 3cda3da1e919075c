import { BrowserWindow } from 'electron';
import { numbered, readDisplays } from './displayList.ts';
import type { Area } from './displays.ts';
import { pageUrl } from './origin.ts';
import { BACKGROUND, preferences } from './pageWindow.ts';

const SHOWN_FOR = 3_000;
/** Of the display's height. On air it must not stand in front of what somebody reads. */
const SHARE = { offAir: 0.45, onAir: 0.14 };

/** The numbers that stand now. */
let shown: readonly BrowserWindow[] = [];

/** Shows each display its number for a moment, in a corner while a show is on. It takes neither the keyboard nor a click. Asked again it begins anew. */
export function identifyDisplays(isOnAir: boolean): void {
  for (const window of shown) if (!window.isDestroyed()) window.destroy();
  const numbers: BrowserWindow[] = [];
  for (const [index, { workArea }] of numbered(readDisplays()).entries()) {
    const window = new BrowserWindow({
      ...cornerOf(workArea, isOnAir),
      show: false,
      frame: false,
      focusable: false,
      resizable: false,
      skipTaskbar: true,
      alwaysOnTop: true,
      backgroundColor: BACKGROUND,
      webPreferences: preferences(),
    });
    numbers.push(window);
    window.setIgnoreMouseEvents(true);
    window.once('ready-to-show', () => window.showInactive());
    void window.loadURL(`${pageUrl('identify')}#${index + 1}`).catch(() => {});
    setTimeout(() => window.isDestroyed() || window.destroy(), SHOWN_FOR);
  }
  shown = numbers;
}

function cornerOf(work: Area, isOnAir: boolean): Area {
  const side = Math.round(work.height * (isOnAir ? SHARE.onAir : SHARE.offAir));
  const x = isOnAir ? work.x + work.width - side : work.x + Math.round((work.width - side) / 2);
  const y = isOnAir ? work.y + work.height - side : work.y + Math.round((work.height - side) / 2);
  return { x, y, width: side, height: side };
}
