import type { BrowserWindow } from 'electron';
import { readDisplays } from './displayList.ts';
import { type Area, CONTROL_MINIMUM, placeControl } from './displays.ts';
import type { Healing } from './healing.ts';
import { openPage } from './pageWindow.ts';
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
  readonly healing: Healing;
  readonly title: () => string;
  /** A page was made: a new one after a crash too. */
  readonly onPage: (window: BrowserWindow) => void;
  readonly mayClose: () => boolean;
  readonly onRefused: () => void;
  readonly onClosed: () => void;
}

/** The director's window. It cannot be closed while a show is on air; closing it otherwise ends the app. */
export function openControl({ memory, healing, title, onPage, mayClose, onRefused, onClosed }: ControlOptions): ControlWindow {
  let current = build(placeControl(readDisplays(), memory.get().control), false);

  function build(bounds: Area, quiet: boolean): BrowserWindow {
    const window = openPage({ page: 'control', title: title(), bounds, minimum: CONTROL_MINIMUM, fullscreen: false, quiet });
    const remember = () => {
      if (current === window && !window.isMinimized()) memory.set({ control: window.getNormalBounds() });
    };
    window.on('resize', remember);
    window.on('move', remember);
    window.on('close', (event) => {
      if (current !== window || mayClose()) return;
      event.preventDefault();
      onRefused();
    });
    window.on('closed', () => {
      if (current === window) onClosed();
    });
    healing.watch('control', window, () => {
      current = build(window.getNormalBounds(), !window.isFocused());
      window.destroy();
    });
    onPage(window);
    return window;
  }

  return {
    window: () => current,
    focus: () => {
      if (current.isMinimized()) current.restore();
      current.show();
      current.focus();
    },
    replace: () => {
      const bounds = current.getNormalBounds();
      const area = placeControl(readDisplays(), bounds);
      if (area.x !== bounds.x || area.y !== bounds.y) current.setBounds(area);
    },
  };
}
