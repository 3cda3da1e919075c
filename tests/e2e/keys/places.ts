import type { Page } from 'playwright-core';

/** Where the keyboard may be in the live room. What the room itself has no example of is put on the page beside it. */
export const PLACES = [
  'page',
  'GO',
  'HOLD',
  'row',
  'catch-up bar',
  'its button',
  'toggle',
  'select',
  'menu',
  'help',
  'dialog button',
  'number',
  'textarea',
  'message',
  'dialog',
] as const;
export type Place = (typeof PLACES)[number];

const OWN: Readonly<Partial<Record<Place, string>>> = {
  GO: '[data-testid="go"]',
  HOLD: '[data-testid="hold"]',
  message: '[data-testid="message-text"]',
  'catch-up bar': '[data-testid="catch-up"]',
  'its button': '[data-testid="catch-up-apply"]',
  toggle: 'input[role="switch"]',
};

const PLANTED: Readonly<Partial<Record<Place, string>>> = {
  textarea: '<textarea data-here></textarea>',
  number: '<input data-here type="number">',
  select: '<select data-here><option>甲</option><option selected>乙</option><option>丙</option></select>',
  menu: '<div role="menu"><button data-here role="menuitem">一项</button></div>',
};

/** What stands in a field when its key is pressed, typed as a user would. */
const TYPED: Readonly<Partial<Record<Place, string>>> = { message: '环节', dialog: '环节', textarea: '写了一半', number: '5' };

/** Puts the keyboard there, from whatever was before. */
export async function goTo(page: Page, place: Place): Promise<void> {
  await page.evaluate(() => {
    document.querySelector('#planted')?.remove();
    (document.activeElement as HTMLElement | null)?.blur();
  });
  for (let tries = 0; (await page.locator('dialog[open]').count()) > 0 && tries < 5; tries += 1)
    await page.locator('dialog[open] header button').first().click();
  // Its plans are counted after the picture is drawn.
  if (place === 'catch-up bar' || place === 'its button') await page.getByTestId('catch-up-apply').waitFor();
  const css = OWN[place];
  const html = PLANTED[place];
  if (html !== undefined)
    await page.evaluate((inside) => {
      const planted = document.createElement('div');
      planted.id = 'planted';
      planted.style.cssText = 'position:fixed;left:0;bottom:0;z-index:1';
      planted.innerHTML = inside;
      document.querySelector('#root')?.append(planted);
      planted.querySelector<HTMLElement>('[data-here]')?.focus();
    }, html);
  if (css !== undefined) await page.locator(css).first().focus({ timeout: 3_000 });
  if (place === 'row') await page.getByTestId('stage-row').nth(3).click();
  if (place === 'dialog' || place === 'dialog button') {
    await page.keyboard.press('KeyJ');
    await page.getByTestId('jump-search').waitFor();
  }
  if (place === 'dialog button') await page.locator('dialog[open] header button').first().focus();
  if (place === 'help') {
    await page.keyboard.press('Shift+Slash');
    await page.getByTestId('help').waitFor();
  }
  const typed = TYPED[place];
  if (typed === undefined) return;
  // The last place's text would be undone before this one's.
  await page.evaluate(() => (document.activeElement as HTMLInputElement).select());
  await page.keyboard.type(typed);
}

/** What a page shows of a key's effect; compared before and after. */
export interface Look {
  readonly clicks: number;
  readonly value: string;
  readonly layers: readonly string[];
  readonly focus: string;
  /** Which row of the rundown is chosen. */
  readonly chosen: string;
}

/** Runs in the page. Counts clicks from the first call on. */
export const look = (page: Page): Promise<Look> =>
  page.evaluate(() => {
    const counted = window as unknown as { clicksSeen?: number };
    if (counted.clicksSeen === undefined) {
      counted.clicksSeen = 0;
      document.addEventListener('click', () => (counted.clicksSeen = (counted.clicksSeen ?? 0) + 1), true);
    }
    const active = document.activeElement;
    const hasValue = active instanceof HTMLInputElement || active instanceof HTMLTextAreaElement || active instanceof HTMLSelectElement;
    const value = hasValue
      ? active instanceof HTMLInputElement && active.type === 'checkbox'
        ? String(active.checked)
        : active.value
      : '';
    return {
      clicks: counted.clicksSeen,
      value,
      layers: [...document.querySelectorAll('dialog[open]')].map((dialog) => (dialog.matches('[data-testid="help"]') ? 'help' : 'dialog')),
      focus: active?.getAttribute('data-testid') ?? active?.tagName ?? '',
      chosen: document.querySelector('[data-testid="stage-row"][data-chosen="true"]')?.getAttribute('data-segment-id') ?? '',
    };
  });
