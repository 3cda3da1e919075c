import { type Desk, openDesk } from '../faults/desk.ts';

/** One desk at a time. Whoever opens it sees to it that `leave`, which kills what is open, comes after each test. */
export function oneDesk() {
  let desk: Desk | null = null;
  return {
    open: async (...args: Parameters<typeof openDesk>): Promise<Desk> => {
      desk = await openDesk(...args);
      return desk;
    },
    leave: async (): Promise<void> => {
      await desk?.running.kill9();
      desk = null;
    },
  };
}
