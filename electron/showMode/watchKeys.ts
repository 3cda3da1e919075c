import { app, type BrowserWindow } from 'electron';
import { assertNever } from '../../shared/assertNever.ts';
import type { WindowName } from '../../shared/wire/shell.ts';
import { CLOSING, type KeyAccident, type KeyPress, keyAccident } from './accidentKeys.ts';
import type { Gate } from './gate.ts';

export interface KeyParts {
  readonly gate: Gate;
  readonly isOnAir: () => boolean;
  /** The show's own now, or about to be learnt: it goes to the page. */
  readonly isOwn: (press: KeyPress) => boolean;
  readonly quit: () => void;
  /** Closes this window, which is an output's. */
  readonly shut: () => void;
}

/**
 * Stands between the keyboard and a window: keys that would break into a show ask first. Otherwise a window reloads and
 * goes full by its usual keys; ending the app has no key that could be hit by accident.
 */
export function watchKeys(name: WindowName, window: BrowserWindow, parts: KeyParts): void {
  const { gate, isOnAir, isOwn } = parts;
  window.webContents.on('before-input-event', (event, input) => {
    const accident = keyAccident(input, name, process.platform);
    if (accident === null || isOwn(input)) return;
    const act = () => {
      if (!window.isDestroyed()) perform(accident, window, parts);
    };
    if (isOnAir()) {
      event.preventDefault();
      gate.passes(accident, name, act);
    } else if (accident !== 'quit' && accident !== CLOSING[name]) {
      event.preventDefault();
      act();
    }
  });
}

function perform(accident: KeyAccident, window: BrowserWindow, { quit, shut }: KeyParts): void {
  switch (accident) {
    case 'reload':
      return window.webContents.reload();
    case 'fullscreen':
      return window.setFullScreen(!window.isFullScreen());
    case 'devTools':
      if (!app.isPackaged) window.webContents.toggleDevTools();
      return;
    case 'quit':
      return quit();
    case 'closePrompter':
    case 'closeCountdown':
    case 'closeAssistant':
      return shut();
    default:
      return assertNever(accident);
  }
}
