import type { Page } from 'playwright-core';
import { seconds } from '../../../shared/time.ts';
import { makeSegment, makeShow } from '../../support/plan.ts';
import { type Desk, importShow, openDesk, toAir } from '../faults/desk.ts';
import { pageNamed } from '../fullShow/desk.ts';
import type { BridgeWindow } from '../shell/pages.ts';
import { freshDataDir } from '../support/stage.ts';

const PLACES = ['minimised', 'hidden', 'covered'] as const;
type Place = (typeof PLACES)[number];

/** What a page that nobody sees has got, in ms. */
export interface Gaps {
  readonly page: string;
  readonly place: Place;
  readonly beats: number;
  readonly frames: number;
  readonly worstBeat: number;
  /** Apart from those that are `paced`. */
  readonly worstFrame: number;
  /** How many frames Chromium held back to one a second (see `complaints`). */
  readonly paced: number;
  /** Between two changes of what the page says: its clocks change every second. */
  readonly worstWords: number;
}

/** A show on air, its windows out of sight in each way for `each` ms; the prompter's script is scrolling meanwhile. */
export async function outOfSight(each: number): Promise<readonly Gaps[]> {
  const desk = await openDesk(freshDataDir(), 'zh-CN');
  try {
    // Over at once and planned for months ago: the director's window has all the work it ever has, without end.
    const segments = [makeSegment('a', { length: seconds(2) }), makeSegment('b')];
    await importShow(desk, makeShow({ title: '没人看的窗口', segments }));
    await toAir(desk);
    await desk.control.keyboard.press('Space');
    await desk.control.getByTestId('now-title').waitFor();
    const prompter = await pageNamed(desk.running.app, 'prompter');
    const all: Gaps[] = [];
    for (const place of PLACES) {
      await put(desk, place);
      await mustBe(desk, place);
      // Going away and coming back is a moment's work of its own.
      await desk.control.waitForTimeout(1000);
      all.push(...(await Promise.all([measure(desk.control, place, each), measure(prompter, place, each)])));
    }
    return all;
  } finally {
    await desk.running.kill9();
  }
}

/** Both windows at once; what covers them is a third window, as large as the screen. */
const put = ({ running }: Desk, place: Place): Promise<void> =>
  running.app.evaluate(({ BrowserWindow, screen }, where) => {
    const ours = BrowserWindow.getAllWindows();
    if (where === 'minimised') for (const window of ours) window.minimize();
    if (where === 'hidden')
      for (const window of ours) {
        window.restore();
        window.hide();
      }
    if (where !== 'covered') return;
    for (const window of ours) {
      window.show();
      // To the window manager a window that was hidden may still be an icon.
      window.restore();
    }
    const cover = new BrowserWindow({ ...screen.getPrimaryDisplay().bounds, frame: false, alwaysOnTop: true });
    void cover.loadURL('about:blank');
    cover.moveTop();
  }, place);

/** The window manager does it in its own time, and may not do it at all: then nothing was proved. */
async function mustBe({ running, control }: Desk, place: Place): Promise<void> {
  for (const start = performance.now(); ; ) {
    const all = await running.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map((window) => ({
        ours: window.webContents.getURL().endsWith('.html'),
        minimised: window.isMinimized(),
        visible: window.isVisible(),
        bounds: window.getBounds(),
      })),
    );
    const ours = all.filter((window) => window.ours);
    const cover = all.find((window) => !window.ours)?.bounds;
    const holds: Readonly<Record<Place, boolean>> = {
      minimised: ours.every(({ minimised }) => minimised),
      hidden: ours.every(({ visible }) => !visible),
      covered: cover !== undefined && ours.every(({ visible, minimised, bounds }) => visible && !minimised && isWithin(bounds, cover)),
    };
    if (ours.length === 2 && holds[place]) return;
    if (performance.now() - start > 5_000) throw new Error(`The windows are not ${place}: ${JSON.stringify(all)}`);
    await control.waitForTimeout(100);
  }
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const isWithin = (inner: Box, outer: Box): boolean =>
  inner.x >= outer.x &&
  inner.y >= outer.y &&
  inner.x + inner.width <= outer.x + outer.width &&
  inner.y + inner.height <= outer.y + outer.height;

async function measure(page: Page, place: Place, ms: number): Promise<Gaps> {
  const gaps = await page.evaluate(
    (length) =>
      new Promise<Omit<Gaps, 'page' | 'place'>>((done) => {
        const beats = [performance.now()];
        const frames: number[] = [];
        const words = [performance.now()];
        const watch = new MutationObserver(() => words.push(performance.now()));
        watch.observe(document.body, { subtree: true, characterData: true, childList: true });
        const stop = (window as unknown as BridgeWindow).cuedesk.onFrame((frame) => {
          if (frame.type === 'beat') beats.push(performance.now());
        });
        let running = true;
        const draw = () => {
          frames.push(performance.now());
          if (running) requestAnimationFrame(draw);
        };
        requestAnimationFrame(draw);
        const gaps = (times: readonly number[]) => times.map((at, index) => at - (times[index - 1] ?? at));
        const worst = (times: readonly number[]) => Math.max(...gaps([...times, performance.now()]));
        const isPaced = (gap: number) => gap > 950 && gap < 1050;
        setTimeout(() => {
          running = false;
          stop();
          watch.disconnect();
          done({
            beats: beats.length - 1,
            frames: frames.length,
            worstBeat: worst(beats),
            worstFrame: Math.max(...gaps(frames).filter((gap) => !isPaced(gap))),
            paced: gaps(frames).filter(isPaced).length,
            worstWords: worst(words),
          });
        }, length);
      }),
    ms,
  );
  return { page: /(\w+)\.html/.exec(page.url())?.[1] ?? '', place, ...gaps };
}

/**
 * What is wrong with it: a gap over 250 ms, words that stand still, or far fewer beats than ten a second. `each` as it was
 * asked for. Chromium itself holds a page whose window it no longer composes to one frame a second (four frames nobody
 * saw, and no switch against it); under X11 it now and then stops composing a window that went out of sight. Nothing of
 * ours may hang on those frames: beats and words come as ever.
 */
export const complaints = (found: readonly Gaps[], each: number): readonly string[] =>
  found.flatMap(({ page, place, beats, frames, worstBeat, worstFrame, paced, worstWords }) => [
    ...(worstBeat > 250 ? [`${page} ${place}: ${Math.round(worstBeat)} ms without a beat`] : []),
    ...(worstFrame > 250 ? [`${page} ${place}: ${Math.round(worstFrame)} ms without a frame`] : []),
    ...(frames < each / 1250 ? [`${page} ${place}: only ${frames} frames`] : []),
    ...(paced > 0 && place === 'covered' ? [`${page} covered: ${paced} frames held back`] : []),
    ...(worstWords > 1250 ? [`${page} ${place}: ${Math.round(worstWords)} ms without a word`] : []),
    ...(beats < each / 125 ? [`${page} ${place}: only ${beats} beats`] : []),
  ]);

/** One line a window and place. */
export const said = (found: readonly Gaps[]): string =>
  found
    .map(({ page, place, beats, frames, worstBeat, worstFrame, paced, worstWords }) => {
      const [beat, frame, word] = [worstBeat, worstFrame, worstWords].map(Math.round);
      return `${page} ${place}: ${beats} beats, longest gap ${beat} ms; ${frames} frames, ${frame} ms, ${paced} held back; words ${word} ms`;
    })
    .join('\n');
