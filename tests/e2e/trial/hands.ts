import type { ElectronApplication, Locator, Page } from 'playwright-core';

/** A new user's hands: every click and every key or chord is an action, typed text is none. */
export interface Hands {
  readonly click: (target: Locator) => Promise<void>;
  /** A key or a chord, one action each time. */
  readonly press: (...chords: readonly string[]) => Promise<void>;
  readonly type: (text: string) => Promise<void>;
  /** Ctrl+V of this text: one action. */
  readonly paste: (text: string) => Promise<void>;
  readonly actions: () => number;
}

export function handsAt(app: ElectronApplication, page: Page): Hands {
  let count = 0;
  const press = async (...chords: readonly string[]) => {
    for (const chord of chords) {
      count += 1;
      await page.keyboard.press(chord);
    }
  };
  return {
    click: (target) => {
      count += 1;
      return target.click();
    },
    press,
    type: (text) => page.keyboard.insertText(text),
    paste: async (text) => {
      await app.evaluate(({ clipboard }, copied) => clipboard.writeText(copied), text);
      await press('Control+V');
    },
    actions: () => count,
  };
}
