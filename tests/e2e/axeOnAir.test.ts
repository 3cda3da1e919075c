import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDesk, toAir } from './faults/desk.ts';
import { advance, pageNamed, wallOf } from './fullShow/desk.ts';
import { asleep } from './support/asleep.ts';
import { clean, within } from './support/axe.ts';
import type { RunningApp } from './support/electron.ts';
import { openOutput, twentyPast } from './support/onAir.ts';
import { freshDataDir } from './support/stage.ts';

/** What is written, asked and answered on air, on the desk and on every output. */
describe.each(['zh-CN', 'en'] as const)('no serious finding of axe on air, %s', (lang) => {
  let running: RunningApp;
  let control: Page;
  let prompter: Page;
  let countdown: Page;
  let assistant: Page;
  const press = (key: string) => control.keyboard.press(key);
  const everywhere = async (where: string) => {
    for (const [name, page] of Object.entries({ control, prompter, countdown, assistant })) await clean(page, `${where}, ${name}`);
  };

  const dataDir = freshDataDir();

  beforeAll(async () => {
    const desk = await openDesk(dataDir, lang, [], twentyPast());
    ({ running, control } = desk);
    await toAir(desk, 'shift');
    prompter = await pageNamed(running.app, 'prompter');
    countdown = await openOutput(desk, 'countdown');
    assistant = await openOutput(desk, 'assistant');
    await control.bringToFront();
    await press('Space');
    await advance(running.app, 2_000);
    await press('KeyJ');
    await control.keyboard.type('7');
    await press('Enter');
    await control.locator('[data-testid="stage-row"][data-place="current"]').nth(0).waitFor();
    await assistant.getByTestId('assistant-title').waitFor();
  });
  afterAll(() => running.kill9());

  it('what is written', async () => {
    await within(control, 'Shift+KeyC', 'note-form-correction');
    await within(control, 'Shift+KeyM', 'note-form-comment');
    await within(control, 'KeyV', 'note-form-lead');
    await within(control, 'KeyE', 'row-dialog');
    await within(control, 'Shift+KeyE', 'row-dialog');
    await within(control, 'Control+Enter', 'row-dialog');
    await control.getByTestId('product-row').first().click();
    await within(control, 'KeyG', 'price-form');
    await within(control, 'KeyI', 'stock-form');
    // A folded card opens by its key.
    await within(control, 'KeyF', 'number-entry');
    await within(control, () => control.getByTestId('number-limits').click(), 'limits');
    await control.getByTestId('device-fields').click();
    await press('Shift+KeyK');
    await control.getByTestId('stage-rows').focus();
    await press('ArrowDown');
    await control.getByTestId('row-actions').waitFor();
    await clean(control, 'a row, a marker and the fields of a giveaway');
  });

  it('what is said to the host and back, what is promised and started', async () => {
    await press('KeyM');
    await control.keyboard.type('慢一点');
    await press('Enter');
    await prompter.getByTestId('prompter-message').waitFor();
    await everywhere('a message');
    await prompter.keyboard.press('Enter');
    await prompter.getByTestId('signal-water').dispatchEvent('click');
    await control.getByTestId('signal').waitFor();
    await control.getByTestId('promise-make').click();
    await control.getByTestId('device-start').click();
    await everywhere('a sign, a promise and a giveaway');
  });

  it('an incident, its script and its end', async () => {
    await press('Escape');
    await press('F9');
    await control.getByTestId('incident-kinds').waitFor();
    await press('Digit1');
    await control.getByTestId('incident-script').click();
    await control.getByTestId('holding-text').waitFor();
    await clean(control, 'a holding script');
    await press('Control+Enter');
    await prompter.getByTestId('prompter-holding').waitFor();
    await everywhere('a holding script');
    await control.getByTestId('incident-resolve').click();
    await control.getByTestId('incident-note').waitFor();
    await clean(control, 'the end of an incident');
    await press('Escape');
    await advance(running.app, 16 * 60_000);
    await control.getByTestId('alarm').first().waitFor();
    await everywhere('late, with alarms');
  });

  it('black, and a price and a stock by thumb', async () => {
    await press('Control+Shift+Period');
    await control.getByTestId('black-pill').waitFor();
    await everywhere('black');
    await press('Control+Shift+Period');
    await assistant.getByTestId('assistant-product').first().click();
    await assistant.getByTestId('assistant-price').click();
    await assistant.getByTestId('assistant-sheet').waitFor();
    await clean(assistant, 'a price by thumb');
  });

  it('a focus is a line where the system chooses the colours, and a long press fills as slowly where motion is less', async () => {
    const look = (selector: string, property: string) =>
      control.evaluate(([where, what]) => getComputedStyle(document.querySelector(where) ?? document.body).getPropertyValue(what), [
        selector,
        property,
      ] as const);
    const fill = '[data-testid="end"] i';
    await control.emulateMedia({ reducedMotion: 'reduce', forcedColors: 'active' });
    await control.getByTestId('end').dispatchEvent('pointerdown', { button: 0 });
    await control.locator('[data-testid="end"][data-holding="true"]').waitFor();
    expect(await look(fill, 'transition-duration')).toBe('2s');
    await control.getByTestId('end').dispatchEvent('pointerup');
    await control.getByTestId('hand-over').click();
    await control.getByTestId('crew-host').focus();
    expect(await look('[data-testid="crew-host"]', 'outline-style')).toBe('solid');
    await press('Escape');
    await control.emulateMedia({ reducedMotion: null, forcedColors: null });
  });

  it('after a sleep, while it asks whether to quit, and after a kill', async () => {
    await asleep(running.app, 600_000);
    await control.getByTestId('sleep').waitFor();
    await running.app.evaluate(({ app }) => app.quit());
    await control.getByTestId('ask').waitFor();
    await clean(control, 'a sleep and the question');
    const wall = await wallOf(running.app);
    await running.kill9();
    ({ running, control } = await openDesk(dataDir, lang, [], wall));
    await control.getByTestId('recovery').waitFor();
    await clean(control, 'a recovery', 'recovery');
    await control.getByTestId('recovery-end').click();
    await control.getByTestId('recovery-end-confirm').waitFor();
    await clean(control, 'a recovery that ends');
  });
});
