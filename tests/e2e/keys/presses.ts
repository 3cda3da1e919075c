import type { CDPSession, Page } from 'playwright-core';

/** One key, as a keyboard or an input method delivers it to the window. */
export type Press = (page: Page, keys: CDPSession) => Promise<void>;

const plain =
  (key: string): Press =>
  (page) =>
    page.keyboard.press(key);

const raw = (keys: CDPSession, type: 'rawKeyDown' | 'keyDown' | 'keyUp', code: string, key: string, number: number, more: object = {}) =>
  keys.send('Input.dispatchKeyEvent', { type, code, key, windowsVirtualKeyCode: number, ...more });

/** An input method has the key: the page is told 229 and no letter. */
const taken =
  (code: string): Press =>
  async (_page, keys) => {
    await raw(keys, 'rawKeyDown', code, 'Process', 229);
    await raw(keys, 'keyUp', code, 'Process', 229);
  };

/** The space bar in an input method's full-width mode. Where there is no text the input method is off, and only its key comes. */
const fullWidth: Press = async (page, keys) => {
  const isText = await page.evaluate(
    () => document.activeElement?.matches('textarea, input:not([role="switch"], [type="number"])') === true,
  );
  await raw(keys, 'rawKeyDown', 'Space', 'Process', 229);
  if (isText) await keys.send('Input.insertText', { text: '\u3000' });
  await raw(keys, 'keyUp', 'Space', 'Process', 229);
};

/** Down before anybody looked, and repeating by itself ever since. */
const repeating =
  (code: string, key: string, number: number): Press =>
  async (_page, keys) => {
    for (let n = 0; n < 3; n += 1)
      await raw(keys, 'keyDown', code, key, number, { autoRepeat: true, ...(key.length === 1 ? { text: key } : {}) });
    await raw(keys, 'keyUp', code, key, number);
  };

export const PRESSES = {
  Space: plain('Space'),
  Enter: plain('Enter'),
  Escape: plain('Escape'),
  H: plain('KeyH'),
  Z: plain('KeyZ'),
  'Ctrl Z': plain('Control+KeyZ'),
  'Ctrl ⇧ Z': plain('Control+Shift+KeyZ'),
  J: plain('KeyJ'),
  M: plain('KeyM'),
  K: plain('KeyK'),
  '=': plain('Equal'),
  '+': plain('Shift+Equal'),
  '−': plain('Minus'),
  ']': plain('BracketRight'),
  '↓': plain('ArrowDown'),
  '↑': plain('ArrowUp'),
  F9: plain('F9'),
  '1': plain('Digit1'),
  '　': fullWidth,
  'Space repeating': repeating('Space', ' ', 32),
  'Enter repeating': repeating('Enter', '\r', 13),
  'H repeating': repeating('KeyH', 'h', 72),
  'Space 229': taken('Space'),
  'Enter 229': taken('Enter'),
  'H 229': taken('KeyH'),
} as const satisfies Readonly<Record<string, Press>>;
export type PressName = keyof typeof PRESSES;
