import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { GENESIS } from '../../electron/host/hashChain.ts';
import { encodeLine } from '../../electron/host/journalLines.ts';
import { takeId } from '../../shared/ids.ts';
import type { BridgeWindow } from '../e2e/shell/pages.ts';
import { freshDataDir } from '../e2e/support/stage.ts';
import { openDeskIn, TITLE } from './desk.ts';
import { endedLog } from './engineFigures.ts';
import { type Figures, figureOf } from './figure.ts';
import { longestDelay, watchHost } from './hostDelay.ts';
import { longShowText } from './longShow.ts';
import { progress, wait } from './progress.ts';

const ROUNDS = 6;
// As the log itself says it.
const TAKE = takeId('take-1');

/**
 * How late the main process was at most while a take of 12 hours and 20,000 records was archived beside a show on air, and
 * in as long without; and how long an archive takes.
 */
export async function archiveFigures(): Promise<Figures> {
  const dataDir = freshDataDir();
  mkdirSync(join(dataDir, 'takes'));
  writeFileSync(join(dataDir, 'takes', `${TAKE}.ndjson`), chained());
  const { running, control } = await openDeskIn(dataDir, longShowText(TITLE, 200), 'two');
  const [busy, idle, lengths]: [number[], number[], number[]] = [[], [], []];
  try {
    await watchHost(running.app);
    for (let round = 0; round < ROUNDS; round += 1) {
      await longestDelay(running.app);
      const from = performance.now();
      await archive(control, round);
      const length = performance.now() - from;
      const late = await longestDelay(running.app);
      await wait(length);
      const without = await longestDelay(running.app);
      progress(`archive: ${round + 1} of ${ROUNDS}: ${late} ms late in ${length} ms, ${without} ms without`);
      // The first reads what it packs with.
      if (round === 0) continue;
      busy.push(late);
      idle.push(without);
      lengths.push(length);
    }
  } finally {
    await running.kill9();
  }
  return {
    'archive.host': figureOf(busy, 'ms'),
    'archive.host.without': figureOf(idle, 'ms'),
    'archive.length': figureOf(lengths, 'ms'),
  };
}

function chained(): Buffer {
  const lines: Buffer[] = [];
  let prev = GENESIS;
  for (const record of endedLog()) {
    const line = encodeLine(record, prev);
    lines.push(line.bytes);
    prev = line.sum;
  }
  return Buffer.concat(lines);
}

async function archive(control: Page, round: number): Promise<void> {
  const outcome = await control.evaluate((request) => (window as unknown as BridgeWindow).cuedesk.archiveTakes(request), {
    takeIds: [TAKE],
    suggestedName: `bench-${round}.zip`,
    proof: [],
    inner: null,
  });
  if (outcome.type !== 'saved') throw new Error(`Not archived: ${JSON.stringify(outcome)}`);
}
