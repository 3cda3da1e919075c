import { rmSync } from 'node:fs';
import { pageNamed } from '../e2e/fullShow/desk.ts';
import { launchApp } from '../e2e/support/electron.ts';
import { freshDataDir } from '../e2e/support/stage.ts';
import { chooseFrom } from '../e2e/support/toolbarMenu.ts';
import { longRundown } from '../support/longRundown.ts';
import { type Figures, figureOf } from './figure.ts';
import { longestTask, watchTasks } from './longTasks.ts';
import { progress } from './progress.ts';

const ROUNDS = 7;
const ROWS = 500;

/** A rundown of 500 rows out of a workbook, by the dialog: chosen to previewed, and previewed to standing in the grid. */
export async function sheetFigures(): Promise<Figures> {
  const dataDir = freshDataDir();
  const running = await launchApp({ dataDir, lang: 'en', args: [], env: {}, main: '.' });
  const page = await pageNamed(running.app, 'control');
  await page.getByTestId('segment-row').first().waitFor();
  await watchTasks(page);
  const buffer = Buffer.from(longRundown(ROWS));
  const [previews, wholes, tasks]: [number[], number[], number[]] = [[], [], []];
  for (let round = 0; round < ROUNDS; round += 1) {
    await chooseFrom(page, 'import-menu', 'import-rundown');
    await page.getByTestId('import-file').waitFor({ state: 'attached' });
    await longestTask(page);
    const from = performance.now();
    await page.getByTestId('import-file').setInputFiles({ name: 'bench.xlsx', mimeType: 'application/octet-stream', buffer });
    await page.getByTestId('import-sum').waitFor();
    previews.push(performance.now() - from);
    tasks.push(await longestTask(page));
    const confirmed = performance.now();
    await page.getByTestId('tool-apply').click();
    await page.getByTestId('rundown-import').waitFor({ state: 'detached' });
    await page.getByTestId('segment-row').first().waitFor();
    wholes.push((previews.at(-1) ?? 0) + performance.now() - confirmed);
    await page.keyboard.press('Control+Z');
    progress(`import ${round + 1} of ${ROUNDS}: ${previews.at(-1)} preview, ${wholes.at(-1)} in all, longest task ${tasks.at(-1)}`);
  }
  await running.kill9();
  rmSync(dataDir, { recursive: true, force: true });
  return {
    'import.xlsx.500': figureOf(wholes, 'ms'),
    'import.xlsx.500.preview': figureOf(previews, 'ms'),
    'import.xlsx.500.task': figureOf(tasks, 'ms'),
  };
}
