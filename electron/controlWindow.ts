import type { BrowserWindow } from 'electron';
import { readDisplays } from './displayList.ts';
import { CONTROL_MINIMUM, placeControl } from './displays.ts';
import { openPage, type PageWindow } from './pageWindow.ts';
import type { Memory } from './remembered.ts';

export interface ControlWindow {
  readonly window: () => BrowserWindow;
  /** Brings it in front, for somebody who started the app a second time. */
  readonly focus: () => void;
  /** Moves it back onto a display that exists. */
  readonly replace: () => void;
}

export interface ControlOptions {
  readonly memory: Memory;
  readonly title: () => string;
  readonly onWindow: (window: PageWindow) => void;
  /** Somebody closes it; false keeps it open. */
  readonly mayClose: () => boolean;
  readonly onClosed: () => void;
}

/** The director's window. It cannot be closed while a show is on air; closing it otherwise ends the app. */
export function openControl({ memory, title, onWindow, mayClose, onClosed }: ControlOptions): ControlWindow {
  const bounds = placeControl(readDisplays(), memory.get().control);
  const opened = openPage({ page: 'control', title: title(), bounds, minimum: CONTROL_MINIMUM, fullscreen: false, quiet: false });
  const { window } = opened;
  const remember = () => {
    if (!window.isMinimized() && !window.isFullScreen()) memory.set({ control: window.getNormalBounds() });
  };
  window.on('resize', remember);
  window.on('move', remember);
  window.on('close', (event) => {
    if (!mayClose()) event.preventDefault();
  });
  window.on('closed', onClosed);
  onWindow(opened);

  return {
    window: () => window,
    focus: () => {
      if (window.isMinimized()) window.restore();
      window.show();
      window.focus();
    },
    replace: () => {
      const now = window.getNormalBounds();
      const area = placeControl(readDisplays(), now);
      if (area.x !== now.x || area.y !== now.y) window.setBounds(area);
    },
  };
}
