import { type FileHandle, open } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { ChainHead, JournalTrouble } from '../../shared/wire/frame.ts';
import type { TakeRecord } from '../../shared/wire/record.ts';
import { isFull, isNamed, makeFolder, syncFolder, writeAll } from './durable.ts';
import { MAX_FILE, MAX_LINE } from './hashChain.ts';
import { Fenced, type Journal } from './journal.ts';
import { type ChainLine, encodeLine, headOf } from './journalLines.ts';
import type { Schedule } from './schedule.ts';

const RETRY = 500;

interface Waiting {
  readonly line: ChainLine;
  readonly done: () => void;
  readonly fail: (error: Error) => void;
}

/**
 * A log in a file: O_APPEND and fsync before an append resolves. Appends that arrive during an fsync go out together
 * in the next one. When writing fails they stay queued in order and are tried again every 500 ms. `lines` are durable
 * already, at least one; they are kept in memory, so that a lost file can be written again whole. `makeRoom` as in
 * fileStore.ts.
 */
export function journalFile(path: string, lines: readonly ChainLine[], schedule: Schedule, makeRoom: () => Promise<boolean>): Journal {
  const saved = [...lines];
  const opened = headOf(saved);
  if (opened === null) throw new Error('A log opens with its first record');
  let durable: ChainHead = opened;
  let savedBytes = saved.reduce((sum, { bytes }) => sum + bytes.length, 0);
  let last = durable;
  let queue: readonly Waiting[] = [];
  let file: FileHandle | null = null;
  let trouble: JournalTrouble | null = null;
  let running: Promise<void> | null = null;
  let wakeRetry: (() => void) | null = null;
  let closing = false;
  /** A write of ours failed: what stands behind the saved bytes may be a part of it. */
  let torn = false;

  function append(record: TakeRecord, expectedSeq: number): Promise<void> {
    if (closing) return Promise.reject(new Error('The journal is closed'));
    if (trouble === 'fenced') return Promise.reject(new Fenced(path));
    if (expectedSeq !== last.seq || record.seq !== last.seq + 1) {
      return Promise.reject(new Error(`Record ${record.seq} after ${expectedSeq}, but the log ends at ${last.seq}`));
    }
    const line = encodeLine(record, last.sum);
    if (line.bytes.length > MAX_LINE) return Promise.reject(new Error(`Record of ${line.bytes.length} bytes`));
    last = { seq: record.seq, sum: line.sum };
    return new Promise((done, fail) => {
      queue = [...queue, { line, done, fail }];
      running ??= flush();
    });
  }

  async function flush(): Promise<void> {
    while (queue.length > 0) {
      const batch = queue;
      try {
        await write(Buffer.concat(batch.map(({ line }) => line.bytes)));
        settle(batch);
      } catch (error) {
        if (error instanceof Fenced) {
          await giveUp(error);
          break;
        }
        trouble = isFull(error) ? 'diskFull' : 'journalFailed';
        await letGo();
        if (isFull(error) && (await makeRoom())) continue;
        if (closing) break;
        await pause();
      }
    }
    running = null;
  }

  function settle(batch: readonly Waiting[]): void {
    queue = queue.slice(batch.length);
    for (const { line } of batch) saved.push(line);
    durable = headOf(saved) ?? durable;
    trouble = null;
    for (const { done } of batch) done();
  }

  async function giveUp(error: Fenced): Promise<void> {
    trouble = 'fenced';
    await letGo();
    const refused = queue;
    queue = [];
    for (const { fail } of refused) fail(error);
  }

  async function write(bytes: Buffer): Promise<void> {
    if (savedBytes + bytes.length > MAX_FILE) throw new Error('The log is full');
    file ??= await openAtSaved();
    // Its folder is locked against other hosts; one that was stopped for long enough has lost that lock without knowing.
    if ((await file.stat()).size > savedBytes) throw new Fenced(path);
    torn = true;
    await writeAll(file, bytes);
    await file.sync();
    if (!(await isNamed(file, path))) throw new Error('The log was moved away');
    savedBytes += bytes.length;
    torn = false;
  }

  /** Opens the file with exactly the saved bytes in it: a partial line goes, a lost file is written again. */
  async function openAtSaved(): Promise<FileHandle> {
    await makeFolder(dirname(path));
    const opened = await open(path, 'a', 0o600);
    try {
      const { size } = await opened.stat();
      const lost = size < savedBytes;
      if (size > savedBytes && !torn) throw new Fenced(path);
      if (size !== savedBytes) await opened.truncate(lost ? 0 : savedBytes);
      if (lost) await writeAll(opened, Buffer.concat(saved.map(({ bytes }) => bytes)));
      if (lost || size === 0) await syncFolder(dirname(path));
      return opened;
    } catch (error) {
      await opened.close();
      throw error;
    }
  }

  /** After a failed fsync the system may take pages for written: only a new handle and a new write are believed. */
  async function letGo(): Promise<void> {
    await file?.close().catch(() => undefined);
    file = null;
  }

  const pause = () =>
    new Promise<void>((go) => {
      const stop = schedule.after(RETRY, go);
      wakeRetry = () => {
        stop();
        go();
      };
    });

  async function* read(after: number): AsyncGenerator<TakeRecord> {
    const { seq } = durable;
    for (let at = after; at < seq; at++) {
      const line = saved[at];
      if (line !== undefined) yield line.record;
    }
  }

  return {
    append,
    read,
    stand: () => ({ head: durable, trouble }),
    close: async () => {
      closing = true;
      wakeRetry?.();
      await running;
      await letGo();
      for (const { fail } of queue) fail(new Error('Closed before it was on disk'));
    },
  };
}
