import type { Page } from 'playwright-core';

/** What a plan's editor got to hear: the last edit that the header called saved, by field. */
export interface EditBook {
  readonly savedNumber: (field: EditField) => number;
  readonly saved: () => number;
}

export type EditField = 'title' | 'script';
const FIELDS: readonly EditField[] = ['title', 'script'];

/** Numbers only grow, over every life of the app: what is read later must be the last saved one or a later one. */
const textOf = (field: EditField, number: number) => `${field === 'title' ? '改名' : '口播'} ${number}`;

/** Types into the plan's title and script in the control window until it dies; the show on air goes on meanwhile. */
export interface Editor {
  readonly book: EditBook;
  /** Opens the plan room and reads the fields as they are after a start; what is wrong with them. */
  readonly audit: (page: Page) => Promise<readonly string[]>;
  readonly start: (page: Page) => Promise<void>;
}

export function editor(): Editor {
  const saved: Record<EditField, number> = { title: 0, script: 0 };
  let tried = 0;
  let count = 0;

  async function audit(page: Page): Promise<readonly string[]> {
    await page.getByTestId('room-plan').click();
    await page.getByTestId('tab-script').click();
    await page.getByTestId('script-block').first().waitFor();
    const found = await page.evaluate(() => ({
      title: document.querySelector('[data-testid="cell-title"]')?.textContent ?? '',
      script: document.querySelector<HTMLTextAreaElement>('[data-testid="script-block"] textarea')?.value ?? '',
    }));
    const wrong = FIELDS.flatMap((field) => {
      if (saved[field] === 0) return [];
      const number = Number(/ (\d+)$/.exec(found[field])?.[1] ?? -1);
      const holds = number >= saved[field] && number <= tried && found[field] === textOf(field, number);
      return holds ? [] : [`${field} was saved as ${textOf(field, saved[field])} and is “${found[field]}”`];
    });
    return wrong;
  }

  async function start(page: Page): Promise<void> {
    await page.exposeFunction('tellTried', (number: number) => {
      tried = Math.max(tried, number);
    });
    await page.exposeFunction('tellSaved', (field: EditField, number: number) => {
      saved[field] = number;
      count += 1;
    });
    await page.evaluate(typeOn, tried + 1);
  }

  return { book: { savedNumber: (field) => saved[field], saved: () => count }, audit, start };
}

type Tellers = Window & {
  readonly tellTried: (number: number) => Promise<void>;
  readonly tellSaved: (field: EditField, number: number) => Promise<void>;
};

/** Runs in the page. Real input events on the real fields; the header's own pill says when an edit is saved. */
function typeOn(from: number): void {
  const { tellTried, tellSaved } = window as unknown as Tellers;
  const find = <T extends Element>(css: string) => document.querySelector<T>(css);
  const frame = () => new Promise((done) => setTimeout(done, 5));
  const put = (field: HTMLInputElement | HTMLTextAreaElement, text: string) => {
    Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value')?.set?.call(field, text);
    field.dispatchEvent(new Event('input', { bubbles: true }));
  };
  const setTitle = async (text: string) => {
    find('[data-testid="cell-title"]')?.dispatchEvent(new MouseEvent('dblclick', { bubbles: true }));
    while (find('[data-testid="title-input"]') === null) await frame();
    const input = find<HTMLInputElement>('[data-testid="title-input"]');
    if (input === null) return;
    put(input, text);
    input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', code: 'Enter', bubbles: true, cancelable: true }));
  };
  const setScript = async (text: string) => {
    const area = find<HTMLTextAreaElement>('[data-testid="script-block"] textarea');
    if (area === null) return;
    put(area, text);
    area.dispatchEvent(new FocusEvent('focusout', { bubbles: true }));
  };
  /** The pill went away from good and came back. Null when that was not seen in time: then the edit counts as not saved. */
  const savedAgain = () =>
    new Promise<boolean>((done) => {
      let left = false;
      const end = (seen: boolean) => {
        clearTimeout(timer);
        watch.disconnect();
        done(seen);
      };
      const watch = new MutationObserver(() => {
        const tone = find<HTMLElement>('[data-testid="saved"]')?.dataset['tone'];
        if (tone !== 'good') left = true;
        else if (left) end(true);
      });
      watch.observe(document.body, { subtree: true, childList: true, attributes: true, attributeFilter: ['data-tone'] });
      const timer = setTimeout(() => end(false), 1500);
    });
  void (async () => {
    for (let number = from; ; number += 1) {
      const field = number % 2 === 0 ? 'title' : 'script';
      await tellTried(number);
      const saved = savedAgain();
      await (field === 'title' ? setTitle(`改名 ${number}`) : setScript(`口播 ${number}`));
      if (await saved) await tellSaved(field, number);
      await frame();
    }
  })();
}
