import type { Bridge } from '../../shared/wire/bridge.ts';
import { websocketBridge } from './websocket.ts';

declare global {
  interface Window {
    /** Put there by the preload; absent in a browser. */
    readonly cuedesk?: Bridge;
  }
}

let bridge: Bridge | null = null;

/** The one way to the show host: ipc in Electron, a websocket in a browser. */
export function getBridge(): Bridge {
  const found = bridge ?? window.cuedesk ?? websocketBridge(window.location);
  bridge = found;
  return found;
}

/** Tests put a host of their own in place; null asks for the page's own again. */
export function setBridge(next: Bridge | null): void {
  bridge = next;
}
