import type { ElectronApplication, Page } from 'playwright-core';
import { BARE, openBareWindow } from './bareWindow.ts';
import { openDesk, pagesOf, type Windows } from './desk.ts';
import { type Figures, figureOf, ratioOf } from './figure.ts';
import { markChanges, whenShown } from './marks.ts';
import { progress, wait } from './progress.ts';
import { type Shown, shownAfterKeys, startTrace, stopTrace, type TraceEvent } from './trace.ts';

const BATCHES = 5;
const BATCH = 45;
const WARM_UP = 10;
const TRIES = 5;
/** Keys in the bare window after each batch of GOs. */
const BARE_BATCH = 20;
/** Segments of a show nobody plans by hand, and how much slower than this machine a page may be. */
const LONG = 2_000;
const SLOWER = 4;

/** What changes with every GO, in each window. */
const OWN = 'now-title';
const PROMPTER = 'prompter-script';
const COUNTDOWN = 'countdown-title';

interface Go {
  readonly own: Shown;
  readonly prompter: Shown;
  /** null where no countdown stands. */
  readonly countdown: Shown | null;
}

interface Measured {
  readonly gos: readonly Go[];
  /** Keys in a bare window of the same app, in turn with them; none where a page is slowed. */
  readonly bare: readonly Shown[];
}

/** GO by a real key in the product on air, read from Chromium's own trace, all windows on one clock. */
export const goFigures = async (): Promise<Figures> => figuresOf(await goes(BATCHES * BATCH + WARM_UP + 5, null, 'two'), '');

/** The same with a long show, and the stage's countdown as a third window. */
export const longGoFigures = async (): Promise<Figures> => figuresOf(await goes(LONG, null, 'three'), '.2000');

/**
 * And then with one page after another several times slower. Not all at once: Chromium holds a thread back by keeping it
 * busy, and three of them would take more than two processors have.
 */
export async function slowGoFigures(): Promise<Figures> {
  const figures: Record<string, Figures[string]> = {};
  for (const slow of ['own', 'prompter', 'countdown'] as const) {
    const found = figuresOf(await goes(LONG, slow, 'three'), '.2000.cpu4');
    for (const [name, figure] of Object.entries(found)) if (name.startsWith(`go.${slow}.`)) figures[name] = figure;
  }
  return figures;
}

type Slow = 'own' | 'prompter' | 'countdown';

/** `slow`: whose main thread Chromium holds back. */
async function goes(rows: number, slow: Slow | null, windows: Windows): Promise<Measured> {
  for (let tries = 1; tries <= TRIES; tries += 1) {
    const measured = await goesOfDesk(rows, slow, windows);
    if (measured !== null) return measured;
    progress('go: the trace knows nothing of one window; with another app once more');
  }
  throw new Error(`No trace of all windows in ${TRIES} runs`);
}

/** null: Chromium sometimes traces nothing of one renderer, from its start to its end. */
async function goesOfDesk(rows: number, slow: Slow | null, windows: Windows): Promise<Measured | null> {
  const desk = await openDesk(rows, windows);
  const { app } = desk.running;
  try {
    const marked = [
      ['own', desk.control, OWN],
      ['prompter', desk.prompter, PROMPTER],
      ['countdown', desk.countdown, COUNTDOWN],
    ] as const;
    for (const [name, page, shows] of marked) {
      if (page === null) continue;
      await markChanges(page, shows);
      if (name === slow) await (await page.context().newCDPSession(page)).send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
    }
    const slower = slow === null ? 1 : SLOWER;
    const bareWindow = slow === null ? await openBareWindow(app) : null;
    await desk.control.bringToFront();
    await press(desk.control, pagesOf(desk), 0, WARM_UP, slower);
    if (bareWindow !== null) await press(bareWindow, [bareWindow], 0, WARM_UP, slower);
    const gos: Go[] = [];
    const bare: Shown[] = [];
    for (let batch = 0; batch < BATCHES; batch += 1) {
      const traced = () => press(desk.control, pagesOf(desk), WARM_UP + batch * BATCH, BATCH, slower);
      const events = await traceOf(app, desk.control, traced, slower);
      const inPrompter = shownAfterKeys(events, PROMPTER);
      const inCountdown = desk.countdown === null ? null : shownAfterKeys(events, COUNTDOWN);
      for (const [index, own] of shownAfterKeys(events, OWN).entries()) {
        const other = inPrompter[index] ?? null;
        const third = inCountdown?.[index] ?? null;
        if (own !== null && other !== null && (inCountdown === null || third !== null))
          gos.push({ own, prompter: other, countdown: third });
      }
      if (gos.length === 0) return null;
      if (bareWindow !== null) {
        const tracedBare = () => press(bareWindow, [bareWindow], WARM_UP + batch * BARE_BATCH, BARE_BATCH, slower);
        bare.push(...shownAfterKeys(await traceOf(app, bareWindow, tracedBare, slower), BARE).flatMap((shown) => shown ?? []));
      }
      progress(`go: ${rows} rows, ${slow === null ? 'none' : slow} slowed: ${gos.length} of ${BATCHES * BATCH}`);
    }
    return { gos, bare };
  } finally {
    await desk.running.kill9();
  }
}

async function traceOf(app: ElectronApplication, front: Page, traced: () => Promise<void>, slower: number): Promise<readonly TraceEvent[]> {
  await front.bringToFront();
  await startTrace(app);
  await traced();
  // What was drawn last is still on its way to the screen.
  await wait(200 * slower);
  return stopTrace(app);
}

/**
 * `count` keys in a page, each when all that show it showed the one before; the pause varies so that it keeps no step with
 * the frames, and is as much longer as a page is slower: what follows a cue there has as many of its frames as elsewhere.
 */
async function press(page: Page, shows: readonly Page[], before: number, count: number, slower: number): Promise<void> {
  for (let number = before + 1; number <= before + count; number += 1) {
    // As a finger does it; and nothing else is asked of the pages while they draw.
    await page.keyboard.down('Space');
    await wait(90);
    await page.keyboard.up('Space');
    await wait((60 + Math.random() * 130) * slower);
    await Promise.all(shows.map((each) => whenShown(each, number)));
  }
}

/** `kind` ends each figure's name. */
function figuresOf({ gos, bare }: Measured, kind: string): Figures {
  // A few may be lost where a trace begins or ends. More, and what is left would be a choice.
  if (gos.length < 200) throw new Error(`Only ${gos.length} GOs were seen on all screens`);
  const figure = (of: (go: Go) => number) => figureOf(gos.map(of), 'ms');
  const onStage = gos.flatMap(({ countdown }) => countdown ?? []);
  return {
    [`go.own${kind}`]: figure(({ own }) => own.painted),
    [`go.own.changed${kind}`]: figure(({ own }) => own.changed),
    [`go.own.presented${kind}`]: figure(({ own }) => own.presented),
    [`go.prompter${kind}`]: figure(({ prompter }) => prompter.painted),
    [`go.prompter.changed${kind}`]: figure(({ prompter }) => prompter.changed),
    [`go.prompter.presented${kind}`]: figure(({ prompter }) => prompter.presented),
    ...(bare.length > 0 && againstBare(gos, bare, kind)),
    [`go.prompter.extra${kind}`]: figure(({ own, prompter }) => prompter.painted - own.painted),
    ...(onStage.length > 0 && {
      [`go.countdown${kind}`]: figureOf(
        onStage.map(({ painted }) => painted),
        'ms',
      ),
      [`go.countdown.presented${kind}`]: figureOf(
        onStage.map(({ presented }) => presented),
        'ms',
      ),
    }),
  };
}

/** What the same machine takes for a window with nothing in it, and own by that. */
function againstBare(gos: readonly Go[], bare: readonly Shown[], kind: string): Figures {
  const painted = figureOf(
    bare.map((shown) => shown.painted),
    'ms',
  );
  const own = figureOf(
    gos.map((go) => go.own.painted),
    'ms',
  );
  return { [`go.bare${kind}`]: painted, [`go.bare.ratio${kind}`]: ratioOf(own, painted) };
}
