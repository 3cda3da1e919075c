import { readFile } from 'node:fs/promises';
import { Worker } from 'node:worker_threads';
import { assertNever } from '../../../shared/assertNever.ts';
import type { Pack } from './pack.ts';

export type ToWorker =
  | { readonly type: 'stop' }
  | { readonly type: 'proof'; readonly at: number; readonly bytes: Uint8Array | null }
  | { readonly type: 'unread'; readonly at: number; readonly detail: string };

export type FromWorker =
  | { readonly type: 'read'; readonly at: number }
  | { readonly type: 'packed'; readonly bytes: number }
  | { readonly type: 'done' }
  | { readonly type: 'failed'; readonly detail: string };

/**
 * Packs in a thread of its own, whose bundle lies at `script`: the thread that decides GO only passes messages. It is handed
 * over as text, because a thread of its own opens no file inside the packaged app's archive.
 */
export const packInWorker =
  (script: string): Pack =>
  async (job, { read, onBytes, signal }) => {
    // Handed over, not copied: a log may have hundreds of megabytes.
    const transferList = job.logs.flatMap(({ bytes: { buffer, byteLength } }) =>
      buffer instanceof ArrayBuffer && buffer.byteLength === byteLength ? [buffer] : [],
    );
    const worker = new Worker(await readFile(script, 'utf8'), { eval: true, workerData: job, transferList });
    const tell = (told: ToWorker) => worker.postMessage(told);
    const stop = () => tell({ type: 'stop' });
    signal.addEventListener('abort', stop);
    if (signal.aborted) stop();
    try {
      await new Promise<void>((done, fail) => {
        worker.on('message', (told: FromWorker) => {
          switch (told.type) {
            case 'read':
              return void read(told.at).then(
                (bytes) => tell({ type: 'proof', at: told.at, bytes }),
                (error: unknown) => tell({ type: 'unread', at: told.at, detail: String(error) }),
              );
            case 'packed':
              return onBytes(told.bytes);
            case 'done':
              return done();
            case 'failed':
              return fail(new Error(told.detail));
            default:
              assertNever(told);
          }
        });
        worker.on('error', fail);
        worker.on('exit', () => fail(new Error('The packing thread ended')));
      });
    } finally {
      signal.removeEventListener('abort', stop);
      await worker.terminate();
    }
  };
