import { setImmediate as nextTurn } from 'node:timers/promises';
import type { TakeRecord } from '../../../shared/wire/record.ts';
import type { ChainLine } from '../journalLines.ts';
import type { Schedule } from '../schedule.ts';
import type { LogCheck, LogGlance, LogReader, LogReading } from './logReader.ts';
import { NoThread, startThread, type Thread } from './startThread.ts';
import type { ReadInThread, RecordsPart } from './threadCalls.ts';

/** Milliseconds without a call until the thread ends: what it has read takes room. */
const IDLE = 10_000;

export interface ThreadReader extends LogReader {
  readonly stop: () => void;
}

/**
 * Reads in a thread of its own, whose bundle lies at `script`: the plan of a long show alone, in a log's first line, takes half
 * a second to check and to read, and the thread that decides GO must not be gone for a tenth of that. Where there can be no
 * such thread, logs are read all the same, in the one that asks.
 */
export function readInThread(script: string, schedule: Schedule, report: (what: string) => void): ThreadReader {
  let running: Promise<Thread> | null = null;
  let inUse = 0;
  let stayAwake = () => {};

  function begin(): Promise<Thread> {
    const forget = () => {
      if (running === beginning) running = null;
    };
    const beginning = startThread(script, forget);
    beginning.catch(forget);
    return beginning;
  }

  /** Keeps the thread for as long as somebody waits for it, and some time more. */
  async function using<T>(inThread: (thread: Thread) => Promise<T>, here: (reader: LogReader) => Promise<T>): Promise<T> {
    stayAwake();
    inUse += 1;
    try {
      running ??= begin();
      return await inThread(await running);
    } catch (error) {
      if (!(error instanceof NoThread)) throw error;
      report(`A log is read without its thread: ${error.message}`);
      return await here((await import('./readHere.ts')).readHere);
    } finally {
      inUse -= 1;
      if (inUse === 0) stayAwake = schedule.after(IDLE, stop);
    }
  }

  function stop(): void {
    stayAwake();
    const ending = running;
    running = null;
    ending?.then(
      (thread) => thread.end(),
      () => undefined,
    );
  }

  return {
    glance: (path) =>
      using(
        (thread) => thread.ask<LogGlance>({ type: 'glance', path }),
        (here) => here.glance(path),
      ),
    check: (path) =>
      using(
        (thread) => thread.ask<LogCheck>({ type: 'check', path }),
        (here) => here.check(path),
      ),
    read: (path) =>
      using(
        (thread) => readBy(thread, path),
        (here) => here.read(path),
      ),
    stop,
  };
}

async function readBy(thread: Thread, path: string): Promise<LogReading> {
  const { reading, sums, lengths, bytes, damage, readable } = await thread.ask<ReadInThread>({ type: 'read', path });
  const records: TakeRecord[] = [];
  for (let isLast = false; !isLast; ) {
    const part = await thread.ask<RecordsPart>({ type: 'more', reading });
    for (const record of part.records) records.push(record);
    isLast = part.isLast;
    // What arrived, and what becomes of it, are two pieces of work.
    await nextTurn();
  }
  let from = 0;
  const lines = records.map((record, at): ChainLine => {
    const end = from + (lengths[at] ?? 0);
    const line = { record, bytes: Buffer.from(bytes.buffer, from, end - from), sum: sums[at] ?? '' };
    from = end;
    return line;
  });
  return { lines, damage, readable };
}
