import { parentPort, workerData } from 'node:worker_threads';
import { assertNever } from '../../../shared/assertNever.ts';
import { type PackJob, pack } from './pack.ts';
import type { FromWorker, ToWorker } from './packInWorker.ts';

/** The packing thread: one job, handed in as it starts, and it ends with it. */
function main(): void {
  const port = parentPort;
  if (port === null) throw new Error('Not started as a worker');
  const tell = (told: FromWorker) => port.postMessage(told);
  const stop = new AbortController();
  const asked = new Map<number, { readonly resolve: (bytes: Uint8Array | null) => void; readonly reject: (error: Error) => void }>();
  port.on('message', (told: ToWorker) => {
    switch (told.type) {
      case 'stop':
        return stop.abort();
      case 'proof':
        return asked.get(told.at)?.resolve(told.bytes);
      case 'unread':
        return asked.get(told.at)?.reject(new Error(told.detail));
      default:
        assertNever(told);
    }
  });
  const read = (at: number) =>
    new Promise<Uint8Array | null>((resolve, reject) => {
      asked.set(at, { resolve, reject });
      tell({ type: 'read', at });
    });
  pack(workerData as PackJob, { read, onBytes: (bytes) => tell({ type: 'packed', bytes }), signal: stop.signal })
    .then(
      () => tell({ type: 'done' }),
      (error: NodeJS.ErrnoException) => tell({ type: 'failed', detail: error.code ?? error.message }),
    )
    .finally(() => port.close());
}

main();
