import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDesk } from './faults/desk.ts';
import { advance, holdThrough, pageNamed } from './fullShow/desk.ts';
import { clean as cleanIn, grave, within as withinPage } from './support/axe.ts';
import type { RunningApp } from './support/electron.ts';
import { openOutput, twentyPast } from './support/onAir.ts';
import { freshDataDir } from './support/stage.ts';

/** Every room and window, in the states that a show brings them to; review is the light one. */
describe.each(['zh-CN', 'en'] as const)('no serious finding of axe, %s', (lang) => {
  let running: RunningApp;
  let control: Page;
  const press = (key: string) => control.keyboard.press(key);
  const clean = (page: Page) => cleanIn(page, lang);
  const within = (key: string, testId: string) => withinPage(control, key, testId);

  beforeAll(async () => {
    ({ running, control } = await openDesk(freshDataDir(), lang, [], twentyPast()));
    await control.getByTestId('segment-row').first().waitFor();
  });
  afterAll(() => running.kill9());

  it('and a planted one is found, one of the structure and one of the colours', async () => {
    await control.evaluate(() => {
      const planted = document.createElement('div');
      planted.id = 'planted';
      planted.innerHTML = '<img src="data:,"><p>faint</p>';
      // The page takes no style that is written in markup.
      Object.assign(planted.style, { position: 'fixed', inset: '0 auto auto 0', zIndex: '99', color: '#777', background: '#888' });
      document.body.append(planted);
    });
    const found = await grave(control, null);
    await control.evaluate(() => document.getElementById('planted')?.remove());
    expect(found.map((line) => line.split(' ')[0]).sort()).toEqual(['color-contrast', 'image-alt']);
  });

  it('in the plan, its help and its keys', async () => {
    await clean(control);
    await control.getByTestId('segment-row').nth(3).click();
    await clean(control);
    await within('Shift+Slash', 'help');
    await within('Control+Comma', 'keys');
  });

  it('before a rehearsal, before air, and where nothing was reviewed yet', async () => {
    for (const room of ['room-rehearse', 'room-review', 'room-live']) {
      await control.getByTestId(room).click();
      await clean(control);
    }
  });

  it('armed and on air, late, with a figure asked for, an incident and a handover', async () => {
    await control.getByTestId('go-to-air').click();
    await control.getByTestId('go-to-air-shift').waitFor();
    await clean(control);
    await control.getByTestId('go-to-air-shift').click();
    await control.getByTestId('go').waitFor();
    await clean(control);
    await control.bringToFront();
    await press('Space');
    await control.locator('[data-testid="stage-row"][data-place="current"]').waitFor();
    await advance(running.app, 1_000_000);
    await control.getByTestId('catch-up').waitFor();
    await within('KeyF', 'number-entry');
    await within('KeyJ', 'jump-search');
    await press('F9');
    await control.getByTestId('incident-kinds').waitFor();
    await clean(control);
    await press('Digit1');
    await control.getByTestId('incident').waitFor();
    await clean(control);
    await control.getByTestId('hand-over').click();
    await control.getByTestId('handover').waitFor();
    await clean(control);
    await press('Escape');
  });

  it('on the prompter, the stage clock and the phone', async () => {
    await clean(await pageNamed(running.app, 'prompter'));
    for (const name of ['countdown', 'assistant'] as const) {
      const page = await openOutput({ running, control }, name);
      await page.getByTestId(`${name}-title`).waitFor();
      await clean(page);
    }
  });

  it('held, ended and in review', async () => {
    await control.bringToFront();
    await control.locator('body').click({ position: { x: 720, y: 2 } });
    await press('KeyH');
    await clean(control);
    await holdThrough(control, 'end');
    await control.getByTestId('to-review').waitFor();
    await clean(control);
    await control.getByTestId('to-review').click();
    await control.getByTestId('review-total').waitFor();
    await clean(control);
    // Whatever opens over the review is as light as it.
    for (const [key, testId] of [
      ['Shift+Slash', 'help'],
      ['Control+Comma', 'keys'],
      ['Control+KeyK', 'palette'],
      ['Control+Shift+KeyD', 'displays'],
      ['Control+KeyN', 'new-show'],
    ] as const)
      await within(key, testId);
    await withinPage(control, () => control.getByTestId('archive').click(), 'archive-dialog');
    await withinPage(control, () => control.getByTestId('void').click(), 'void-dialog');
  });
});
