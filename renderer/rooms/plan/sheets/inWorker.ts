import type { ReadReply, SheetRequest } from './answer.ts';
import { FILE_LIMIT_MB } from './decodeFile.ts';
import type { FileProblem, FileRead } from './readTableFile.ts';
import type { SheetFile } from './writeXlsx.ts';

/** A worker that is silent for this long, in milliseconds, hangs. Before its first word it may still be starting. */
const SILENCE = 2_000;
const START = 10_000;
/** However much it has to say. */
const LONGEST = 20_000;

const startWorker = () => new Worker(new URL('./tableWorker.ts', import.meta.url), { type: 'module' });

export interface Reading {
  readonly result: Promise<FileRead>;
  /** Ends the worker at once, wherever it is. */
  readonly cancel: () => void;
}

/** Reads a file off the window's thread. The worker is always ended: by its answer, by the user, or because it hangs. */
export function readInWorker(file: Blob, sheet: number | null, onProgress: (done: number) => void): Reading {
  let finish: (read: FileRead) => void = () => undefined;
  const result = new Promise<FileRead>((resolve) => {
    finish = resolve;
  });
  const fail = (problem: FileProblem) => finish({ ok: false, problem });
  if (file.size > FILE_LIMIT_MB * 1_000_000) {
    fail({ type: 'fileTooLarge', limit: FILE_LIMIT_MB });
    return { result, cancel: () => undefined };
  }
  const worker = startWorker();
  const hang = (after: number) => setTimeout(() => fail({ type: 'hung', seconds: after / 1000 }), after);
  const whole = hang(LONGEST);
  let silence = hang(START);
  worker.addEventListener('message', ({ data }: MessageEvent<ReadReply>) => {
    clearTimeout(silence);
    if (data.type === 'read') return finish(data.read);
    silence = hang(SILENCE);
    if (data.type === 'progress') onProgress(data.done);
  });
  worker.addEventListener('error', () => fail({ type: 'unreadable' }));
  worker.postMessage({ file, sheet } satisfies SheetRequest);
  void result.then(() => {
    clearTimeout(whole);
    clearTimeout(silence);
    worker.terminate();
  });
  return { result, cancel: () => fail({ type: 'cancelled' }) };
}

/** A workbook made off the window's thread. Rejects when the worker fails. */
export function writeInWorker(sheet: SheetFile): Promise<Uint8Array<ArrayBuffer>> {
  const worker = startWorker();
  return new Promise<Uint8Array<ArrayBuffer>>((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<ReadReply>) => {
      if (data.type === 'written') resolve(data.bytes);
    });
    worker.addEventListener('error', ({ message }) => reject(new Error(message)));
    worker.postMessage({ write: sheet } satisfies SheetRequest);
  }).finally(() => worker.terminate());
}
