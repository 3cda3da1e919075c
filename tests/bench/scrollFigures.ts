import type { ElectronApplication, Page } from 'playwright-core';
import { type Desk, openDeskOf, TITLE } from './desk.ts';
import { type Figures, figureOf } from './figure.ts';
import { longScriptText } from './longShow.ts';
import { progress, wait } from './progress.ts';
import { markScroll, SCROLL_MARK, type ScrollPage, smoothOf } from './smooth.ts';
import { stopTrace } from './trace.ts';

const CHARACTERS = 20_000;
const TEXT_PX = 119;
const ROUND_S = 30;
/** A window that just came needs its first pictures. */
const SETTLE_MS = 2_000;

/**
 * The prompter scrolling a long script at its host's pace in large letters, and in turn an empty page that is moved in
 * just that way, in a window of its own at the same place: frames on time of each. `minutes`: of the prompter's scrolling.
 */
export async function scrollFigures(minutes: number): Promise<Figures> {
  const desk = await openDeskOf(longScriptText(TITLE, CHARACTERS), 'large');
  try {
    await enlarge(desk.prompter);
    const empty = await openEmpty(desk);
    const shares: Record<ScrollPage, number[]> = { prompter: [], empty: [] };
    const rounds = Math.max(1, Math.round((minutes * 60) / ROUND_S));
    for (let round = 0; round < rounds; round += 1) {
      for (const [name, page] of [
        ['prompter', desk.prompter],
        ['empty', empty],
      ] as const) {
        shares[name].push(await watchFrames(desk.running.app, name, page));
      }
      progress(`scroll: ${round + 1} of ${rounds}: ${shares.prompter.at(-1)} and ${shares.empty.at(-1)}`);
    }
    const ratios = shares.prompter.map((share, at) => share / (shares.empty[at] ?? Number.NaN));
    return {
      'scroll.ratio': figureOf(ratios, 'ratio'),
      'scroll.prompter': figureOf(shares.prompter, 'ratio'),
      'scroll.empty': figureOf(shares.empty, 'ratio'),
    };
  } finally {
    await desk.running.kill9();
  }
}

/** By the host's own key. */
async function enlarge(prompter: Page): Promise<void> {
  for (let press = 0; press < 12; press += 1) {
    const size = await prompter.getByTestId('prompter-script').evaluate((script) => Number.parseFloat(getComputedStyle(script).fontSize));
    if (size >= TEXT_PX) return;
    await prompter.keyboard.press('Equal');
    await wait(300);
  }
  throw new Error(`The prompter's letters do not reach ${TEXT_PX} px`);
}

/** Nothing but a mark at each line's place, moved by the prompter's own animation from where that stands. */
async function openEmpty({ running, prompter }: Desk): Promise<Page> {
  const opened = running.app.waitForEvent('window');
  await running.app.evaluate(async ({ BrowserWindow }) => {
    const beside = BrowserWindow.getAllWindows().find((window) => window.webContents.getURL().includes('/prompter.html'));
    if (beside === undefined) throw new Error('No prompter');
    const window = new BrowserWindow({
      ...beside.getBounds(),
      title: 'empty',
      backgroundColor: '#000',
      webPreferences: { sandbox: true, contextIsolation: true, backgroundThrottling: false },
    });
    window.setMenuBarVisibility(false);
    await window.loadURL('about:blank');
  });
  const page = await opened;
  const motion = await prompter.getByTestId('prompter-script').evaluate((script) => {
    const effect = script.getAnimations()[0]?.effect;
    if (!(effect instanceof KeyframeEffect)) throw new Error('The prompter does not scroll');
    const { duration, easing } = effect.getTiming();
    const [from, to] = effect.getKeyframes().map(({ transform }) => String(transform));
    const lines = [...script.querySelectorAll('p')].length;
    return { from, to, duration: Number(duration), easing: easing ?? 'linear', pitch: script.scrollHeight / lines, lines };
  });
  await page.evaluate(({ from, to, duration, easing, pitch, lines }) => {
    document.body.style.cssText = 'margin: 0; height: 100vh; overflow: hidden; background: #000';
    const column = document.createElement('div');
    column.style.cssText = 'will-change: transform';
    for (let line = 0; line < lines; line += 1) {
      const mark = document.createElement('div');
      mark.style.cssText = `height: ${pitch - 8}px; width: 40px; margin-bottom: 8px; background: #fff`;
      column.append(mark);
    }
    document.body.append(column);
    column.animate([{ transform: from ?? '' }, { transform: to ?? '' }], { duration, easing, fill: 'forwards' });
  }, motion);
  return page;
}

/** The share of frames on time, that window alone in sight. */
async function watchFrames(app: ElectronApplication, name: ScrollPage, page: Page): Promise<number> {
  await app.evaluate(({ BrowserWindow }, wanted) => {
    for (const window of BrowserWindow.getAllWindows()) {
      const url = window.webContents.getURL();
      const which = url.includes('/prompter.html') ? 'prompter' : url === 'about:blank' ? 'empty' : null;
      if (which === wanted) window.showInactive();
      else if (which !== null) window.hide();
    }
  }, name);
  await wait(SETTLE_MS);
  const included_categories = ['blink.user_timing', 'disabled-by-default-devtools.timeline.frame'];
  await app.evaluate(
    ({ contentTracing }, categories) => contentTracing.startRecording({ included_categories: categories }),
    included_categories,
  );
  await markScroll(page);
  await wait(ROUND_S * 1000);
  return smoothOf(await stopTrace(app), SCROLL_MARK, ROUND_S);
}
