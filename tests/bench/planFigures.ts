import { type Figure, type Figures, figureOf } from './figure.ts';
import { enough, openPlan, type PlanDesk, painted, TITLE, typing } from './planDesk.ts';
import { PLAN_MARK } from './planMarks.ts';
import { progress, wait } from './progress.ts';
import { frameTimes, startTrace, stopTrace } from './trace.ts';

const OPENS = 15;
const KEYS = 120;
const WARM_UP = 10;
const SCROLLS = 60;

/** The plan room with 2,000 segments, in the real window: opened from the list, typed in, walked through and scrolled. */
export async function planFigures(): Promise<Figures> {
  const desk = await openPlan();
  try {
    const open = await opens(desk);
    progress(`plan: opened ${open.n} times`);
    const title = await typing(desk, 'title');
    progress(`plan: typed ${title.n} characters`);
    const arrow = await arrows(desk);
    const scroll = await scrolls(desk);
    return { 'plan.open': open, 'plan.type': title, 'plan.arrow': arrow, 'plan.scroll': scroll };
  } finally {
    await desk.running.kill9();
  }
}

/** The same window, typing in a script alone. */
export async function scriptFigures(): Promise<Figures> {
  const desk = await openPlan();
  try {
    return { 'plan.type.script': await typing(desk, 'script') };
  } finally {
    await desk.running.kill9();
  }
}

/** From the click on the show in the list, another one open, to its rows. */
async function opens(desk: PlanDesk): Promise<Figure> {
  const { page } = desk;
  const long = page.getByTestId('show-item').filter({ hasText: TITLE });
  const other = page.getByTestId('show-item').filter({ hasNotText: TITLE }).first();
  const taken: number[] = [];
  for (let round = 0; round <= OPENS; round += 1) {
    await other.click();
    await page.getByTestId('show-title').filter({ hasNotText: TITLE }).waitFor();
    await wait(700);
    const times = await painted(desk, async () => {
      await long.click();
      await page.getByTestId('show-title').filter({ hasText: TITLE }).waitFor();
      await wait(900);
    });
    // The first reads code that later ones have.
    if (round > 0) taken.push(...times.slice(0, 1));
  }
  return enough('plan.open', taken, OPENS);
}

/** The selection goes down and up, the inspector along. */
async function arrows(desk: PlanDesk): Promise<Figure> {
  const { page } = desk;
  await page.getByTestId('rundown').focus();
  const walk = async (count: number) => {
    for (let key = 0; key < count; key += 1) {
      await page.keyboard.press(key % 40 < 30 ? 'ArrowDown' : 'ArrowUp');
      await wait(120 + Math.random() * 80);
    }
  };
  await walk(WARM_UP);
  return enough('plan.arrow', await painted(desk, () => walk(KEYS)), KEYS);
}

/** The main thread's time for each frame while the wheel turns. */
async function scrolls({ running, page }: PlanDesk): Promise<Figure> {
  const box = await page.getByTestId('rundown').boundingBox();
  if (box === null) throw new Error('No grid');
  await page.mouse.move(box.x + 300, box.y + 200);
  await startTrace(running.app);
  for (let turn = 0; turn < SCROLLS; turn += 1) {
    await page.mouse.wheel(0, turn % 20 < 14 ? 400 : -500);
    await wait(30);
  }
  await wait(300);
  return figureOf(frameTimes(await stopTrace(running.app), PLAN_MARK), 'ms');
}
