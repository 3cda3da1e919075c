import { answer, type ReadReply, type SheetRequest } from '../../../renderer/rooms/plan/sheets/answer.ts';

/** happy-dom has no workers: what the worker runs, run here, and silent once it is ended. The real one is held to in e2e. */
class WorkerHere extends EventTarget {
  #isOver = false;
  postMessage(request: SheetRequest): void {
    const tell = (data: ReadReply) => {
      if (!this.#isOver) this.dispatchEvent(new MessageEvent('message', { data }));
    };
    queueMicrotask(() => tell({ type: 'ready' }));
    void answer(request, tell);
  }
  terminate(): void {
    this.#isOver = true;
  }
}

export const workersHere = (): void => {
  Object.assign(globalThis, { Worker: WorkerHere });
};
