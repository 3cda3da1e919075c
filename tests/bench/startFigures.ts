import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { killTree } from '../e2e/support/processTree.ts';
import { currentStage, freshDataDir } from '../e2e/support/stage.ts';
import { openDebugLink } from './debugLink.ts';
import { type Figures, figureOf } from './figure.ts';
import { memoryOf } from './memory.ts';
import { progress, wait } from './progress.ts';

const PAIRS = 9;
const MEMORY_PAIRS = 4;
const SETTLE_MS = 5000;

/** An app to start, and when its page can be used: a condition in the page. */
interface Subject {
  readonly entry: string;
  readonly usable: string;
}

interface Run {
  /** Spawn to painted, in ms. */
  readonly start: number;
  /** MiB, null when it was not waited for. */
  readonly memory: number | null;
}

interface Pair {
  readonly bare: Run;
  readonly product: Run;
}

/** The product against an empty window of the same runtime, in turn, so that what else the machine does meets both. */
export async function startFigures(): Promise<Figures> {
  const { folder, appRoot } = currentStage();
  const empty = join(folder, 'empty');
  cpSync('tests/bench/empty', empty, { recursive: true });
  const bare: Subject = { entry: join(empty, 'main.mjs'), usable: `document.readyState === 'complete'` };
  const product: Subject = { entry: appRoot, usable: `document.querySelector('[data-testid="go-to-air"]:not([disabled])') !== null` };

  // The first start of each reads everything from the disk.
  await run(bare, false);
  await run(product, false);
  const pairs: Pair[] = [];
  for (let index = 0; index < PAIRS; index += 1) {
    const weigh = index < MEMORY_PAIRS;
    pairs.push({ bare: await run(bare, weigh), product: await run(product, weigh) });
    progress(`start ${index + 1} of ${PAIRS}: ${JSON.stringify(pairs.at(-1))}`);
  }
  const starts = (of: keyof Pair) => pairs.map((pair) => pair[of].start);
  const weights = (of: keyof Pair) => pairs.flatMap((pair) => pair[of].memory ?? []);
  return {
    'start.ratio': figureOf(ratios(starts('product'), starts('bare')), 'ratio'),
    'start.product': figureOf(starts('product'), 'ms'),
    'start.empty': figureOf(starts('bare'), 'ms'),
    'memory.ratio': figureOf(ratios(weights('product'), weights('bare')), 'ratio'),
    'memory.product': figureOf(weights('product'), 'MiB'),
    'memory.empty': figureOf(weights('bare'), 'MiB'),
  };
}

/** Pair by pair: the n-th of the one over the n-th of the other. */
const ratios = (above: readonly number[], below: readonly number[]): readonly number[] =>
  above.map((value, index) => value / (below[index] ?? Number.NaN));

async function run({ entry, usable }: Subject, weigh: boolean): Promise<Run> {
  const { command, electron } = currentStage();
  const dataDir = freshDataDir();
  const from = performance.timeOrigin + performance.now();
  const child = spawn(command ?? electron, ['--remote-debugging-port=0', entry], {
    env: { ...process.env, CUEDESK_DATA: dataDir, CUEDESK_LANG: 'zh-CN', CUEDESK_EXECUTABLE: electron },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const { pid } = child;
  if (pid === undefined) throw new Error('Electron did not start');
  try {
    const link = await openDebugLink(await addressOf(child));
    const painted = Number(await link.inPage(PAINTED(usable)));
    link.close();
    if (weigh) await wait(SETTLE_MS);
    return { start: painted - from, memory: weigh ? memoryOf(pid) : null };
  } finally {
    await killTree(pid);
    rmSync(dataDir, { recursive: true, force: true });
  }
}

// No frame is asked for before the page is ready: that would be work of ours in its start.
const PAINTED = (usable: string): string => `new Promise((done) => {
  const look = () => {
    if (!(${usable})) return;
    observer.disconnect();
    document.removeEventListener('readystatechange', look);
    requestAnimationFrame(() => requestAnimationFrame(() => done(performance.timeOrigin + performance.now())));
  };
  const observer = new MutationObserver(look);
  observer.observe(document, { subtree: true, childList: true, attributes: true });
  document.addEventListener('readystatechange', look);
  look();
})`;

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((found, failed) => {
    let text = '';
    child.stderr?.on('data', (part) => {
      text += String(part);
      const address = /DevTools listening on (ws:\/\/\S+)/.exec(text)?.[1];
      if (address !== undefined) found(address);
    });
    child.once('exit', (code) => failed(new Error(`Electron ended with ${code}: ${text}`)));
  });
}
