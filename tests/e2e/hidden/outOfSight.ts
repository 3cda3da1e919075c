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
  readonly worstFrame: number;
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
        const frames = [performance.now()];
        const stop = (window as unknown as BridgeWindow).cuedesk.onFrame((frame) => {
          if (frame.type === 'beat') beats.push(performance.now());
        });
        let running = true;
        const draw = () => {
          frames.push(performance.now());
          if (running) requestAnimationFrame(draw);
        };
        requestAnimationFrame(draw);
        const worst = (times: readonly number[]) =>
          Math.max(...[...times, performance.now()].map((at, index) => (index === 0 ? 0 : at - (times[index - 1] ?? at))));
        setTimeout(() => {
          running = false;
          stop();
          done({ beats: beats.length - 1, frames: frames.length - 1, worstBeat: worst(beats), worstFrame: worst(frames) });
        }, length);
      }),
    ms,
  );
  return { page: /(\w+)\.html/.exec(page.url())?.[1] ?? '', place, ...gaps };
}

/** What is wrong with it: a gap over 250 ms, or far fewer beats than ten a second. `each` as it was asked for. */
export const complaints = (found: readonly Gaps[], each: number): readonly string[] =>
  found.flatMap(({ page, place, beats, worstBeat, worstFrame }) => [
    ...(worstBeat > 250 ? [`${page} ${place}: ${Math.round(worstBeat)} ms without a beat`] : []),
    ...(worstFrame > 250 ? [`${page} ${place}: ${Math.round(worstFrame)} ms without a frame`] : []),
    ...(beats < each / 125 ? [`${page} ${place}: only ${beats} beats`] : []),
  ]);

/** One line a window and place. */
export const said = (found: readonly Gaps[]): string =>
  found
    .map(({ page, place, beats, frames, worstBeat, worstFrame }) => {
      const [beat, frame] = [Math.round(worstBeat), Math.round(worstFrame)];
      return `${page} ${place}: ${beats} beats, longest gap ${beat} ms; ${frames} frames, longest gap ${frame} ms`;
    })
    .join('\n');
