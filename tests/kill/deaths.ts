import type { Desk } from '../e2e/faults/desk.ts';
import { launchApp } from '../e2e/support/electron.ts';
import type { TapControl } from '../e2e/wireTap.ts';
import type { Place } from './summary.ts';

/** How the app was killed. */
export interface Death {
  readonly words: string;
  /** Commands that were acknowledged although the disk was held: known when every answer has been heard. */
  readonly early: () => readonly string[];
}

/**
 * SIGKILL to the whole group after 0–2000 ms of work. Every fourth dies with answers held back, one in eight with a
 * write held, one in eight with an fsync held.
 */
export async function die(desk: Desk, { random, sum, book }: Place, loop: number): Promise<Death> {
  const after = random.below(2000);
  await pause(after);
  const way = WAYS[loop % WAYS.length] ?? 'any';
  const early = { from: book.sentCount(), counts: false };
  let words = `killed after ${after} ms`;
  if (way === 'answer') {
    const held = await answerHeld(desk);
    if (held !== null) {
      sum.betweenAppendAndAnswer += 1;
      words += ` with ${held} on disk and unanswered`;
    }
  } else if (way !== 'any') {
    await tap(desk, way);
    // What was sent before may have been on disk already.
    early.from = book.sentCount();
    early.counts = true;
    await pause(100 + random.below(300));
    sum.withDiskHeld += 1;
    words += ` with every ${way} held`;
  }
  await desk.running.kill9();
  return { words, early: () => (early.counts ? book.acknowledgedSince(early.from) : []) };
}

/** Starts the app on the folder and kills it before it stands. */
export async function dieStarting({ dataDir, random, sum }: Place): Promise<void> {
  const again = await launchApp({ dataDir, lang: 'zh-CN', args: [], env: {}, main: 'dist/e2e/main.js' });
  await pause(random.below(600));
  await again.kill9();
  sum.whileStarting += 1;
}

const WAYS = ['any', 'write', 'any', 'answer', 'any', 'sync', 'any', 'answer'] as const;

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

const tap = ({ running }: Desk, call: 'write' | 'sync'): Promise<void> =>
  running.app.evaluate((_electron, which) => (globalThis as unknown as { __cuedeskTap: TapControl }).__cuedeskTap.holdDisk(which), call);

/** The id of a command whose record is on disk and whose answer went no further; null when none came within 2 s. */
const answerHeld = ({ running }: Desk): Promise<string | null> =>
  Promise.race([
    running.app.evaluate(() => (globalThis as unknown as { __cuedeskTap: TapControl }).__cuedeskTap.holdAnswers()),
    new Promise<null>((done) => setTimeout(() => done(null), 2000)),
  ]);
