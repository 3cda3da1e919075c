import type { CloseAccident, WindowName } from '../../shared/wire/shell.ts';

/** What a key that reaches a window says, as far as it counts here. */
export interface KeyPress {
  readonly type: string;
  readonly code: string;
  readonly control: boolean;
  readonly meta: boolean;
  readonly shift: boolean;
  readonly alt: boolean;
}

export type KeyAccident = 'quit' | CloseAccident | 'reload' | 'fullscreen' | 'devTools';

/** What closing a window is. The control window's ends the app. */
export const CLOSING = {
  control: 'quit',
  prompter: 'closePrompter',
  countdown: 'closeCountdown',
  assistant: 'closeAssistant',
} as const satisfies Record<WindowName, KeyAccident>;

/** What a key would do to a window if nobody stood in its way, by key code; null for the show's own keys and text. */
export function keyAccident(press: KeyPress, window: WindowName, platform: NodeJS.Platform): KeyAccident | null {
  if (press.type !== 'keyDown') return null;
  const { code, shift, alt } = press;
  const mod = platform === 'darwin' ? press.meta : press.control;
  const close = CLOSING[window];
  if (code === 'F5') return 'reload';
  if (code === 'F11') return 'fullscreen';
  if (code === 'F12') return 'devTools';
  if (code === 'F4' && (alt || mod)) return close;
  if (!mod) return null;
  if (code === 'KeyR' && !alt) return 'reload';
  if (code === 'KeyQ') return 'quit';
  if (code === 'KeyW' && !alt) return close;
  if ((code === 'KeyI' || code === 'KeyJ' || code === 'KeyC') && (platform === 'darwin' ? alt : shift)) return 'devTools';
  return null;
}
