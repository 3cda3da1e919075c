import { type Desk, openDesk } from './desk.ts';
import { type Figures, figureOf, ratioOf } from './figure.ts';
import { markChanges, whenShown } from './marks.ts';
import { progress, wait } from './progress.ts';
import { shownAfterKeys, startTrace, stopTrace } from './trace.ts';

const FEW = 20;
const MANY = 2_000;
const ROUNDS = 4;
const GOS = 30;
const WARM_UP = 8;
const OWN = 'now-title';

/**
 * GO by a real key with few rows and with many, in turn, each taken back by UNDO before the next: so both go from the
 * same row to the same row, with everything still to come behind it.
 */
export async function rowsFigures(): Promise<Figures> {
  const painted = new Map<number, number[]>([
    [FEW, []],
    [MANY, []],
  ]);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [rows, samples] of painted) {
      samples.push(...(await goesWith(rows)));
      progress(`rows: ${rows}, ${samples.length} of ${ROUNDS * GOS}`);
    }
  }
  const figure = (rows: number) => figureOf(painted.get(rows) ?? [], 'ms');
  const [few, many] = [figure(FEW), figure(MANY)];
  return {
    'go.rows.20': few,
    'go.rows.2000': many,
    'go.rows.ratio': ratioOf(many, few),
  };
}

/** Milliseconds from the key to the end of paint of the frame that shows it, GO by GO. */
async function goesWith(rows: number): Promise<readonly number[]> {
  const desk = await openDesk(rows, 'two');
  try {
    await markChanges(desk.control, OWN);
    await goAndBack(desk, 0, WARM_UP);
    await startTrace(desk.running.app);
    await goAndBack(desk, WARM_UP, GOS);
    await wait(200);
    const shown = shownAfterKeys(await stopTrace(desk.running.app), OWN).flatMap((each) => (each === null ? [] : [each.painted]));
    // A few may be lost where a trace begins or ends. More, and what is left would be a choice.
    if (shown.length < GOS * 0.9) throw new Error(`Only ${shown.length} of ${GOS} GOs were seen with ${rows} rows`);
    return shown;
  } finally {
    await desk.running.kill9();
  }
}

async function goAndBack({ control }: Desk, before: number, count: number): Promise<void> {
  for (let number = before + 1; number <= before + count; number += 1) {
    await control.keyboard.down('Space');
    await wait(90);
    await control.keyboard.up('Space');
    await whenShown(control, number * 2 - 1);
    await wait(150 + Math.random() * 130);
    // By the mouse: a key would be one more key in the trace.
    await control.getByTestId('undo').click();
    await whenShown(control, number * 2);
    await control.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await wait(150 + Math.random() * 130);
  }
}
