import { readFile } from 'node:fs/promises';
import { Worker } from 'node:worker_threads';
import type { CallToReader, FromReader, ToReader } from './threadCalls.ts';

/** The thread itself failed, and says nothing of the log. */
export class NoThread extends Error {}

export interface Thread {
  /** The answer as threadCalls.ts has it for that call. Rejects with NoThread when the thread ends before. */
  readonly ask: <T>(call: CallToReader) => Promise<T>;
  readonly end: () => void;
}

interface Asked {
  readonly resolve: (answer: never) => void;
  readonly reject: (error: Error) => void;
}

/**
 * Starts a thread whose bundle lies at `script`, handed over as text: a thread of its own opens no file inside the packaged
 * app's archive. Rejects with NoThread when there is none to start.
 */
export async function startThread(script: string, onEnd: () => void): Promise<Thread> {
  const asked = new Map<number, Asked>();
  let calls = 0;
  let ended: NoThread | null = null;
  const worker = await readFile(script, 'utf8').then(
    (text) => new Worker(text, { eval: true }),
    (error: unknown) => Promise.reject(new NoThread(String(error))),
  );

  function lose(error: NoThread): void {
    if (ended !== null) return;
    ended = error;
    for (const { reject } of asked.values()) reject(error);
    asked.clear();
    onEnd();
  }

  worker.on('message', (told: FromReader) => {
    const one = asked.get(told.call);
    asked.delete(told.call);
    if (told.type === 'answer') one?.resolve(told.answer as never);
    else one?.reject(Object.assign(new Error(told.message), told.code === undefined ? {} : { code: told.code }));
  });
  worker.on('error', (error) => lose(new NoThread(String(error))));
  worker.on('exit', () => lose(new NoThread('The reading thread ended')));

  return {
    ask: (what) =>
      new Promise((resolve, reject) => {
        if (ended !== null) return reject(ended);
        const call = ++calls;
        asked.set(call, { resolve, reject });
        const told: ToReader = { call, ...what };
        worker.postMessage(told);
      }),
    end: () => void worker.terminate(),
  };
}
